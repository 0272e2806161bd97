package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.collate.Proof;
import wenzhu.document.Certainty;
import wenzhu.document.EdtfDate;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.link.Placed.PlacedBlock;

/// The notes on the edition: what the editors wrote, and the facts that the build found.
public record AboutView(
    Head head,
    Html heading,
    Html body,
    List<NoteView.Original> footnotes,
    NotesOnPage notes,
    Optional<EdtfDate> editionDate,
    Counts counts,
    List<ProofView> proofs)
    implements View {

  /// How much there is.
  public record Counts(int issues, int articles, int quotations, int notes, int terms) {}

  /// The proof of one issue, with all that was inferred.
  public record ProofView(
      String issue,
      Optional<String> sourceHref,
      int characters,
      int accounted,
      boolean holds,
      int blocks,
      List<ProvenanceRow> inferred,
      List<SourceView.Emended> emendations) {}

  static AboutView of(PageContext context) {
    CorpusIndex corpusIndex = context.corpusIndex();
    Manuscript manuscript = corpusIndex.manuscript();
    Optional<Manuscript.Page> about = manuscript.about();
    return new AboutView(
        new Head(
            about.map(page -> page.title().text()).orElse(context.word("about.label")),
            Optional.empty(),
            Optional.empty()),
        about
            .map(page -> context.noted("h1", "", page.title()))
            .orElseGet(() -> Tag.of("h1").around(context.word("about.label"))),
        about.map(page -> context.flow(page.body().blocks())).orElse(Html.NONE),
        about.map(page -> NoteView.Original.of(context, page)).orElse(List.of()),
        NotesOnPage.of(context),
        manuscript.site().editionDate(),
        new Counts(
            manuscript.issues().size(),
            manuscript.articles().size(),
            corpusIndex.corpus().quotations().size(),
            corpusIndex.corpus().notes().size(),
            corpusIndex.corpus().terms().size()),
        corpusIndex.corpus().proofs().stream()
            .flatMap(proof ->
                corpusIndex
                    .documents()
                    .issueOfFolder(proof.folder())
                    .map(issue -> proof(context, issue, proof))
                    .stream())
            .toList());
  }

  private static ProofView proof(PageContext context, Issue issue, Proof proof) {
    CorpusIndex corpusIndex = context.corpusIndex();
    return new ProofView(
        issue.title().text(),
        context.hrefIfShown(CorpusIndex.sourcePage(issue.slug())),
        proof.characters(),
        proof.accounted(),
        proof.holds(),
        proof.provenance().size(),
        corpusIndex.inReadingOrder(proof.provenance().keySet()).stream()
            .flatMap(block -> inferred(context, block, proof).stream())
            .toList(),
        proof.emendations().stream().map(e -> SourceView.Emended.of(context, e)).toList());
  }

  private static Optional<ProvenanceRow> inferred(
      PageContext context, PlacedBlock block, Proof proof) {
    return Optional.ofNullable(proof.provenance().get(block.ref()))
        .filter(provenance -> provenance.certainty() == Certainty.INFERRED)
        .map(provenance -> ProvenanceRow.of(context, block, provenance));
  }
}
