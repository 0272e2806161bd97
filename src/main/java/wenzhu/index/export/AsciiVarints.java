package wenzhu.index.export;

/// Writes whole numbers as printable characters that need no escape in JSON: small numbers take one
/// character, and a host's compression finds the common ones.
///
/// Each character is a digit, 0 to 92. A digit below 47 ends its number. One that does not counts
/// as it is, and what follows counts 46 times: 46 is `46`, 47 is `47 0`, 93 is `47 1`.
final class AsciiVarints {

  private static final int ENDS = 47;
  private static final int BASE = 46;

  private final StringBuilder text = new StringBuilder();

  AsciiVarints add(long number) {
    long rest = number;
    while (rest >= ENDS) {
      int digit = ENDS + (int) ((rest - ENDS) % BASE);
      append(digit);
      rest = (rest - digit) / BASE;
    }
    append((int) rest);
    return this;
  }

  /// Digits are printable ASCII except `"` and `\`.
  private void append(int digit) {
    int c = ' ' + digit + (digit >= '"' - ' ' ? 1 : 0);
    text.append((char) (c >= '\\' ? c + 1 : c));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
