package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.EdtfDate;
import wenzhu.picture.Label;
import wenzhu.picture.TimeLine;
import wenzhu.picture.TimeScale;

/// The time line of the quotations and its table. `periods` is whether each entry is a period of
/// years.
public record TimeLineView(TimeScale scale, boolean periods, List<Entry> entries) {

  private static final int OCCASION = 150;

  /// An entry with its words; `lines` are those of the occasion in the picture.
  public record Entry(TimeScale.Mark mark, String date, String occasion, List<String> lines) {}

  /// Empty if there are no quotations.
  static Optional<TimeLineView> of(PageContext context) {
    TimeLine line = TimeLine.of(context.corpus());
    if (line.entries().isEmpty()) {
      return Optional.empty();
    }
    TimeScale scale = TimeScale.of(line);
    return Optional.of(
        new TimeLineView(
            scale,
            line.entries().getFirst().date().isEmpty(),
            scale.marks().stream().map(mark -> entry(context, mark)).toList()));
  }

  private static Entry entry(PageContext context, TimeScale.Mark mark) {
    String occasion = occasion(context, mark.entry());
    return new Entry(
        mark, date(context, mark.entry()), occasion, Label.twoLines(occasion, OCCASION));
  }

  private static String date(PageContext context, TimeLine.Entry entry) {
    int first = entry.from().getYear();
    int last = entry.to().getYear() - 1;
    return entry
        .date()
        .map(EdtfDate::chinese)
        .orElseGet(() ->
            first == last
                ? context.word("timeline.year", last)
                : context.word("timeline.years", first, last));
  }

  /// The first occasion, and whether there are others. A period has too many to show one.
  private static String occasion(PageContext context, TimeLine.Entry entry) {
    if (entry.date().isEmpty()) {
      return "";
    }
    List<String> occasions =
        entry.quotations().stream().map(q -> q.quotation().occasion()).distinct().toList();
    return occasions.size() > 1
        ? context.word("timeline.first-of", occasions.getFirst())
        : occasions.getFirst();
  }
}
