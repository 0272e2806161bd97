package wenzhu.index.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenzhu.output.OutputFile;

/// Records of one family, packed into files of [#SLOTS] slots of [#SLOT] bytes. A record begins at
/// a slot, ends at one, and is in one file, so that its address, the number of its first slot,
/// is all that is needed to ask a host for its bytes alone. A host without ranges sends the
/// whole file, which is why files are small.
///
/// A file is a script that pushes a list to a global one: its name, then the records, each a string
/// ([PortableText]) with spaces behind it. From the disk, where browsers fetch nothing, it is run.
///
/// A record's string has the number of its slots, as a character from U+4E00 on, a checksum, and its
/// fields, divided by U+007F.
final class Pack {

  /// Bytes in a slot.
  static final int SLOT = 128;

  /// Slots in a file; the first has the opening of the script.
  static final int SLOTS = 256;

  static final String OPENING = "(self.wenzhu=self.wenzhu||[]).push([";

  static final char DIVIDER = '\u007F';

  private static final int CHECKSUM = 7; // Digits of base 36.
  private static final int NO_SLOTS = 0x4E00;
  private static final byte[] NOTHING = {};
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int FNV_BASIS = 0x811C9DC5;
  private static final int FNV_PRIME = 0x01000193;

  /// What a record has besides its content, at most: a comma, quotation marks, slots, checksum.
  static final int AROUND = 3 + 2 + CHECKSUM;

  /// Where a record is.
  record Place(long address, int slots) {}

  /// What is known of a record once its content is written.
  private record Written(long address, int slots, int contentSum) {}

  private final String family;
  private final List<byte[]> files = new ArrayList<>();
  private final List<Written> records = new ArrayList<>();
  private long next = 1;

  Pack(String family) {
    this.family = family;
  }

  /// Adds a record in as few slots as it needs, and says where it is.
  Place add(List<String> fields) {
    String content = join(fields);
    return add(content, slots(content));
  }

  /// Adds a record in a given number of slots, in which it must fit.
  Place add(List<String> fields, int slots) {
    return add(join(fields), slots);
  }

  /// The same with fields that are joined already.
  Place add(String content, int slots) {
    Place place = place(slots);
    records.add(written(content, place));
    return place;
  }

  /// Adds so many records of as many slots each, which are made and written side by side.
  void addAll(int count, IntFunction<String> content, int slots) {
    List<Place> places = Stream.generate(() -> place(slots)).limit(count).toList();
    records.addAll(
        IntStream.range(0, count)
            .parallel()
            .mapToObj(i -> written(content.apply(i), places.get(i)))
            .toList());
  }

  /// The next place with so many slots, in a file that there is.
  private Place place(int slots) {
    if (next % SLOTS + slots > SLOTS) {
      next += SLOTS - next % SLOTS + 1;
    }
    Place place = new Place(next, slots);
    next += slots;
    if (next % SLOTS == 0) {
      next++;
    }
    if (place.address() / SLOTS == files.size()) {
      byte[] blank = new byte[SLOTS * SLOT];
      Arrays.fill(blank, (byte) ' ');
      files.add(blank);
    }
    return place;
  }

  /// Writes a record where it belongs; its checksum is known once the folder has its name.
  private Written written(String content, Place place) {
    byte[] bytes = files.get(Math.toIntExact(place.address() / SLOTS));
    int at = (int) (place.address() % SLOTS) * SLOT;
    int end = at + place.slots() * SLOT;
    bytes[at++] = ',';
    bytes[at++] = '"';
    at = PortableText.put(Character.toString(NO_SLOTS + place.slots()), bytes, at) + CHECKSUM;
    if (at + PortableText.length(content) + 1 > end) {
      throw new IllegalStateException("larger than its slots: a record of " + family);
    }
    at = PortableText.put(content, bytes, at);
    bytes[at] = '"';
    return new Written(
        place.address(), place.slots(), hash(FNV_BASIS, content.length(), content::charAt));
  }

  /// The slots that a record of one field takes, all bits.
  static int slots(BitWriter bits) {
    return slots(2 * bits.characters());
  }

  /// The slots that joined fields take.
  static int slots(String content) {
    return slots(PortableText.length(content));
  }

  private static int slots(int bytes) {
    return (bytes + AROUND + SLOT - 1) / SLOT;
  }

  /// The most bytes a record can have.
  static int capacity() {
    return (SLOTS - 1) * SLOT - AROUND;
  }

  static String join(List<String> fields) {
    StringJoiner joined = new StringJoiner(String.valueOf(DIVIDER));
    fields.forEach(field -> joined.add(field.replace(DIVIDER, '\uFFFD')));
    return joined.toString();
  }

  static String join(String first, List<String> others) {
    return first + DIVIDER + join(others);
  }

  /// A hash of what is in the pack, and where.
  long contentHash() {
    long hash = 0;
    for (long file : files.parallelStream().mapToLong(Pack::hashOf).toArray()) {
      hash = hash * FACTOR + file;
    }
    return hash;
  }

  private static long hashOf(byte[] file) {
    long hash = 0;
    for (byte b : file) {
      hash = hash * FACTOR + b;
    }
    return hash;
  }

  /// The files, in the folder of an index. They are the pack's own bytes, which are let go of as the
  /// files are taken, so this can be called once.
  Stream<OutputFile> files(String folder) {
    Map<Integer, List<Written>> byFile = new HashMap<>();
    for (Written record : records) {
      byFile.computeIfAbsent((int) (record.address() / SLOTS), _ -> new ArrayList<>()).add(record);
    }
    records.clear();
    return IntStream.range(0, files.size())
        .mapToObj(file -> file(file, folder, byFile.getOrDefault(file, List.of())));
  }

  private OutputFile file(int number, String folder, List<Written> content) {
    String name = folder + "/" + family + "/" + number;
    byte[] bytes = files.set(number, NOTHING);
    byte[] opening = (OPENING + '"' + name + '"').getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(opening, 0, bytes, 0, opening.length);
    int end = SLOT;
    for (Written record : content) {
      int from = (int) (record.address() % SLOTS) * SLOT;
      end = from + record.slots() * SLOT;
      PortableText.put(checksum(folder, record), bytes, from + 4);
    }
    byte[] whole = Arrays.copyOf(bytes, end + 2);
    whole[end] = ']';
    whole[end + 1] = ')';
    return new OutputFile("search/" + name + ".js", whole);
  }

  /// Of the content and of where it belongs, so that a record in the place of another is noticed, too.
  private String checksum(String folder, Written record) {
    String place = "\n" + folder + "/" + family + "/" + record.address();
    long sum = Integer.toUnsignedLong(hash(record.contentSum(), place.length(), place::charAt));
    String digits = Long.toString(sum, 36);
    return "0".repeat(CHECKSUM - digits.length()) + digits;
  }

  /// FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo); unsigned.
  static long hash(String text) {
    return hash(text.length(), text::charAt);
  }

  /// The same of so many units.
  static long hash(int length, IntUnaryOperator unit) {
    return Integer.toUnsignedLong(hash(FNV_BASIS, length, unit));
  }

  private static int hash(int basis, int length, IntUnaryOperator unit) {
    int hash = basis;
    for (int i = 0; i < length; i++) {
      hash = (hash ^ unit.applyAsInt(i)) * FNV_PRIME;
    }
    return hash;
  }
}
