package wenzhu.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wenzhu.document.BlockRef;
import wenzhu.document.Manuscript;
import wenzhu.document.Quotation;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedQuotation;

/// The dates of the index: those of quotations, and those written out in a text, such as 9月6日至8日.
final class DateIndex {

  private static final Pattern DATE =
      Pattern.compile(
          "(?:(?<year>\\d{4})\\s*年\\s*)?(?<month>\\d{1,2})\\s*月\\s*(?<day>\\d{1,2})\\s*日"
              + "(?:\\s*(?:至|到|—|－|-)\\s*(?:\\d{1,2}\\s*月\\s*)?\\d{1,2}\\s*日)?");

  /// The year of a date without one, which sorts after all others.
  private static final String NO_YEAR = "9999";

  private record Key(String iso, String words) {}

  private DateIndex() {}

  static List<IndexView.Entry> of(PageContext context) {
    Map<Key, List<BlockRef>> places =
        new TreeMap<>(Comparator.comparing(Key::iso).thenComparing(Key::words));
    for (PlacedQuotation placed : context.corpus().quotations()) {
      Quotation quotation = placed.quotation();
      add(
          places,
          new Key(quotation.date().iso(), quotation.date().chinese()),
          quotation.attribution().ref());
    }
    for (PlacedBlock block : context.corpus().all()) {
      if (block.kind().isProseOfEdition() && !isOfEditors(context, block)) {
        DATE.matcher(block.text()).results().forEach(date -> add(places, key(date), block.ref()));
      }
    }
    return places.entrySet().stream()
        .map(place -> entry(context, place.getKey(), place.getValue()))
        .filter(entry -> !entry.documents().isEmpty())
        .toList();
  }

  private static IndexView.Entry entry(PageContext context, Key date, List<BlockRef> blocks) {
    return new IndexView.Entry(
        date.words(),
        Optional.empty(),
        Optional.of(context.word("index.no-year")).filter(_ -> date.iso().startsWith(NO_YEAR)),
        IndexView.locators(context, blocks.stream()));
  }

  private static boolean isOfEditors(PageContext context, PlacedBlock block) {
    return context
        .documents()
        .document(block.ref().file())
        .filter(Manuscript.Page.class::isInstance)
        .isPresent();
  }

  private static void add(Map<Key, List<BlockRef>> places, Key key, BlockRef block) {
    places.computeIfAbsent(key, _ -> new ArrayList<>()).add(block);
  }

  private static Key key(MatchResult date) {
    return new Key(
        String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            Optional.ofNullable(date.group("year")).orElse(NO_YEAR),
            Integer.parseInt(date.group("month")),
            Integer.parseInt(date.group("day"))),
        date.group().replaceAll("\\s", ""));
  }
}
