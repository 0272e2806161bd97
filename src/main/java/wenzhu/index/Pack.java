package wenzhu.index;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import wenzhu.output.OutputFile;

/// Records of one family, packed into files of [#SLOTS] slots of [#SLOT] bytes. A record begins at
/// a slot, ends at one, and lies in one file, so that its address, the number of its first slot,
/// is all that is needed to ask a host for its bytes alone. A host that knows no ranges sends the
/// whole file, which is why files are small.
///
/// A file is a script that hands a list to the client: its name, then the records, each a string
/// with spaces behind it. From the disk, where browsers fetch nothing, it is run. It is in GB18030,
/// where Han characters are two bytes; what the tables of two programs might not have alike is
/// escaped.
///
/// A record's string has the number of its slots, a checksum, and its fields, divided by U+007F.
final class Pack {

  /// Bytes in a slot.
  static final int SLOT = 128;

  /// Slots in a file; the first has the opening of the script.
  static final int SLOTS = 256;

  static final String OPENING = "(self.wenzhu=self.wenzhu||[]).push([";

  static final char DIVIDER = '\u007F';

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String MARKS = "、。《》〈〉「」『』【】“”‘’（），：；？！—…";
  private static final String ESCAPED = "\"\\\t\n";
  private static final String ESCAPES = "\"\\tn";
  private static final int CHECKSUM = 7; // Digits of base 36.

  /// Where a record is.
  record Place(long address, int slots) {}

  private record Stored(long address, int slots, String content) {}

  private final String family;
  private final List<Stored> records = new ArrayList<>();
  private long next = 1;

  Pack(String family) {
    this.family = family;
  }

  String family() {
    return family;
  }

  /// Adds a record in as few slots as it needs, and says where it is.
  Place add(List<String> fields) {
    return add(join(fields), 0);
  }

  /// Adds a record in a given number of slots; it must fit ([#bytes]).
  Place add(List<String> fields, int slots) {
    return add(join(fields), slots);
  }

  private Place add(String content, int wanted) {
    int slots = wanted;
    for (int least = 1; slots == 0; least++) {
      slots = bytes(content, least) <= least * SLOT ? least : 0;
    }
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
    return (SLOTS - 1) * SLOT;
  }

  static String join(List<String> fields) {
    return String.join(
        String.valueOf(DIVIDER),
        fields.stream().map(field -> field.replace(DIVIDER, '\uFFFD')).toList());
  }

  /// How many bytes a record in so many slots takes.
  static int bytes(String content, int slots) {
    int bytes = ",\"\"".length() + new Numbers().add(slots).toString().length() + CHECKSUM;
    for (int i = 0; i < content.length(); i++) {
      char unit = content.charAt(i);
      bytes += ESCAPED.indexOf(unit) >= 0 ? 2 : isSafe(unit) ? unit <= DIVIDER ? 1 : 2 : 6;
    }
    return bytes;
  }

  /// What the hash of the index is made of.
  void describe(Consumer<String> to) {
    records.forEach(record -> to.accept(family + record.address() + "\n" + record.content()));
  }

  /// The files, in the folder of an index.
  List<OutputFile> files(String folder) {
    List<OutputFile> files = new ArrayList<>();
    for (int from = 0; from < records.size(); ) {
      long file = records.get(from).address() / SLOTS;
      int to = from;
      while (to < records.size() && records.get(to).address() / SLOTS == file) {
        to++;
      }
      files.add(file(folder + "/" + family + "/" + file, folder, records.subList(from, to)));
      from = to;
    }
    return files;
  }

  private OutputFile file(String name, String folder, List<Stored> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(SLOTS * SLOT + 2);
    put(bytes, OPENING + '"' + name + '"', 1);
    for (Stored record : content) {
      String string =
          new Numbers().add(record.slots()) + checksum(folder, record) + record.content();
      put(bytes, "," + quoted(string), record.slots());
    }
    bytes.writeBytes("])".getBytes(GB18030));
    return new OutputFile("search/" + name + ".js", bytes.toByteArray());
  }

  private static void put(ByteArrayOutputStream bytes, String text, int slots) {
    byte[] encoded = text.getBytes(GB18030);
    bytes.writeBytes(encoded);
    for (int i = encoded.length; i < slots * SLOT; i++) {
      bytes.write(' ');
    }
  }

  /// Of the content and of where it belongs, so that a record in another's place is told, too.
  private String checksum(String folder, Stored record) {
    String seal = folder + "/" + family + "/" + record.address() + "\n" + record.content();
    String digits = Long.toString(hash(seal), 36);
    return "0".repeat(CHECKSUM - digits.length()) + digits;
  }

  /// FNV-1a over UTF-16 units, 32 bits (Fowler, Noll, Vo); unsigned.
  static long hash(String text) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x01000193;
    }
    return Integer.toUnsignedLong(hash);
  }

  /// As JSON, with nothing in it that GB18030 might not keep.
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      int escape = ESCAPED.indexOf(unit);
      if (escape >= 0) {
        quoted.append('\\').append(ESCAPES.charAt(escape));
      } else if (isSafe(unit)) {
        quoted.append(unit);
      } else {
        quoted.append("\\u").append(HexFormat.of().toHexDigits(unit));
      }
    }
    return quoted.append('"').toString();
  }

  /// ASCII, the Han characters of Unicode 1.0, and the usual marks: two bytes at most in every
  /// edition of the standard.
  private static boolean isSafe(char unit) {
    return (unit >= ' ' && unit <= DIVIDER)
        || (unit >= 0x4E00 && unit <= 0x9FA5)
        || (unit > 0xFF && MARKS.indexOf(unit) >= 0);
  }
}
