package wenzhu.document;

import java.util.List;
import java.util.Optional;
import wenzhu.source.Located;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// What `collation.yaml` says: which lines of the source make which block of the edition.
///
/// `folder` is the folder with its `/`; `source` the source text, if the file is there.
public record CollationPlan(
    String file,
    String folder,
    Optional<SourceFile> source,
    List<Entry> entries,
    List<Furniture> furniture,
    List<Addition> additions,
    List<Emendation> emendations) {

  /// Lines that make one block. `block` is `<file>#<kind>` or `<file>#<kind>-<n>`.
  public record Entry(
      List<LineRange> lines,
      Located<String> block,
      Certainty certainty,
      Optional<String> reason,
      Location at) {}

  /// Lines of the source that belong to the page and not to the text, such as a folio.
  public record Furniture(List<LineRange> lines, String text, String reason, Location at) {}

  /// A block of the edition that the source does not print, such as a byline made from a signature.
  public record Addition(Located<String> block, String reason) {}

  /// A reading of the source that is probably wrong. The block keeps `reading`; `correction` is
  /// shown as apparatus.
  public record Emendation(
      Located<String> block, String reading, String correction, String reason, Location at) {}
}
