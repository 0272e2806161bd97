package wenzhu.index;

import java.util.Arrays;
import java.util.List;

/// Strings, each with bits and with characters that follow it, numbered as they were added. A site
/// has millions of them: they are kept as bytes.
final class Entries {

  private static final int IN_HEAD = 1 + Short.BYTES + Short.BYTES;

  private byte[] bytes = new byte[1 << 12];
  private int end;
  private int[] starts = new int[1 << 8];
  private int size;

  /// Adds a string of at most 127 UTF-16 units.
  void add(String string, Bits bits, String followers) {
    grow(
        IN_HEAD
            + Character.BYTES * (string.length() + followers.length())
            + Bits.bytes(bits.size()),
        1);
    starts[size++] = end;
    bytes[end++] = (byte) string.length();
    putShort(followers.length());
    putShort(bits.size());
    string.chars().forEach(this::putShort);
    followers.chars().forEach(this::putShort);
    bits.copy(bytes, end);
    end += Bits.bytes(bits.size());
  }

  /// Makes room for all of others, so that it need not grow bit by bit.
  void reserve(List<Entries> others) {
    int length = others.stream().mapToInt(one -> one.end).reduce(0, Math::addExact);
    grow(length, others.stream().mapToInt(one -> one.size).sum());
  }

  /// Adds all of others, in their order.
  void addAll(Entries others) {
    grow(others.end, others.size);
    System.arraycopy(others.bytes, 0, bytes, end, others.end);
    for (int i = 0; i < others.size; i++) {
      starts[size++] = end + others.starts[i];
    }
    end += others.end;
  }

  private void grow(int more, int entries) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, Math.addExact(end, end / 2)));
    }
    if (starts.length - size < entries) {
      starts = Arrays.copyOf(starts, Math.max(size + entries, size + size / 2));
    }
  }

  private void putShort(int number) {
    if (number > 0xFFFF) {
      throw new IllegalArgumentException("too large: " + number);
    }
    bytes[end++] = (byte) (number >>> Byte.SIZE);
    bytes[end++] = (byte) number;
  }

  private int shortAt(int at) {
    return (bytes[at] & 0xFF) << Byte.SIZE | (bytes[at + 1] & 0xFF);
  }

  int size() {
    return size;
  }

  /// How many UTF-16 units a string has.
  int length(int entry) {
    return bytes[starts[entry]];
  }

  /// [Pack#hash] of a string.
  long hash(int entry) {
    return Pack.hash(length(entry), i -> shortAt(starts[entry] + IN_HEAD + Character.BYTES * i));
  }

  /// What a string and its followers take as [SafeText], in bytes.
  int safeLength(int entry) {
    int safe = 0;
    for (int i = length(entry) + followers(entry) - 1; i >= 0; i--) {
      safe += SafeText.length((char) shortAt(starts[entry] + IN_HEAD + Character.BYTES * i));
    }
    return safe;
  }

  void addString(int entry, StringBuilder to) {
    addUnits(starts[entry] + IN_HEAD, length(entry), to);
  }

  void addFollowers(int entry, StringBuilder to) {
    addUnits(starts[entry] + IN_HEAD + Character.BYTES * length(entry), followers(entry), to);
  }

  private void addUnits(int from, int units, StringBuilder to) {
    for (int i = 0; i < units; i++) {
      to.append((char) shortAt(from + Character.BYTES * i));
    }
  }

  private int followers(int entry) {
    return shortAt(starts[entry] + 1);
  }

  int bits(int entry) {
    return shortAt(starts[entry] + 1 + Short.BYTES);
  }

  void addBits(int entry, Bits to) {
    int units = length(entry) + followers(entry);
    to.addAll(bytes, starts[entry] + IN_HEAD + Character.BYTES * units, bits(entry));
  }
}
