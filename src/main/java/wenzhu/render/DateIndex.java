package wenzhu.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.document.BlockRef;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedQuotation;

/// The dates of the index: those of quotations, and those that a text writes out, such as
/// 9月6日至8日.
final class DateIndex {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<year>\\d{4})\\s*年\\s*)?(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日"
              + "(?:\\s*(?:至|到|—|－|-)\\s*(?:\\d{1,2}\\s*月\\s*)?\\d{1,2}\\s*日)?");

  /// A date without its year comes after those that have one.
  private record Key(String iso, String words) {}

  private DateIndex() {}

  static List<IndexView.Entry> of(PageContext context) {
    Map<Key, List<BlockRef>> places =
        new TreeMap<>(Comparator.comparing(Key::iso).thenComparing(Key::words));
    for (PlacedQuotation placed : context.corpusIndex().corpus().quotations()) {
      var quotation = placed.quotation();
      add(
          places,
          new Key(quotation.date().iso(), quotation.date().chinese()),
          quotation.attribution().ref());
    }
    for (PlacedBlock block : context.corpusIndex().corpus().all()) {
      if (block.kind().isProseOfEdition() && !isOurs(context, block)) {
        Matcher dates = DATE.matcher(block.text());
        while (dates.find()) {
          add(places, key(dates), block.ref());
        }
      }
    }
    return places.entrySet().stream()
        .map(e ->
            new IndexView.Entry(
                e.getKey().words(),
                e.getKey().iso().startsWith("9999") ? context.word("index.no-year") : "",
                Optional.empty(),
                IndexView.locators(context, e.getValue())))
        .filter(entry -> !entry.documents().isEmpty())
        .toList();
  }

  private static boolean isOurs(PageContext context, PlacedBlock block) {
    return context
        .corpusIndex()
        .documents()
        .document(block.ref().file())
        .filter(document -> document instanceof wenzhu.document.Manuscript.Page)
        .isPresent();
  }

  private static void add(Map<Key, List<BlockRef>> places, Key key, BlockRef block) {
    places.computeIfAbsent(key, _ -> new ArrayList<>()).add(block);
  }

  private static Key key(Matcher date) {
    String year = Optional.ofNullable(date.group("year")).orElse("9999");
    return new Key(
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            year,
            Integer.parseInt(date.group("month")),
            Integer.parseInt(date.group("day"))),
        date.group().replaceAll("\\s", ""));
  }
}
