package wenzhu.render;

import java.util.Optional;
import java.util.stream.Collectors;
import wenzhu.collate.Provenance;
import wenzhu.document.LineRange;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.SitePage;

/// The lines of the source that a block was made from: as words (`1–3、5`), and the address of the
/// first one on the page of the source, if the site has it.
public record SourceLineLinks(String words, Optional<String> href, Provenance provenance) {

  static SourceLineLinks of(PageContext context, PlacedBlock block, Provenance provenance) {
    int first = provenance.lines().stream().mapToInt(LineRange::first).min().orElse(1);
    return new SourceLineLinks(
        provenance.lines().stream()
            .map(LineRange::toString)
            .collect(Collectors.joining(context.word("list.separator"))),
        context
            .documents()
            .issueOfFile(block.ref().file())
            .map(issue -> SitePage.source(issue.slug()))
            .filter(context.corpusIndex()::hasPage)
            .map(page -> context.links().to(page, anchor(first))),
        provenance);
  }

  /// The id of a line on the page of the source.
  static String anchor(int line) {
    return "_L" + line;
  }
}
