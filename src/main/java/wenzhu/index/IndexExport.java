package wenzhu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import wenzhu.output.OutputFile;
import wenzhu.text.Traditional;

/// Makes the files of the index. `docs/search.md` describes them.
///
/// `search/index.js` has the constants, and on a small site everything a search needs. The other
/// files stand in a folder named by a hash of them all: one index is one thing, and a page never
/// reads half of one and half of the next.
final class IndexExport {

  /// Sites with less text, in UTF-16 units, have all of it in `index.js`, and the browser counts
  /// for itself: that is smaller than postings would be.
  static final int SMALL = 70_000;

  private final IndexedBlocks blocks;
  private final IndexReader reader;
  private final PinyinEntries names;
  private final LazyValue<PairReadings> readings;
  private final GramScorer scores;
  private final boolean small;

  private final Pack texts = new Pack("b");
  private final Pack grams = new Pack("g");
  private final Pack tables = new Pack("t");
  private final Pack large = new Pack("x");

  private IndexExport(
      IndexedBlocks blocks,
      IndexReader reader,
      PinyinEntries names,
      LazyValue<PairReadings> readings)
      throws IOException {
    this.blocks = blocks;
    this.reader = reader;
    this.names = names;
    this.readings = readings;
    this.scores = new GramScorer(blocks, reader);
    this.small =
        blocks.all().stream().mapToLong(block -> block.block().text().length()).sum() < SMALL;
  }

  /// The files, each made as it is taken: together they are large.
  static Stream<OutputFile> files(
      IndexedBlocks blocks,
      IndexReader reader,
      PinyinEntries names,
      LazyValue<PairReadings> readings) {
    try {
      IndexExport export = new IndexExport(blocks, reader, names, readings);
      return export.small ? export.together() : export.apart();
    } catch (IOException impossible) {
      throw LuceneIndex.inMemory(impossible);
    }
  }

  /// Everything in `index.js` but what only mends queries.
  private Stream<OutputFile> together() {
    LookupTables own = new LookupTables(blocks);
    own.addFilters();
    own.addNames(names);
    own.addPages();
    LookupTables mending = new LookupTables(blocks);
    mending.addReadings(readings.get());
    int pages = mending.write(tables, large);
    List<String> all = new ArrayList<>(TextPack.together(blocks.all()));
    all.addAll(own.strings());
    return files(0, pages, 0, NormBucket.of(blocks, _ -> 0), List.of(tables, large), all);
  }

  private Stream<OutputFile> apart() {
    LazyValue<Filed> filed = new LazyValue<>(this::filed).begin();
    GramBuckets strings = new GramBuckets(blocks, scores);
    int common = new GramExport(blocks, reader, scores, strings).run();
    int gramPages = strings.write(grams);
    return files(
        gramPages,
        filed.get().tablePages(),
        common,
        filed.get().classes(),
        List.of(texts, grams, strings.segments(), tables, large),
        List.of());
  }

  /// What is to be known of the texts and tables of a large site once they are filed.
  private record Filed(List<NormBucket> classes, int tablePages) {}

  private Filed filed() {
    TextPack pack = new TextPack(blocks);
    List<NormBucket> classes = NormBucket.of(blocks, pack::slots);
    pack.fill(texts, large, classes);
    return new Filed(classes, everything().write(tables, large));
  }

  private LookupTables everything() {
    LookupTables all = new LookupTables(blocks);
    all.addFilters();
    all.addNames(names);
    all.addPages();
    all.addReadings(readings.get());
    return all;
  }

  private Stream<OutputFile> files(
      int gramPages,
      int tablePages,
      int common,
      List<NormBucket> classes,
      List<Pack> packs,
      List<String> content) {
    Pack fold = new Pack("f");
    String table = Traditional.table();
    fold.add(List.of(table));
    String folder = hash(packs);
    List<String> root = new ArrayList<>();
    root.add(folder);
    root.add(constants(gramPages, tablePages, common));
    root.add(NormBucket.written(classes).toString());
    root.add(small ? foldedInTexts() : "");
    root.add(small ? String.valueOf(blocks.size()) : "");
    root.addAll(content);
    Stream<OutputFile> scripts =
        small
            ? Stream.of(RootScripts.file(Engine.SMALL, root))
            : Stream.concat(
                Stream.of(RootScripts.file(Engine.LARGE, root)), RootScripts.further(folder));
    return Stream.concat(
        scripts,
        Stream.concat(packs.stream(), Stream.of(fold)).flatMap(pack -> pack.files(folder)));
  }

  /// Plain numbers: pages of strings and of tables; postings of a string that has all of them, the
  /// best of one that has not, many blocks, characters in the longest string; blocks in a run; in how
  /// many blocks a pair must be for [Cooccurrences], and how many blocks these tell. Then of each field
  /// its boost, and for pairs and single characters how many blocks have any and how many these have
  /// together.
  private String constants(int gramPages, int tablePages, int common) {
    StringJoiner numbers = new StringJoiner(" ");
    for (int number :
        List.of(
            gramPages,
            tablePages,
            GramBuckets.HEAD,
            GramBuckets.BEST,
            GramBuckets.MANY,
            GramBuckets.LONGEST,
            LookupTables.RUN,
            common,
            Cooccurrences.BEST)) {
      numbers.add(String.valueOf(number));
    }
    for (Field field : Field.values()) {
      numbers.add(String.valueOf(field.boost()));
      for (boolean units : List.of(false, true)) {
        CollectionStatistics statistics = scores.statistics(field, units);
        numbers.add(statistics == null ? "0" : String.valueOf(statistics.docCount()));
        numbers.add(statistics == null ? "0" : String.valueOf(statistics.sumTotalTermFreq()));
      }
    }
    return numbers.toString();
  }

  /// The characters of the texts that fold to a Simplified form, each with it: what the browser
  /// must know to compare these texts. On a large site every text comes with its own.
  private String foldedInTexts() {
    return Traditional.table(
        blocks.all().stream().flatMapToInt(block -> Traditional.in(block.block().text())));
  }

  /// Names the folder of an index; any other content, or program to read it, gives another name.
  private static String hash(List<Pack> packs) {
    long hash = Engine.hashOfAll();
    for (Pack pack : packs) {
      hash = hash * 31 + pack.contentHash();
    }
    return HexFormat.of().toHexDigits(hash);
  }
}
