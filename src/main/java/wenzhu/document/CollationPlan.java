package wenzhu.document;

import java.util.List;
import java.util.Optional;
import wenzhu.source.Located;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// The content of `collation.yaml`: the source lines of each block of the edition.
///
/// `folder` is the folder of the issue, with a `/` at the end. `source` is the source text, if the file
/// exists.
public record CollationPlan(
    String file,
    String folder,
    Optional<SourceFile> source,
    List<Entry> entries,
    List<Furniture> furniture,
    List<Addition> additions,
    List<Emendation> emendations) {

  /// The lines of one block. `block` is `<file>#<kind>` or `<file>#<kind>-<n>`.
  public record Entry(
      List<LineRange> lines,
      Located<String> block,
      Certainty certainty,
      Optional<String> reason,
      Location at) {}

  /// Lines of the source that belong to the printed page and not to the text, such as a page number.
  public record Furniture(List<LineRange> lines, String text, String reason, Location at) {}

  /// A block of the edition that the source does not print, such as a byline inferred from a signature; or only a `text` in it that is
  /// marked as added, such as a reading.
  public record Addition(
      Located<String> block, Optional<String> text, String reason, Location at) {}

  /// A probable error of the source. The block keeps `reading`; pages show `correction` as apparatus.
  public record Emendation(
      Located<String> block, String reading, String correction, String reason, Location at) {}
}
