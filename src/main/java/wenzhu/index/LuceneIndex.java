package wenzhu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The index as Lucene has it, in memory. Document `n` of Lucene is block `n`.
///
/// A block has its pairs of characters, with positions, in the field of its kind, its single
/// characters without positions in a field beside it, and the values that filters ask for in one
/// field each.
final class LuceneIndex implements AutoCloseable {

  /// The approximate number of pieces, which are indexed in parallel. They follow from the blocks alone,
  /// so that the result does not depend on the machine. Few, since every term is looked up in each.
  private static final int PIECES = 4;

  private static final int LEAST = 5_000;

  /// UTF-16 units of text in the smallest piece.
  private static final long SHORT = 500_000;

  private static final double BUFFER_MEGABYTES = 48;

  private final List<Directory> directories;
  private final IndexReader reader;
  private final IndexSearcher searcher;

  private LuceneIndex(List<Directory> directories, IndexReader reader) {
    this.directories = directories;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
    this.searcher.setSimilarity(new GramSimilarity());
    this.searcher.setQueryCache(null);
  }

  static LuceneIndex of(IndexedBlocks blocks) {
    List<Directory> directories =
        pieces(blocks.all()).parallelStream().map(LuceneIndex::write).toList();
    if (blocks.size() > LEAST) {
      System.gc(); // The buffers. Left to itself, the collector enlarges the heap first.
    }
    try {
      List<IndexReader> readers = new ArrayList<>();
      for (Directory directory : directories) {
        readers.add(DirectoryReader.open(directory));
      }
      return new LuceneIndex(directories, new MultiReader(readers.toArray(IndexReader[]::new)));
    } catch (IOException impossible) {
      throw inMemory(impossible);
    }
  }

  /// The blocks of each field by themselves, those of a large field in several pieces with about as
  /// much text: norms of a field that all documents have are read many times faster.
  private static List<List<IndexedBlock>> pieces(List<IndexedBlock> blocks) {
    long all = blocks.stream().mapToLong(block -> block.text().length()).sum();
    long most = Math.max(SHORT, all / PIECES + 1);
    List<List<IndexedBlock>> pieces = new ArrayList<>();
    int from = 0;
    long length = 0;
    for (int end = 1; end <= blocks.size(); end++) {
      IndexedBlock last = blocks.get(end - 1);
      length += last.text().length();
      if (length >= most || end == blocks.size() || blocks.get(end).field() != last.field()) {
        pieces.add(blocks.subList(from, end));
        from = end;
        length = 0;
      }
    }
    return pieces;
  }

  IndexReader reader() {
    return reader;
  }

  IndexSearcher searcher() {
    return searcher;
  }

  private static Directory write(List<IndexedBlock> blocks) {
    Directory directory = new ByteBuffersDirectory();
    IndexWriterConfig settings =
        new IndexWriterConfig(new GramAnalyzer())
            .setSimilarity(new GramSimilarity())
            .setRAMBufferSizeMB(BUFFER_MEGABYTES)
            .setUseCompoundFile(false) // It would copy all that is written.
            .setMergePolicy(NoMergePolicy.INSTANCE); // Documents keep their order.
    try (IndexWriter writer = new IndexWriter(directory, settings)) {
      for (IndexedBlock block : blocks) {
        writer.addDocument(document(block));
      }
    } catch (IOException impossible) {
      throw inMemory(impossible);
    }
    return directory;
  }

  private static Document document(IndexedBlock block) {
    Document document = new Document();
    document.add(
        field(block.field().slug(), block.text(), IndexOptions.DOCS_AND_FREQS_AND_POSITIONS));
    document.add(field(block.field().ofUnits(), block.text(), IndexOptions.DOCS_AND_FREQS));
    for (Filter filter : Filter.values()) {
      for (String value : filter.valuesOf(block)) {
        document.add(new StringField(filter.inLucene(), value, Store.NO));
      }
    }
    return document;
  }

  private static org.apache.lucene.document.Field field(
      String name, String text, IndexOptions options) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.freeze();
    return new org.apache.lucene.document.Field(name, text, type);
  }

  static UncheckedIOException inMemory(IOException impossible) {
    return new UncheckedIOException("an index in memory needs no disk", impossible);
  }

  @Override
  public void close() {
    try {
      reader.close();
      for (Directory directory : directories) {
        directory.close();
      }
    } catch (IOException impossible) {
      throw inMemory(impossible);
    }
  }
}
