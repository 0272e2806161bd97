package wenzhu.index.export;

import java.util.Arrays;

/// Writes whole numbers as bits, and bits as Han characters.
///
/// A number is an exponential Golomb code of some order: with order `k`, numbers below 2^k take
/// `k + 1` bits, and each doubling takes two more (Teuhola, *A compression method for clustered
/// bit-vectors*, 1978). Fourteen bits make a character from U+4E00 on, two bytes in GB18030.
final class BitWriter {

  static final int IN_CHARACTER = 14;

  private static final char FIRST_CHARACTER = '\u4E00';

  private long[] words;
  private int size;

  BitWriter() {
    words = new long[2];
  }

  private BitWriter(BitWriter other) {
    words = Arrays.copyOf(other.words, other.size / Long.SIZE + 1);
    size = other.size;
  }

  BitWriter add(long number, int order) {
    long shifted = number + (1L << order);
    int length = Long.SIZE - Long.numberOfLeadingZeros(shifted);
    size += length - 1 - order;
    put(shifted, length);
    return this;
  }

  BitWriter addAll(BitWriter other) {
    for (int at = 0; at < other.size; at += Long.SIZE) {
      int length = Math.min(Long.SIZE, other.size - at);
      put(other.words[at / Long.SIZE] >>> (Long.SIZE - length), length);
    }
    return this;
  }

  /// Adds so many bits of bytes, from the first byte given on.
  BitWriter addAll(byte[] bytes, int from, int bits) {
    int at = from;
    for (int left = bits; left > 0; left -= Byte.SIZE) {
      int length = Math.min(Byte.SIZE, left);
      put((bytes[at++] & 0xFF) >>> (Byte.SIZE - length), length);
    }
    return this;
  }

  /// Copies the bits into bytes, the last one filled up.
  void copy(byte[] into, int from) {
    for (int i = 0; i < bytes(size); i++) {
      into[from + i] = (byte) (words[i / Long.BYTES] >>> (56 - i % Long.BYTES * Byte.SIZE));
    }
  }

  /// How many bytes so many bits fill.
  static int bytes(int bits) {
    return (bits + Byte.SIZE - 1) / Byte.SIZE;
  }

  BitWriter copy() {
    return new BitWriter(this);
  }

  void clear() {
    Arrays.fill(words, 0, Math.min(words.length, size / Long.SIZE + 2), 0);
    size = 0;
  }

  int size() {
    return size;
  }

  /// How many characters the bits make.
  int characters() {
    return (size + IN_CHARACTER - 1) / IN_CHARACTER;
  }

  /// The characters; the last one is padded with 0.
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(characters());
    for (int at = 0; at < size; at += IN_CHARACTER) {
      text.append((char) (FIRST_CHARACTER + bits(at)));
    }
    return text.toString();
  }

  private int bits(int at) {
    int word = at / Long.SIZE;
    int shift = at % Long.SIZE;
    long bits = words[word] << shift;
    if (shift > 0 && word + 1 < words.length) {
      bits |= words[word + 1] >>> (Long.SIZE - shift);
    }
    return (int) (bits >>> (Long.SIZE - IN_CHARACTER));
  }

  private void put(long bits, int length) {
    int word = size / Long.SIZE;
    int free = Long.SIZE - size % Long.SIZE;
    if (word + 1 >= words.length) {
      words = Arrays.copyOf(words, Math.max(words.length * 2, word + 2));
    }
    if (length <= free) {
      words[word] |= bits << (free - length);
    } else {
      words[word] |= bits >>> (length - free);
      words[word + 1] |= bits << (Long.SIZE - length + free);
    }
    size += length;
  }
}
