package wenzhu.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/// A script that was joined from the modules of `src/main/web` when this program was built.
public final class JoinedScript {

  private JoinedScript() {}

  /// Its bytes; `name` is that of the module at its top, without ending.
  public static byte[] read(String name) {
    try (InputStream script =
        JoinedScript.class.getResourceAsStream("/wenzhu/web/" + name + ".js")) {
      return Objects.requireNonNull(script, "the program was built without its client")
          .readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
