package wenzhu.index.export;

/// Reads bits as `bits.js` does.
final class ReadBits {

  private final String text;
  private int at;

  ReadBits(String text) {
    this.text = text;
  }

  private int bit() {
    int bits = text.charAt(at / BitWriter.IN_CHARACTER) - 0x4E00;
    return (bits >> (BitWriter.IN_CHARACTER - 1 - at++ % BitWriter.IN_CHARACTER)) & 1;
  }

  long next(int order) {
    int length = order;
    while (bit() == 0) {
      length++;
    }
    long number = 1;
    for (int left = length; left > 0; left--) {
      number = number * 2 + bit();
    }
    return number - (1L << order);
  }
}
