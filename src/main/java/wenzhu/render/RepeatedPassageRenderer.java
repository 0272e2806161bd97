package wenzhu.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.RepeatedPassage;
import wenzhu.link.SitePage;
import wenzhu.render.Layer.ElementLayer;
import wenzhu.render.Layer.NestingPriority;
import wenzhu.render.Layer.PointLayer;
import wenzhu.source.Span;

/// Marks the passages of a block that also occur elsewhere.
///
/// A passage may occur in fifty places. So that the markup grows with the text and not with the
/// places, overlapping passages are one element, which ends at each mark, and a passage that occurs
/// in many places has one mark, which searches for it.
final class RepeatedPassageRenderer {

  /// Up to so many places have a mark each.
  private static final int MAX_MARKS = 3;

  /// UTF-16 units of a passage in a query, enough to be unique.
  private static final int MAX_QUERY = 64;

  private final PageContext context;

  RepeatedPassageRenderer(PageContext context) {
    this.context = context;
  }

  /// The layers of a block: elements first, then marks.
  List<Layer> layers(PlacedBlock block) {
    List<RepeatedPassage> shown =
        block.repeats().stream()
            .filter(passage ->
                context.corpusIndex().hasPage(context.corpus().of(passage.other()).page()))
            .toList();
    List<Layer> layers = new ArrayList<>();
    for (Span passage : apart(shown.stream().map(RepeatedPassage::span).toList())) {
      layers.add(
          ElementLayer.of(passage, NestingPriority.LOOSE, Tag.of("span").with("class", "repeat")));
    }
    shown.stream()
        .collect(
            Collectors.groupingBy(
                passage -> passage.span().to(), TreeMap::new, Collectors.toList()))
        .forEach((end, passages) -> {
          if (passages.size() > MAX_MARKS) {
            layers.add(PointLayer.at(end, search(block, passages), true));
          } else {
            passages.forEach(passage -> layers.add(PointLayer.at(end, link(passage), true)));
          }
        });
    return layers;
  }

  /// The characters of any of the spans, as spans that do not overlap; each ends where one of the
  /// given spans ends.
  static List<Span> apart(List<Span> spans) {
    NavigableMap<Integer, Integer> starts =
        new TreeMap<>(); // The first start of the spans with an end.
    spans.forEach(span -> starts.merge(span.to(), span.from(), Math::min));
    // From the last end on, the first start of the spans that end there or later.
    int[] first = {Integer.MAX_VALUE};
    starts.descendingMap().replaceAll((_, start) -> first[0] = Math.min(first[0], start));
    List<Span> apart = new ArrayList<>();
    int at = 0;
    for (Map.Entry<Integer, Integer> end : starts.entrySet()) {
      int from = Math.max(end.getValue(), at);
      if (from < end.getKey()) {
        apart.add(new Span(from, end.getKey()));
      }
      at = end.getKey();
    }
    return apart;
  }

  private Html link(RepeatedPassage passage) {
    PlacedBlock other = context.corpus().of(passage.other());
    String title = context.documents().titleOf(other.ref().file());
    return mark(context.href(other), context.word("repeat.in", passage.span().length(), title));
  }

  /// The query is the longest of the passages that end at one place.
  private Html search(PlacedBlock block, List<RepeatedPassage> passages) {
    Span longest =
        passages.stream()
            .map(RepeatedPassage::span)
            .max(Comparator.comparingInt(Span::length))
            .orElseThrow();
    return mark(
        context.to(SitePage.SEARCH) + "?q=" + query(longest.in(block.text())),
        context.word("repeat.search", longest.length(), passages.size()));
  }

  /// The passage as a query, in quotation marks so that its white space is literal.
  private static String query(String passage) {
    int end = Math.min(passage.length(), MAX_QUERY);
    end = Character.isHighSurrogate(passage.charAt(end - 1)) ? end - 1 : end;
    int mark = passage.indexOf('"');
    String query = passage.substring(0, mark > 0 && mark < end ? mark : end);
    return URLEncoder.encode('"' + query + '"', StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Html mark(String href, String title) {
    return Tag.of("a")
        .with("class", "repeatref")
        .with("href", href)
        .with("aria-label", title)
        .with("title", title)
        .with("data-apparatus")
        .around();
  }
}
