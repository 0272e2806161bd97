package wenzhu.output;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A file of the site. `path` is relative to the output folder, uses `/`, and contains no `..`.
///
/// The array must not be modified.
public record OutputFile(String path, byte[] bytes) {

  public OutputFile {
    if (!isPath(path)) {
      throw new IllegalArgumentException("not a path below the output folder: " + path);
    }
  }

  /// Whether a text is a path below a folder.
  public static boolean isPath(String path) {
    return Arrays.stream(path.split("/", -1))
        .noneMatch(name ->
            name.isEmpty() || name.equals(".") || name.equals("..") || name.indexOf('\\') >= 0);
  }

  public static OutputFile utf8(String path, String text) {
    return new OutputFile(path, utf8(text));
  }

  /// The bytes of a text. Throws `IllegalArgumentException` for half of a surrogate pair, which the input never has.
  public static byte[] utf8(String text) {
    try {
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(copy);
      return copy;
    } catch (CharacterCodingException unpaired) {
      throw new IllegalArgumentException("not Unicode text", unpaired);
    }
  }

  /// A page of HTML. Its last line is a comment with the first 16 bytes of the SHA-256 of all bytes
  /// before it, in hexadecimal digits: the service worker stores only pages that are complete.
  public static OutputFile page(String path, String html) {
    byte[] content = utf8(html);
    byte[] lastLine = utf8("<!--" + hash(content, 16) + "-->\n");
    byte[] page = Arrays.copyOf(content, content.length + lastLine.length);
    System.arraycopy(lastLine, 0, page, content.length, lastLine.length);
    return new OutputFile(path, page);
  }

  /// The first bytes of the SHA-256 of a content, in hexadecimal digits, for names that change with
  /// it.
  public static String hash(byte[] content, int bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("no SHA-256", impossible);
    }
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
