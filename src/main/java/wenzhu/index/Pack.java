package wenzhu.index;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenzhu.output.OutputFile;

/// Records of one family, packed into files of [#SLOTS] slots of [#SLOT] bytes. A record begins at
/// a slot, ends at one, and lies in one file, so that its address, the number of its first slot,
/// is all that is needed to ask a host for its bytes alone. A host that knows no ranges sends the
/// whole file, which is why files are small.
///
/// A file is a script that hands a list to the client: its name, then the records, each a string
/// ([SafeText]) with spaces behind it. From the disk, where browsers fetch nothing, it is run.
///
/// A record's string has the number of its slots, a checksum, and its fields, divided by U+007F.
final class Pack {

  /// Bytes in a slot.
  static final int SLOT = 128;

  /// Slots in a file; the first has the opening of the script.
  static final int SLOTS = 256;

  static final String OPENING = "(self.wenzhu=self.wenzhu||[]).push([";

  static final char DIVIDER = '\u007F';

  private static final int CHECKSUM = 7; // Digits of base 36.
  private static final int FNV_BASIS = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;

  /// What a record has besides its content, at most: a comma, quotation marks, slots, checksum.
  static final int AROUND = 3 + 2 + CHECKSUM;

  /// Where a record is.
  record Place(long address, int slots) {}

  private record Stored(long address, int slots, String content) {}

  private final String family;
  private final List<Stored> records = new ArrayList<>();
  private long next = 1;

  Pack(String family) {
    this.family = family;
  }

  /// Adds a record in as few slots as it needs, and says where it is.
  Place add(List<String> fields) {
    String content = join(fields);
    return add(content, (SafeText.length(content) + AROUND + SLOT - 1) / SLOT);
  }

  /// Adds a record in a given number of slots, in which it must fit.
  Place add(List<String> fields, int slots) {
    return add(join(fields), slots);
  }

  private Place add(String content, int slots) {
    if (next % SLOTS + slots > SLOTS) {
      next += SLOTS - next % SLOTS + 1;
    }
    Place place = new Place(next, slots);
    records.add(new Stored(next, slots, content));
    next += slots;
    if (next % SLOTS == 0) {
      next++;
    }
    return place;
  }

  /// The most bytes a record can have.
  static int capacity() {
    return (SLOTS - 1) * SLOT - AROUND;
  }

  static String join(List<String> fields) {
    return fields.stream()
        .map(field -> field.replace(DIVIDER, '\uFFFD'))
        .collect(Collectors.joining(String.valueOf(DIVIDER)));
  }

  /// A hash of what is in the pack, and where.
  long contentHash() {
    long hash = 0;
    for (Stored stored : records) {
      hash = hash * 31 + stored.address();
      hash = hash * 31 + stored.content().hashCode();
      hash = hash * 0x9E3779B97F4A7C15L + hash(FNV_BASIS, stored.content());
    }
    return hash;
  }

  /// The files, in the folder of an index.
  List<OutputFile> files(String folder) {
    return records.stream()
        .collect(
            Collectors.groupingBy(
                stored -> stored.address() / SLOTS, TreeMap::new, Collectors.toList()))
        .entrySet()
        .parallelStream()
        .map(file -> file(folder + "/" + family + "/" + file.getKey(), folder, file.getValue()))
        .toList();
  }

  private OutputFile file(String name, String folder, List<Stored> content) {
    byte[] bytes = new byte[SLOTS * SLOT + 2];
    Arrays.fill(bytes, (byte) ' ');
    byte[] opening = (OPENING + '"' + name + '"').getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(opening, 0, bytes, 0, opening.length);
    int end = SLOT;
    for (Stored stored : content) {
      int from = (int) (stored.address() % SLOTS) * SLOT;
      end = from + stored.slots() * SLOT;
      bytes[from++] = ',';
      bytes[from++] = '"';
      String head = new Numbers().add(stored.slots()) + checksum(folder, stored);
      int to = SafeText.put(stored.content(), bytes, SafeText.put(head, bytes, from));
      bytes[to++] = '"';
      if (to > end) {
        throw new IllegalStateException("a record of " + name + " is larger than its slots");
      }
    }
    bytes[end++] = ']';
    bytes[end++] = ')';
    return new OutputFile("search/" + name + ".js", Arrays.copyOf(bytes, end));
  }

  /// Of the content and of where it belongs, so that a record in another's place is told, too.
  private String checksum(String folder, Stored stored) {
    String place = folder + "/" + family + "/" + stored.address() + "\n";
    long sum = Integer.toUnsignedLong(hash(hash(FNV_BASIS, place), stored.content()));
    String digits = Long.toString(sum, 36);
    return "0".repeat(CHECKSUM - digits.length()) + digits;
  }

  /// FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo); unsigned.
  static long hash(String text) {
    return Integer.toUnsignedLong(hash(FNV_BASIS, text));
  }

  private static int hash(int basis, String text) {
    int hash = basis;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
