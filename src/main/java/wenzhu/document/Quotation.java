package wenzhu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.source.Location;

/// A quotation: paragraphs of kind `QUOTATION`, and the printed attribution line.
///
/// `date` and `occasion` are read from the attribution. The speaker is read from it or from the front
/// matter.
public record Quotation(
    List<TextBlock> paragraphs,
    TextBlock attribution,
    String speaker,
    EdtfDate date,
    String occasion,
    Optional<String> source,
    Location at) {

  /// The text of the first paragraph.
  public String text() {
    return paragraphs.stream().map(TextBlock::text).findFirst().orElse("");
  }

  /// The paragraphs, then the attribution.
  public Stream<TextBlock> textBlocks() {
    return Stream.concat(paragraphs.stream(), Stream.of(attribution));
  }
}
