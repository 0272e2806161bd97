package wenzhu.index.export;

/// Writes whole numbers as bits, and bits as Han characters.
///
/// A number is an exponential Golomb code of some order: with order `k`, numbers below 2^k take
/// `k + 1` bits, and each doubling takes two more (Teuhola, *A compression method for clustered
/// bit-vectors*, 1978). Fourteen bits make a character from U+4E00 on, two bytes in GB18030; the last
/// character is padded with 0.
final class BitWriter {

  static final int IN_CHARACTER = 14;

  private static final char FIRST_CHARACTER = '\u4E00';

  private final StringBuilder characters = new StringBuilder();
  private int size;

  BitWriter add(long number, int order) {
    long shifted = number + (1L << order);
    int length = Long.SIZE - Long.numberOfLeadingZeros(shifted);
    put(0, length - 1 - order);
    put(shifted, length);
    return this;
  }

  /// Adds the first bits of others, as many as `count`.
  BitWriter addAll(String others, int count) {
    for (int i = 0; i < others.length(); i++) {
      int length = Math.min(IN_CHARACTER, count - i * IN_CHARACTER);
      put((others.charAt(i) - FIRST_CHARACTER) >>> (IN_CHARACTER - length), length);
    }
    return this;
  }

  private void put(long bits, int length) {
    int left = length;
    while (left > 0) {
      int free = IN_CHARACTER - size % IN_CHARACTER;
      if (free == IN_CHARACTER) {
        characters.append(FIRST_CHARACTER);
      }
      int added = Math.min(free, left);
      left -= added;
      size += added;
      int part = (int) (bits >>> left) & ((1 << added) - 1);
      int last = characters.length() - 1;
      characters.setCharAt(last, (char) (characters.charAt(last) + (part << (free - added))));
    }
  }

  /// How many bits.
  int size() {
    return size;
  }

  @Override
  public String toString() {
    return characters.toString();
  }
}
