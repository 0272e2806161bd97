package wenzhu.index;

import wenzhu.link.Corpus;

/// The index stage: a corpus becomes a [SearchIndex].
public final class Indexer {

  private Indexer() {}

  /// Indexes every block that has a place on the site.
  public static SearchIndex index(Corpus corpus) {
    IndexedBlocks blocks = IndexedBlocks.of(corpus);
    return new SearchIndex(corpus, blocks, LuceneIndex.of(blocks));
  }
}
