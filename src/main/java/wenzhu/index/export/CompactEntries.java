package wenzhu.index.export;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefArray;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.Counter;

/// Entries, numbered as they were added. A site has millions of them, so they are stored as bytes.
final class CompactEntries {

  /// A string, with bits ([BitWriter]) and with characters that follow it.
  record Entry(String string, String bits, int bitCount, String continuations) {

    Entry(String string, BitWriter bits, String continuations) {
      this(string, bits.toString(), bits.size(), continuations);
    }
  }

  private final BytesRefArray stored = new BytesRefArray(Counter.newCounter());

  /// Adds an entry whose parts each have less than 65,536 units or bits.
  void add(Entry entry) {
    CharBuffer head =
        CharBuffer.allocate(3)
            .put((char) entry.string().length())
            .put((char) entry.bits().length())
            .put((char) entry.bitCount())
            .flip();
    String units = head + entry.string() + entry.bits() + entry.continuations();
    ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * units.length());
    bytes.asCharBuffer().put(units);
    stored.append(new BytesRef(bytes.array()));
  }

  /// Adds all of others, in their order.
  void addAll(CompactEntries others) {
    BytesRefBuilder buffer = new BytesRefBuilder();
    for (int i = 0; i < others.size(); i++) {
      stored.append(others.stored.get(buffer, i));
    }
  }

  Entry get(int number) {
    BytesRef bytes = stored.get(new BytesRefBuilder(), number);
    String units =
        ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length).asCharBuffer().toString();
    int bits = 3 + units.charAt(0);
    int continuations = bits + units.charAt(1);
    return new Entry(
        units.substring(3, bits),
        units.substring(bits, continuations),
        units.charAt(2),
        units.substring(continuations));
  }

  int size() {
    return stored.size();
  }
}
