package wenzhu.render;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenzhu.link.Placed.PlacedQuotation;

/// The list of quotations: their time line, by date, and in the groups of their sidebars.
public record QuotesView(Head head, Optional<TimeLineView> timeLine, List<PlacedQuotation> byDate)
    implements View {

  static QuotesView of(PageContext context) {
    return new QuotesView(
        Head.of(context.word("quotes.label"), context.word("quotes.description")),
        TimeLineView.of(context),
        context.corpus().quotations().stream()
            .sorted(Comparator.comparing(placed -> placed.quotation().date()))
            .toList());
  }
}
