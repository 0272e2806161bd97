package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Quotation;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedQuotation;

/// The page of a quotation, with the blocks that repeat a passage of it.
public record QuotationView(
    Head head, PlacedQuotation placed, Optional<String> source, List<Repetition> repetitions)
    implements View {

  /// A passage of the quotation that is also in another block.
  public record Repetition(String passage, PlacedBlock other) {}

  static QuotationView of(PageContext context, PlacedQuotation placed) {
    Quotation quotation = placed.quotation();
    String label = context.word("quote.label", quotation.date().chinese(), quotation.occasion());
    return new QuotationView(
        new Head(
            context.word("quote.title", label),
            Optional.of(context.word("quote.description", quotation.speaker(), label)),
            Optional.of(Citation.of(context.corpusIndex().manuscript().site(), placed))),
        placed,
        quotation.source().or(placed.set()::source),
        quotation.paragraphs().stream()
            .flatMap(block ->
                context.corpus().of(block).repeats().stream()
                    .map(repeated ->
                        new Repetition(
                            repeated.span().in(block.text()),
                            context.corpus().of(repeated.other()))))
            .toList());
  }
}
