package wenzhu.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Strings, each with bits and with characters that follow it, numbered as they were added. A site
/// has millions of them: they are kept as bytes.
final class Entries {

  private byte[] bytes = new byte[1 << 12];
  private int end;
  private int[] starts = new int[1 << 8];
  private int size;

  /// Adds a string of at most 127 bytes in UTF-8.
  void add(String string, Bits bits, String followers) {
    byte[] key = string.getBytes(StandardCharsets.UTF_8);
    byte[] behind = followers.getBytes(StandardCharsets.UTF_8);
    int length = 1 + key.length + 2 * Integer.BYTES + behind.length + Bits.bytes(bits.size());
    grow(length, 1);
    starts[size++] = end;
    bytes[end++] = (byte) key.length;
    put(key);
    putInt(behind.length);
    put(behind);
    putInt(bits.size());
    bits.copy(bytes, end);
    end += Bits.bytes(bits.size());
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

  private void put(byte[] added) {
    System.arraycopy(added, 0, bytes, end, added.length);
    end += added.length;
  }

  private void putInt(int number) {
    for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
      bytes[end++] = (byte) (number >>> shift);
    }
  }

  private int intAt(int at) {
    return (bytes[at] & 0xFF) << 24
        | (bytes[at + 1] & 0xFF) << 16
        | (bytes[at + 2] & 0xFF) << 8
        | (bytes[at + 3] & 0xFF);
  }

  int size() {
    return size;
  }

  String string(int entry) {
    return text(starts[entry] + 1, bytes[starts[entry]]);
  }

  String followers(int entry) {
    int at = behindString(entry);
    return text(at + Integer.BYTES, intAt(at));
  }

  int bits(int entry) {
    return intAt(behindFollowers(entry));
  }

  void addBits(int entry, Bits to) {
    int at = behindFollowers(entry);
    to.addAll(bytes, at + Integer.BYTES, intAt(at));
  }

  private int behindString(int entry) {
    return starts[entry] + 1 + bytes[starts[entry]];
  }

  private int behindFollowers(int entry) {
    int at = behindString(entry);
    return at + Integer.BYTES + intAt(at);
  }

  private String text(int from, int length) {
    return new String(bytes, from, length, StandardCharsets.UTF_8);
  }
}
