package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.collate.Proof;
import wenzhu.document.Certainty;
import wenzhu.document.EdtfDate;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.link.PlacedBlock;

/// The notes on the edition: what the editors wrote, and the facts that the build found.
public record AboutView(
    String title,
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

  static AboutView of(Setting setting) {
    Catalogue catalogue = setting.catalogue();
    Manuscript manuscript = catalogue.manuscript();
    Optional<Manuscript.Page> about = manuscript.about();
    return new AboutView(
        about.map(page -> page.title().text()).orElse("关于"),
        about.map(page -> setting.noted("h1", "", page.title())).orElse(Tag.of("h1").around("关于")),
        about.map(page -> setting.flow(page.body().blocks())).orElse(Html.NONE),
        about.map(page -> NoteView.Original.of(setting, page)).orElse(List.of()),
        NotesOnPage.of(setting),
        manuscript.site().editionDate(),
        new Counts(
            manuscript.issues().size(),
            manuscript.articles().size(),
            catalogue.corpus().quotations().size(),
            catalogue.corpus().notes().size(),
            catalogue.corpus().terms().size()),
        catalogue.corpus().proofs().stream()
            .flatMap(proof ->
                catalogue
                    .issueOfFolder(proof.folder())
                    .map(issue -> proof(setting, issue, proof))
                    .stream())
            .toList());
  }

  private static ProofView proof(Setting setting, Issue issue, Proof proof) {
    Catalogue catalogue = setting.catalogue();
    return new ProofView(
        issue.title().text(),
        Optional.of(Catalogue.sourcePage(issue.slug()))
            .filter(catalogue::hasPage)
            .map(setting.links()::to),
        proof.characters(),
        proof.accounted(),
        proof.holds(),
        proof.provenance().size(),
        catalogue.inReadingOrder(proof.provenance().keySet()).stream()
            .flatMap(block -> inferred(setting, block, proof).stream())
            .toList(),
        proof.emendations().stream().map(e -> SourceView.Emended.of(setting, e)).toList());
  }

  private static Optional<ProvenanceRow> inferred(Setting setting, PlacedBlock block, Proof proof) {
    return Optional.ofNullable(proof.provenance().get(block.ref()))
        .filter(provenance -> provenance.certainty() == Certainty.INFERRED)
        .map(provenance -> ProvenanceRow.of(setting, block, provenance));
  }
}
