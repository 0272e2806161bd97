package wenzhu.picture;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenzhu.document.EdtfDate;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedQuotation;

/// The quotations of the edition by time, from the start of year `from` to that of year `to`.
///
/// Each date is an entry with its own precision: a month is from its first day to its last. If
/// there are too many dates, each entry is a period of years.
public record TimeLine(int from, int to, List<Entry> entries) {

  /// The maximal number of entries.
  static final int MOST = 24;

  /// Quotations of one time, from one day up to another. `date` is present if all have the same.
  public record Entry(
      LocalDate from, LocalDate to, Optional<EdtfDate> date, List<PlacedQuotation> quotations) {}

  public static TimeLine of(Corpus corpus) {
    Map<EdtfDate, List<PlacedQuotation>> byDate =
        grouped(corpus.quotations(), placed -> placed.quotation().date());
    if (byDate.isEmpty()) {
      return new TimeLine(0, 0, List.of());
    }
    return byDate.size() <= MOST ? ofDates(byDate) : ofPeriods(byDate);
  }

  private static <K> Map<K, List<PlacedQuotation>> grouped(
      List<PlacedQuotation> quotations, Function<PlacedQuotation, K> key) {
    return quotations.stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }

  private static TimeLine ofDates(Map<EdtfDate, List<PlacedQuotation>> byDate) {
    List<Entry> entries =
        byDate.entrySet().stream()
            .map(group -> {
              EdtfDate date = group.getKey();
              return new Entry(start(date), end(date), Optional.of(date), group.getValue());
            })
            .toList();
    return new TimeLine(
        entries.getFirst().from().getYear(), entries.getLast().from().getYear() + 1, entries);
  }

  private static TimeLine ofPeriods(Map<EdtfDate, List<PlacedQuotation>> byDate) {
    int years =
        NiceTicks.all()
            .filter(step ->
                byDate.keySet().stream().mapToInt(date -> date.year() / step).distinct().count()
                    <= MOST)
            .findFirst()
            .orElseThrow();
    Map<Integer, List<PlacedQuotation>> periods =
        grouped(
            byDate.values().stream().flatMap(List::stream).toList(),
            placed -> placed.quotation().date().year() / years * years);
    List<Entry> entries =
        periods.entrySet().stream()
            .map(period ->
                new Entry(
                    LocalDate.of(period.getKey(), 1, 1),
                    LocalDate.of(period.getKey() + years, 1, 1),
                    Optional.empty(),
                    period.getValue()))
            .toList();
    return new TimeLine(
        entries.getFirst().from().getYear(), entries.getLast().to().getYear(), entries);
  }

  private static LocalDate start(EdtfDate date) {
    return LocalDate.of(date.year(), date.month().orElse(1), date.day().orElse(1));
  }

  /// The first day after the date.
  private static LocalDate end(EdtfDate date) {
    LocalDate start = start(date);
    return date.day().isPresent()
        ? start.plusDays(1)
        : date.month().isPresent() ? start.plusMonths(1) : start.plusYears(1);
  }
}
