package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.EdtfDate;
import wenzhu.picture.Label;
import wenzhu.picture.TimeLine;
import wenzhu.picture.TimeScale;

/// The time line of the quotations and the table behind it. Where there are too many dates for it,
/// `periods` holds and each entry is some years.
public record TimeLineView(
    int height, boolean periods, List<Tick> ticks, List<Mark> marks, List<Line> lines) {

  private static final int OCCASION = 150;

  /// A label of the scale.
  public record Tick(int y, String label, boolean year) {}

  /// An entry: the time it lasts on the scale, and its words. `day` is a time known to the day,
  /// `sure` one without doubt.
  public record Mark(
      int top,
      int bottom,
      int middle,
      int words,
      int share,
      boolean day,
      boolean sure,
      String date,
      int count,
      List<String> occasion) {}

  /// An entry in the table.
  public record Line(String date, String precision, int count, String occasion) {}

  /// Empty where there are no quotations.
  static Optional<TimeLineView> of(PageContext context) {
    TimeLine line = TimeLine.of(context.corpusIndex().corpus());
    if (line.entries().isEmpty()) {
      return Optional.empty();
    }
    TimeScale scale = TimeScale.of(line);
    return Optional.of(
        new TimeLineView(
            scale.height(),
            line.entries().getFirst().date().isEmpty(),
            scale.ticks().stream().map(tick -> tick(context, tick)).toList(),
            scale.marks().stream()
                .map(mark -> mark(context, mark, line.entries().get(mark.entry())))
                .toList(),
            line.entries().stream().map(entry -> line(context, entry)).toList()));
  }

  private static Tick tick(PageContext context, TimeScale.Tick tick) {
    boolean year = tick.month() == 1;
    return new Tick(
        tick.y(),
        year
            ? context.word("timeline.year", tick.year())
            : context.word("timeline.month", tick.month()),
        year);
  }

  private static Mark mark(PageContext context, TimeScale.Mark mark, TimeLine.Entry entry) {
    return new Mark(
        mark.top(),
        mark.bottom(),
        mark.middle(),
        mark.words(),
        mark.share(),
        entry.date().filter(date -> date.day().isPresent()).isPresent(),
        entry.date().filter(date -> date.uncertain() || date.approximate()).isEmpty(),
        words(context, entry),
        entry.quotations().size(),
        Label.twoLines(occasion(context, entry), OCCASION));
  }

  private static Line line(PageContext context, TimeLine.Entry entry) {
    return new Line(
        words(context, entry),
        entry
            .date()
            .map(date -> precision(context, date))
            .orElseGet(() -> context.word("timeline.period")),
        entry.quotations().size(),
        occasion(context, entry));
  }

  private static String words(PageContext context, TimeLine.Entry entry) {
    int last = entry.to().getYear() - 1;
    return entry
        .date()
        .map(EdtfDate::chinese)
        .orElseGet(() ->
            entry.from().getYear() == last
                ? context.word("timeline.year", last)
                : context.word("timeline.years", entry.from().getYear(), last));
  }

  private static String precision(PageContext context, EdtfDate date) {
    return context.word(
        "precision."
            + (date.day().isPresent() ? "day" : date.month().isPresent() ? "month" : "year"));
  }

  /// The first occasion, and whether there are others. A period has too many for one to stand for.
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
