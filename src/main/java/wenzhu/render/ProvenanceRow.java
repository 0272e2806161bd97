package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.collate.Provenance;
import wenzhu.document.Document;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.text.Excerpt;

/// Which lines of the source a block was made from, for the list at the end of a page.
public record ProvenanceRow(
    String kind,
    String begins,
    String href,
    String lines,
    Optional<String> sourceHref,
    boolean inferred,
    String certainty,
    Optional<String> reason) {

  private static final int BEGINS_LIMIT = 14;

  static List<ProvenanceRow> of(PageContext context, Document document) {
    CorpusIndex corpusIndex = context.corpusIndex();
    return document.textBlocks().stream()
        .map(corpusIndex.corpus()::of)
        .flatMap(block -> block.provenance().map(p -> of(context, block, p)).stream())
        .toList();
  }

  static ProvenanceRow of(PageContext context, PlacedBlock block, Provenance provenance) {
    Optional<String> source =
        context
            .corpusIndex()
            .documents()
            .issueOfFile(block.ref().file())
            .map(issue -> CorpusIndex.sourcePage(issue.slug()))
            .filter(context.corpusIndex()::hasPage);
    return new ProvenanceRow(
        context.word(block.kind()),
        Excerpt.head(block.text(), BEGINS_LIMIT),
        context.href(block),
        SourceLineLinks.words(context.corpusIndex().words(), provenance.lines()),
        source.map(page -> context.links().to(page, SourceLineLinks.anchor(provenance.lines()))),
        provenance.certainty() == wenzhu.document.Certainty.INFERRED,
        provenance.certainty().word(),
        provenance.reason());
  }
}
