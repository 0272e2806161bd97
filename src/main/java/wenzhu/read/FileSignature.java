package wenzhu.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// How a binary file starts, by its extension.
final class FileSignature {

  /// Bytes that are compared.
  private static final int LENGTH = 64;

  private static final String JPEG = "\\xFF\\xD8\\xFF";

  /// Over bytes as Latin-1. An AVIF file lists the brands that it is compatible with.
  private static final Map<String, Pattern> STARTS =
      Map.of(
          "png", start("\\x89PNG\\r\\n\\x1A\\n"),
          "jpg", start(JPEG),
          "jpeg", start(JPEG),
          "gif", start("GIF8[79]a"),
          "webp", start("RIFF.{4}WEBPVP8[ LX]"),
          "avif", start(".{4}ftyp(?:.{4})*?avi[fs]"),
          "woff2", start("wOF2"),
          "ico", start("\\x00\\x00\\x01\\x00"));

  private FileSignature() {}

  private static Pattern start(String bytes) {
    return Pattern.compile(bytes, Pattern.DOTALL);
  }

  /// Whether the content is of the type that the name says.
  static boolean matches(String path, byte[] bytes) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    int length = Math.min(LENGTH, bytes.length);
    Pattern start = STARTS.get(extension);
    return start != null
        && start.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1)).lookingAt();
  }
}
