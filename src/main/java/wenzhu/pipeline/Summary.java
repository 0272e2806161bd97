package wenzhu.pipeline;

import wenzhu.document.Manuscript;
import wenzhu.document.Mark;
import wenzhu.document.Target;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.TermMatch;
import wenzhu.output.Inventory;

/// The counts of a build. `links` are the linked glossary terms and all other manual links.
public record Summary(
    int issues,
    int articles,
    int quotations,
    int notes,
    int terms,
    int links,
    int pages,
    int files,
    long bytes) {

  static Summary of(Corpus corpus, Inventory output) {
    Manuscript manuscript = corpus.manuscript();
    return new Summary(
        manuscript.issues().size(),
        manuscript.articles().size(),
        corpus.quotations().size(),
        corpus.notes().size(),
        corpus.terms().size(),
        corpus.all().stream().mapToInt(Summary::links).sum(),
        (int) output.paths().stream().filter(path -> path.endsWith(".html")).count(),
        output.paths().size(),
        output.bytes());
  }

  private static int links(PlacedBlock block) {
    long terms = block.matches().stream().filter(TermMatch::isLinked).count();
    long byHand =
        block.block().content().marks(Mark.Link.class).stream()
            .map(Mark.Link::target)
            .filter(target ->
                !(target instanceof Target.TermTarget) && !(target instanceof Target.NoTerm))
            .count();
    return (int) (terms + byHand);
  }
}
