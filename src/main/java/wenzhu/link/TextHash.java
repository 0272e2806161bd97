package wenzhu.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Short hashes of folded text, for ids. Ids are part of addresses that readers keep, so the hashes
/// never change.
final class TextHash {

  private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LETTERS = 8;

  private TextHash() {}

  /// Eight characters of base32 (RFC 4648, lower case) of SHA-256.
  static String base32(String folded) {
    byte[] hash = sha256(folded);
    long bits = 0;
    for (int i = 0; i < LETTERS * 5 / 8; i++) {
      bits = (bits << 8) | (hash[i] & 0xFF);
    }
    StringBuilder letters = new StringBuilder(LETTERS);
    for (int shift = (LETTERS - 1) * 5; shift >= 0; shift -= 5) {
      letters.append(BASE32.charAt((int) ((bits >>> shift) & 31)));
    }
    return letters.toString();
  }

  /// Six hexadecimal digits of SHA-256.
  static String hexadecimal(String folded) {
    return HexFormat.of().formatHex(sha256(folded), 0, 3);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("no SHA-256", impossible);
    }
  }
}
