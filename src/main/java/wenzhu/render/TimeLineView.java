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
            scale.ticks().stream().map(TimeLineView::tick).toList(),
            scale.marks().stream()
                .map(mark -> mark(mark, line.entries().get(mark.entry())))
                .toList(),
            line.entries().stream().map(TimeLineView::line).toList()));
  }

  private static Tick tick(TimeScale.Tick tick) {
    boolean year = tick.month() == 1;
    return new Tick(tick.y(), year ? tick.year() + "年" : tick.month() + "月", year);
  }

  private static Mark mark(TimeScale.Mark mark, TimeLine.Entry entry) {
    return new Mark(
        mark.top(),
        mark.bottom(),
        mark.middle(),
        mark.words(),
        mark.share(),
        entry.date().filter(date -> date.day().isPresent()).isPresent(),
        entry.date().filter(date -> date.uncertain() || date.approximate()).isEmpty(),
        words(entry),
        entry.quotations().size(),
        Label.twoLines(occasion(entry), OCCASION));
  }

  private static Line line(TimeLine.Entry entry) {
    return new Line(
        words(entry),
        entry.date().map(TimeLineView::precision).orElse("时段"),
        entry.quotations().size(),
        occasion(entry));
  }

  private static String words(TimeLine.Entry entry) {
    int last = entry.to().getYear() - 1;
    return entry
        .date()
        .map(EdtfDate::chinese)
        .orElseGet(() ->
            entry.from().getYear() == last
                ? last + "年"
                : entry.from().getYear() + "—" + last + "年");
  }

  private static String precision(EdtfDate date) {
    return date.day().isPresent() ? "日" : date.month().isPresent() ? "月" : "年";
  }

  /// The first occasion, and whether there are others. A period has too many for one to stand for.
  private static String occasion(TimeLine.Entry entry) {
    if (entry.date().isEmpty()) {
      return "";
    }
    List<String> occasions =
        entry.quotations().stream().map(q -> q.quotation().occasion()).distinct().toList();
    return occasions.getFirst() + (occasions.size() > 1 ? "等" : "");
  }
}
