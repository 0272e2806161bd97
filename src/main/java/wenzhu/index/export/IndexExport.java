package wenzhu.index.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.CollectionStatistics;
import wenzhu.index.Field;
import wenzhu.index.IndexedBlocks;
import wenzhu.index.SearchIndex;
import wenzhu.output.OutputFile;
import wenzhu.text.SimplifiedForms;

/// Makes the files of the index. `docs/search-export.md` describes them.
///
/// `search/index.js` has the constants, and on a small site everything a search needs. The other
/// files are in a folder named by a hash of them all and of the engine: a page never mixes the files
/// of two indexes.
public final class IndexExport {

  /// Sites with less text, in UTF-16 units, have all of it in `index.js`, and the browser counts
  /// for itself: that is smaller than postings would be.
  static final int SMALL = 70_000;

  /// On a large site, pairs in fewer blocks than this are not found by pinyin.
  private static final int LEAST_READ = 2;

  private final IndexedBlocks blocks;
  private final IndexReader reader;
  private final PinyinEntries names;
  private final GramScorer scores;
  private final boolean small;

  private final Pack texts = new Pack("b");
  private final Pack grams = new Pack("g");
  private final Pack tables = new Pack("t");
  private final Pack overflow = new Pack("x");

  private IndexExport(SearchIndex index) throws IOException {
    this.blocks = index.blocks();
    this.reader = index.reader();
    this.names = PinyinEntries.of(index.corpus(), blocks);
    this.scores = new GramScorer(blocks, reader);
    this.small =
        blocks.all().stream().mapToLong(block -> block.block().text().length()).sum() < SMALL;
  }

  /// The files of the index, below `search/`, each made as it is taken: together they are large.
  public static Stream<OutputFile> files(SearchIndex index) {
    try {
      IndexExport export = new IndexExport(index);
      return export.small ? export.smallSite() : export.largeSite();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /// Everything in `index.js`, except tables that only correct queries.
  private Stream<OutputFile> smallSite() {
    LookupTables own = names();
    LookupTables corrections = new LookupTables(blocks);
    corrections.addReadings(reader, 1);
    int tableBuckets = corrections.write(tables, overflow);
    List<String> all = new ArrayList<>(TextPack.together(blocks.all()));
    all.addAll(own.strings());
    return files(0, tableBuckets, NormBucket.of(blocks, _ -> 0), List.of(tables, overflow), all);
  }

  private Stream<OutputFile> largeSite() {
    TextPack pack = new TextPack(blocks);
    List<NormBucket> normBuckets = NormBucket.of(blocks, pack::slots);
    pack.fill(texts, overflow, normBuckets);
    LookupTables all = names();
    all.addReadings(reader, LEAST_READ);
    int tableBuckets = all.write(tables, overflow);
    GramBuckets strings = new GramBuckets(blocks, scores);
    new GramExport(blocks, reader, strings).run();
    int gramBuckets = strings.write(grams);
    return files(
        gramBuckets,
        tableBuckets,
        normBuckets,
        List.of(texts, grams, strings.postingBlocks(), tables, overflow),
        List.of());
  }

  /// The tables that every search needs.
  private LookupTables names() {
    LookupTables tables = new LookupTables(blocks);
    tables.addFilters();
    tables.addNames(names);
    tables.addPages();
    return tables;
  }

  private Stream<OutputFile> files(
      int gramBuckets,
      int tableBuckets,
      List<NormBucket> normBuckets,
      List<Pack> packs,
      List<String> content) {
    Pack fold = new Pack("f");
    fold.add(List.of(SimplifiedForms.table()));
    String folder = hash(packs);
    List<String> root = new ArrayList<>();
    root.add(folder);
    root.add(constants(gramBuckets, tableBuckets));
    root.add(NormBucket.written(normBuckets).toString());
    root.add(small ? foldedInTexts() : SimplifiedForms.tableOfSimplified());
    root.add(small ? String.valueOf(blocks.size()) : "");
    root.addAll(content);
    Stream<OutputFile> scripts =
        small
            ? Stream.of(RootScripts.file(Engine.SMALL, root))
            : Stream.concat(
                Stream.of(RootScripts.file(Engine.LARGE, root)), RootScripts.onDemand(folder));
    return Stream.concat(
        scripts,
        Stream.concat(packs.stream(), Stream.of(fold)).flatMap(pack -> pack.files(folder)));
  }

  /// Plain numbers:
  /// - the number of hash buckets of strings, and of tables
  /// - `HEAD`, `BEST`, `MANY` and `LONGEST` of [GramBuckets], `RUN` of [LookupTables]
  /// - for each field: its boost; for pairs, then for single characters: the number of blocks that have any, and the number of these
  private String constants(int gramBuckets, int tableBuckets) {
    StringJoiner numbers = new StringJoiner(" ");
    for (int number :
        List.of(
            gramBuckets,
            tableBuckets,
            GramBuckets.HEAD,
            GramBuckets.BEST,
            GramBuckets.MANY,
            GramBuckets.LONGEST,
            LookupTables.RUN)) {
      numbers.add(String.valueOf(number));
    }
    for (Field field : Field.values()) {
      numbers.add(String.valueOf(field.boost()));
      for (boolean units : List.of(false, true)) {
        CollectionStatistics statistics = scores.statistics(units ? field.ofUnits() : field.slug());
        numbers.add(statistics == null ? "0" : String.valueOf(statistics.docCount()));
        numbers.add(statistics == null ? "0" : String.valueOf(statistics.sumTotalTermFreq()));
      }
    }
    return numbers.toString();
  }

  /// The characters of the texts that fold to a Simplified form, each with it: what the browser
  /// must know to compare these texts. On a large site every text comes with its own, and here are
  /// those that a Simplified query may have.
  private String foldedInTexts() {
    return SimplifiedForms.table(
        blocks.all().stream().flatMapToInt(block -> SimplifiedForms.in(block.block().text())));
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
