package wenzhu.index.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenzhu.output.OutputFile;

/// Records of one family, packed into files of [#SLOTS] slots of [#SLOT] bytes. A record begins at
/// a slot, ends at one, and is in one file, so that its address, the number of its first slot,
/// is enough to request its bytes from a host. A host without ranges sends the
/// whole file, which is why files are small.
///
/// A file is a script that pushes a list to a global one: its name, then the records, each a string
/// ([PortableText]) followed by spaces. From the disk, where browsers fetch nothing, it is run.
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
  private record Written(Place place, int contentSum) {}

  /// A record as a file has it.
  record Stored(int slots, String checksum, String content) {

    static Stored of(String record) {
      int from = 1 + CHECKSUM;
      return record.length() < from
          ? new Stored(1, "", "")
          : new Stored(
              record.charAt(0) - NO_SLOTS, record.substring(1, from), record.substring(from));
    }
  }

  private final String family;
  private final List<byte[]> files = new ArrayList<>();
  private final List<Written> records = new ArrayList<>();
  private long next = 1;

  Pack(String family) {
    this.family = family;
  }

  /// Adds a record in as few slots as it needs, and returns its place.
  Place add(List<String> fields) {
    String content = join(fields);
    return add(content, slots(content));
  }

  /// Adds a record of joined fields in a given number of slots, in which it must fit.
  Place add(String content, int slots) {
    Place place = place(slots);
    records.add(written(content, place));
    return place;
  }

  /// Adds `count` records of equal slots, which are made and written in parallel.
  void addAll(int count, IntFunction<String> content, int slots) {
    List<Place> places = Stream.generate(() -> place(slots)).limit(count).toList();
    records.addAll(
        IntStream.range(0, count)
            .parallel()
            .mapToObj(i -> written(content.apply(i), places.get(i)))
            .toList());
  }

  /// The next place with some slots; begins a file where needed.
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
    byte[] file = files.get(file(place));
    int at = start(place);
    if (PortableText.length(content) + AROUND > place.slots() * SLOT) {
      throw new IllegalStateException("larger than its slots: a record of " + family);
    }
    file[at++] = ',';
    file[at++] = '"';
    at = PortableText.put(Character.toString(NO_SLOTS + place.slots()), file, at) + CHECKSUM;
    at = PortableText.put(content, file, at);
    file[at] = '"';
    return new Written(place, hash(FNV_BASIS, content));
  }

  private static int file(Place place) {
    return Math.toIntExact(place.address() / SLOTS);
  }

  /// The first byte of a record in its file.
  private static int start(Place place) {
    return (int) (place.address() % SLOTS) * SLOT;
  }

  /// The slots that joined fields take.
  static int slots(String content) {
    return (PortableText.length(content) + AROUND + SLOT - 1) / SLOT;
  }

  /// The most bytes a record can have.
  static int capacity() {
    return (SLOTS - 1) * SLOT - AROUND;
  }

  static String join(List<String> fields) {
    return fields.stream()
        .map(field -> field.replace(DIVIDER, '\uFFFD'))
        .collect(joining(String.valueOf(DIVIDER)));
  }

  /// A hash of what is in the pack, and where.
  long contentHash() {
    long hash = 0;
    for (byte[] file : files) {
      long own = 0;
      for (byte b : file) {
        own = own * FACTOR + b;
      }
      hash = hash * FACTOR + own;
    }
    return hash;
  }

  /// The files, in the folder of an index. Each is removed from the pack when it is taken, to free its
  /// memory, so this can be called once.
  Stream<OutputFile> files(String folder) {
    Map<Integer, List<Written>> byFile =
        records.stream().collect(groupingBy(record -> file(record.place())));
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
      int from = start(record.place());
      end = from + record.place().slots() * SLOT;
      String sum = checksum(record.contentSum(), folder, family, record.place().address());
      PortableText.put(sum, bytes, from + 4);
    }
    byte[] whole = Arrays.copyOf(bytes, end + 2);
    whole[end] = ']';
    whole[end + 1] = ')';
    return new OutputFile("search/" + name + ".js", whole);
  }

  /// Of the content and of where it belongs, so that a record in the place of another is noticed, too.
  static String checksum(String content, String folder, String family, long address) {
    return checksum(hash(FNV_BASIS, content), folder, family, address);
  }

  private static String checksum(int contentSum, String folder, String family, long address) {
    String place = "\n" + folder + "/" + family + "/" + address;
    long sum = Integer.toUnsignedLong(hash(contentSum, place));
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
