package wenzhu.index;

import wenzhu.link.Corpus;

/// Indexes that several tests query, each made once: of the edition, which is small enough to come
/// with `index.js`, and of a thousand articles, which is not.
public record MadeIndex(Corpus corpus, SearchIndex index) {

  /// Apart, since the threads that make it wait for the class that they come from.
  private static final class Sample {
    static final MadeIndex INDEX = of(MadeCorpus.sample());
  }

  private static final class Thousand {
    static final MadeIndex INDEX = of(MadeCorpus.of(1_000));
  }

  private static final class Streets {
    static final MadeIndex INDEX = of(StreetsCorpus.corpus());
  }

  /// Of an edition that can be read at a glance.
  public static MadeIndex streets() {
    return Streets.INDEX;
  }

  public static MadeIndex sample() {
    return Sample.INDEX;
  }

  public static MadeIndex thousand() {
    return Thousand.INDEX;
  }

  private static MadeIndex of(Corpus corpus) {
    return new MadeIndex(corpus, Indexer.index(corpus));
  }
}
