package wenzhu.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.collate.CollatedBlock;
import wenzhu.collate.Proof;
import wenzhu.document.Manuscript;
import wenzhu.link.Corpus;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The result of a run. `corpus` is present if the run included linking, `summary` if it rendered the
/// site without errors.
public record BuildResult(
    SourceTree articles,
    Optional<SourceTree> templates,
    Manuscript manuscript,
    List<Proof> proofs,
    Optional<Corpus> corpus,
    Optional<Summary> summary) {

  /// A file of the input, for reports.
  public Optional<SourceFile> file(String path) {
    return Stream.concat(Stream.of(articles), templates.stream())
        .flatMap(tree -> tree.file(path).stream())
        .findFirst();
  }

  /// Every block in the folder of a proof, with its source lines.
  public List<CollatedBlock> collatedBlocks(Proof proof) {
    return CollatedBlock.of(manuscript, proof);
  }
}
