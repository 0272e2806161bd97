package wenzhu.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// The bundled scripts of the client. The build of the program bundles them from `src/main/web`.
public final class ClientScript {

  private ClientScript() {}

  /// The bytes of a bundle. `name` is the file name of its entry module, without extension.
  public static byte[] read(String name) {
    try (InputStream script =
        ClientScript.class.getResourceAsStream("/wenzhu/web/" + name + ".js")) {
      return Objects.requireNonNull(script, "no such script: " + name).readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
