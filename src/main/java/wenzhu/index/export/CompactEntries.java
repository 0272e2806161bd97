package wenzhu.index.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Strings, each with bits and with characters that follow it, numbered as they were added. A site
/// has millions of them, so they are stored as bytes.
///
/// The bytes are in chunks, each entry in one. Only the last chunk is copied when it grows, and those
/// of others are shared.
final class CompactEntries {

  private static final int IN_HEAD = 1 + Short.BYTES + Short.BYTES;

  /// The greatest length of a chunk, and of an entry.
  private static final int CHUNK = 1 << 16;

  /// The length that a first chunk has at least.
  private static final int LEAST = 1 << 10;

  private final List<byte[]> chunks = new ArrayList<>();
  private byte[] last = {};
  private int end;
  private int[] starts = new int[1 << 8];
  private int size;

  /// Adds a string of at most 127 UTF-16 units.
  void add(String string, BitWriter bits, String continuations) {
    int units = string.length() + continuations.length();
    grow(IN_HEAD + Character.BYTES * units + BitWriter.bytes(bits.size()));
    growStarts(1);
    starts[size++] = start(chunks.size() - 1, end);
    last[end++] = (byte) string.length();
    putShort(continuations.length());
    putShort(bits.size());
    string.chars().forEach(this::putShort);
    continuations.chars().forEach(this::putShort);
    bits.copy(last, end);
    end += BitWriter.bytes(bits.size());
  }

  /// Adds all of others, in their order.
  void addAll(CompactEntries others) {
    if (others.size == 0) {
      return;
    }
    growStarts(others.size);
    int before = start(chunks.size(), 0);
    for (int i = 0; i < others.size; i++) {
      starts[size++] = before + others.starts[i];
    }
    chunks.addAll(others.chunks);
    last = others.last;
    end = last.length; // The others may still add to their own.
  }

  /// Makes space for an entry: in the last chunk, which grows to its greatest length, or in a new one.
  private void grow(int entry) {
    if (entry > CHUNK) {
      throw new IllegalArgumentException("too large: " + entry);
    }
    if (end + entry > CHUNK) {
      last = new byte[CHUNK];
      chunks.add(last);
      end = 0;
    } else if (chunks.isEmpty()) {
      last = new byte[Math.max(LEAST, entry)];
      chunks.add(last);
    } else if (end + entry > last.length) {
      last = Arrays.copyOf(last, Math.min(CHUNK, Math.max(end + entry, 2 * last.length)));
      chunks.set(chunks.size() - 1, last);
    }
  }

  private void growStarts(int more) {
    if (starts.length - size < more) {
      starts = Arrays.copyOf(starts, Math.max(size + more, size + size / 2));
    }
  }

  private static int start(int chunk, int place) {
    return Math.multiplyExact(chunk, CHUNK) + place;
  }

  private void putShort(int number) {
    if (number > 0xFFFF) {
      throw new IllegalArgumentException("too large: " + number);
    }
    last[end++] = (byte) (number >>> Byte.SIZE);
    last[end++] = (byte) number;
  }

  private byte[] chunk(int entry) {
    return chunks.get(starts[entry] / CHUNK);
  }

  /// The number at an offset from the beginning of an entry.
  private int shortAt(int entry, int behind) {
    byte[] chunk = chunk(entry);
    int at = starts[entry] % CHUNK + behind;
    return (chunk[at] & 0xFF) << Byte.SIZE | (chunk[at + 1] & 0xFF);
  }

  /// A UTF-16 unit of a string and its continuations.
  private char unit(int entry, int at) {
    return (char) shortAt(entry, IN_HEAD + Character.BYTES * at);
  }

  int size() {
    return size;
  }

  /// How many UTF-16 units a string has.
  int length(int entry) {
    return chunk(entry)[starts[entry] % CHUNK];
  }

  /// [Pack#hash] of a string.
  long hash(int entry) {
    return Pack.hash(length(entry), i -> unit(entry, i));
  }

  /// What a string and its continuations take as [PortableText], in bytes.
  int safeLength(int entry) {
    int safe = 0;
    for (int i = length(entry) + continuations(entry) - 1; i >= 0; i--) {
      safe += PortableText.length(unit(entry, i));
    }
    return safe;
  }

  void addString(int entry, StringBuilder to) {
    addUnits(entry, 0, length(entry), to);
  }

  void addContinuations(int entry, StringBuilder to) {
    addUnits(entry, length(entry), length(entry) + continuations(entry), to);
  }

  private void addUnits(int entry, int from, int end, StringBuilder to) {
    for (int i = from; i < end; i++) {
      to.append(unit(entry, i));
    }
  }

  private int continuations(int entry) {
    return shortAt(entry, 1);
  }

  int bits(int entry) {
    return shortAt(entry, 1 + Short.BYTES);
  }

  void addBits(int entry, BitWriter to) {
    int units = length(entry) + continuations(entry);
    int from = starts[entry] % CHUNK + IN_HEAD + Character.BYTES * units;
    to.addAll(chunk(entry), from, bits(entry));
  }
}
