package wenzhu.integrity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Receives the content of a file: counts and digests the bytes, and retains the first of them.
///
/// It is full when it has more bytes than it accepts, so an endless file ends.
final class Content {

  private final long accepted;
  private final int retained;
  private final MessageDigest digest = sha256();
  private final ByteArrayOutputStream start = new ByteArrayOutputStream();
  private long bytes;

  Content(long accepted, int retained) {
    this.accepted = accepted;
    this.retained = retained;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("no SHA-256", impossible);
    }
  }

  void add(ByteBuffer buffer) {
    byte[] chunk = new byte[buffer.remaining()];
    buffer.get(chunk);
    bytes += chunk.length;
    digest.update(chunk);
    start.write(chunk, 0, Math.min(chunk.length, retained - start.size()));
  }

  boolean isFull() {
    return bytes > accepted;
  }

  /// The most bytes that it accepts.
  long accepted() {
    return accepted;
  }

  long bytes() {
    return bytes;
  }

  /// The digest of all bytes; ends the reading.
  String sha256Digits() {
    return HexFormat.of().formatHex(digest.digest());
  }

  byte[] start() {
    return start.toByteArray();
  }
}
