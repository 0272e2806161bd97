package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.collate.Proof;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.link.Placed.PlacedBlock;

/// The page about the edition: the text of the editors, and the facts that the build found.
public record AboutView(Head head, Optional<Manuscript.Page> about, List<IssueProof> proofs)
    implements View {

  /// The proof of an issue, and its blocks of inferred position.
  public record IssueProof(Issue issue, Proof proof, List<PlacedBlock> inferred) {}

  static AboutView of(PageContext context) {
    Optional<Manuscript.Page> about = context.corpusIndex().manuscript().about();
    return new AboutView(
        Head.of(about.map(page -> page.title().text()).orElse(context.word("about.label"))),
        about,
        context.corpus().proofs().stream()
            .flatMap(proof ->
                context.documents().issueOfFolder(proof.folder()).stream()
                    .map(issue -> new IssueProof(issue, proof, inferred(context, proof))))
            .toList());
  }

  private static List<PlacedBlock> inferred(PageContext context, Proof proof) {
    return context.corpus().all().stream()
        .filter(block -> proof.provenance().containsKey(block.ref()))
        .filter(block -> block.provenance().filter(lines -> lines.isInferred()).isPresent())
        .toList();
  }
}
