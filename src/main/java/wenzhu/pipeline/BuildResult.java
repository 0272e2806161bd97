package wenzhu.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.collate.ListedBlock;
import wenzhu.collate.Proof;
import wenzhu.document.Manuscript;
import wenzhu.link.Corpus;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// What a run made, as far as it got. `corpus` is there if the run went as far as linking, `summary`
/// if it rendered the site without an error.
public record BuildResult(
    SourceTree articles,
    Optional<SourceTree> templates,
    Manuscript manuscript,
    List<Proof> proofs,
    Optional<Corpus> corpus,
    Optional<Summary> summary) {

  /// A file of the input, for the words of a report.
  public Optional<SourceFile> file(String path) {
    return Stream.concat(Stream.of(articles), templates.stream())
        .flatMap(tree -> tree.file(path).stream())
        .findFirst();
  }

  /// Every block of a proof's folder with its lines.
  public List<ListedBlock> listed(Proof proof) {
    return ListedBlock.of(manuscript, proof);
  }
}
