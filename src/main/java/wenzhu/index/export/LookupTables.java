package wenzhu.index.export;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import wenzhu.index.Filter;
import wenzhu.index.IndexedBlock;
import wenzhu.index.IndexedBlocks;
import wenzhu.index.IndexedPage;
import wenzhu.text.Readings;

/// Tables by key: [HashBuckets] of keys and values. A value too large for a bucket is
/// in a record of its own, and the bucket has its address.
///
/// | key | value |
/// |---|---|
/// | `=kind:note` | the blocks that pass a filter, as ranges of numbers: the gap before, the length less one |
/// | `@xi`, `@~xz`, `@新` | names under these keys ([PinyinEntries#byKey]): five strings each, divided by tabs, and a `+` where longer keys have more |
/// | `#17` | path and title of a page, divided by a tab |
/// | `&3` | the page numbers of a run of 256 blocks, in the order of the blocks |
/// | `%xin zhi` | pairs of characters of this reading ([PairReadings]) |
/// | `!4e` | the readings of the characters whose code points begin with `4e`, divided by spaces; under `!` alone all syllables |
final class LookupTables {

  /// Blocks in one value of `&`.
  static final int RUN = 256;

  /// Names under one key: about as many as a browser should read at once.
  private static final int MOST_NAMES = 60;

  /// In place of a value: the addresses and slots of its parts follow.
  private static final char ELSEWHERE = '\u0001';

  private static final int LONG = 300;

  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;

  /// Code points in one value of `!`.
  private static final int ROW = 256;

  /// Longer keys, in UTF-16 units, are stored under their beginning and their hash.
  private static final int LONGEST_KEY = 24;

  private final IndexedBlocks blocks;
  private final Map<String, String> values = new TreeMap<>();

  LookupTables(IndexedBlocks blocks) {
    this.blocks = blocks;
  }

  void addFilters() {
    Map<String, List<Integer>> passing = new TreeMap<>();
    for (IndexedBlock block : blocks.all()) {
      for (Filter filter : Filter.values()) {
        for (String value : filter.valuesOf(block)) {
          passing
              .computeIfAbsent("=" + filter.slug() + ":" + value, _ -> new ArrayList<>())
              .add(block.number());
        }
      }
    }
    passing.forEach((key, numbers) -> values.put(key, ranges(numbers)));
  }

  private String ranges(List<Integer> numbers) {
    AsciiVarints ranges = new AsciiVarints();
    long end = 0;
    for (int i = 0; i < numbers.size(); ) {
      int first = i;
      for (i++; i < numbers.size() && numbers.get(i) == numbers.get(i - 1) + 1; i++) {}
      int from = numbers.get(first);
      int to = numbers.get(i - 1) + 1;
      ranges.add(from - end).add(to - from - 1);
      end = to;
    }
    return ranges.toString();
  }

  void addNames(PinyinEntries names) {
    names
        .byKey(MOST_NAMES)
        .forEach((key, filed) -> {
          Stream<String> strings = filed.names().stream().flatMap(LookupTables::strings);
          Stream<String> mark = filed.isMore() ? Stream.of("+") : Stream.empty();
          values.put("@" + key, String.join("\t", Stream.concat(strings, mark).toList()));
        });
  }

  private static Stream<String> strings(PinyinEntry name) {
    return Stream.of(
        flat(name.text()),
        String.join(" ", name.readings()),
        flat(name.pinyin()),
        name.page(),
        name.term() ? "1" : "");
  }

  void addPages() {
    for (IndexedPage page : blocks.pages()) {
      values.put("#" + page.number(), page.path() + "\t" + flat(page.title()));
    }
    for (int from = 0; from < blocks.size(); from += RUN) {
      AsciiVarints run = new AsciiVarints();
      int to = Math.min(blocks.size(), from + RUN);
      blocks.all().subList(from, to).forEach(block -> run.add(block.page().number()));
      values.put("&" + from / RUN, run.toString());
    }
  }

  /// Tables that only correct queries; pairs in fewer blocks than `least` are left out.
  void addReadings(IndexReader reader, int least) {
    PairReadings.of(blocks, reader, least)
        .forEach((reading, pairs) -> values.put("%" + reading, pairs));
    values.put("!", String.join(" ", Readings.characters().keySet()));
    for (int row = FIRST_HAN / ROW; row <= LAST_HAN / ROW; row++) {
      values.put(
          "!" + Integer.toHexString(row),
          IntStream.range(row * ROW, (row + 1) * ROW).mapToObj(Readings::of).collect(joining(" ")));
    }
  }

  private static String flat(String text) {
    return text.replace('\t', ' ').replace('\n', ' ');
  }

  /// Keys and values, alternating.
  List<String> strings() {
    return values.entrySet().stream()
        .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
        .toList();
  }

  /// Writes the buckets and returns their number; large values are written to `overflow`.
  int write(Pack pack, Pack overflow) {
    List<String> keys = values.keySet().stream().map(LookupTables::filed).toList();
    List<String> shortened =
        values.values().stream().map(value -> shortened(value, overflow)).toList();
    HashBuckets buckets =
        HashBuckets.of(
            keys.size(),
            entry -> Pack.hash(keys.get(entry)),
            entry ->
                PortableText.length(keys.get(entry))
                    + PortableText.length(shortened.get(entry))
                    + 2,
            HashBuckets.BYTES);
    pack.addAll(
        buckets.count(),
        bucket -> {
          List<String> fields = new ArrayList<>(List.of(buckets.overflowFlag(bucket)));
          for (int entry : buckets.entries(bucket)) {
            fields.add(keys.get(entry));
            fields.add(shortened.get(entry));
          }
          return Pack.join(fields);
        },
        HashBuckets.SLOTS);
    return buckets.count();
  }

  private static String filed(String key) {
    return key.length() <= LONGEST_KEY
        ? key
        : key.substring(0, LONGEST_KEY) + Long.toString(Pack.hash(key), 36);
  }

  /// A value that fits into a bucket: the places of its parts, if it is long, and again if these are many.
  static String shortened(String value, Pack overflow) {
    if (PortableText.length(value) < LONG) {
      return value;
    }
    AsciiVarints places = new AsciiVarints();
    int step = Pack.capacity() / 8; // In characters, each of which takes six bytes at most.
    for (int from = 0; from < value.length(); from += step) {
      String part = value.substring(from, Math.min(value.length(), from + step));
      Pack.Place place = overflow.add(List.of(part));
      places.add(place.address()).add(place.slots());
    }
    return shortened(ELSEWHERE + places.toString(), overflow);
  }
}
