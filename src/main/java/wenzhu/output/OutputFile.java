package wenzhu.output;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One file of the site: its path below the output folder, with `/` and without `..`, and its
/// bytes.
///
/// The array belongs to the file; nobody writes to it.
public record OutputFile(String path, byte[] bytes) {

  public OutputFile {
    for (String step : path.split("/", -1)) {
      if (step.isEmpty() || step.equals(".") || step.equals("..") || step.indexOf('\\') >= 0) {
        throw new IllegalArgumentException("not a path below the output folder: " + path);
      }
    }
  }

  public static OutputFile utf8(String path, String text) {
    return new OutputFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public int size() {
    return bytes.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OutputFile that
        && path.equals(that.path)
        && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return 31 * path.hashCode() + Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return path + " (" + bytes.length + " bytes)";
  }
}
