package wenzhu.render;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.RepeatedPassage;
import wenzhu.link.SitePage;
import wenzhu.render.Layer.Around;
import wenzhu.render.Layer.Hold;
import wenzhu.render.Layer.Point;
import wenzhu.source.Span;

/// Marks the passages of a block that stand in other places, too.
///
/// A passage may stand in fifty places. Passages that overlap are one element, ended where a mark
/// stands, so that markup grows with the text and not with the places; and a passage that stands in
/// many has one mark, which looks for it.
final class RepeatedPassageRenderer {

  /// Places that have a mark each; where there are more, one mark leads to the search.
  private static final int LISTED = 3;

  /// UTF-16 units of a passage that the search is asked for: enough to be found nowhere else.
  private static final int ASKED = 64;

  private final CorpusIndex corpusIndex;
  private final RelativeUrls links;

  RepeatedPassageRenderer(CorpusIndex corpusIndex, RelativeUrls links) {
    this.corpusIndex = corpusIndex;
    this.links = links;
  }

  /// The layers of a block: elements first, then marks.
  List<Layer> layers(PlacedBlock block) {
    List<RepeatedPassage> shown =
        block.repeats().stream()
            .filter(echo -> corpusIndex.hasPage(corpusIndex.corpus().of(echo.other()).page()))
            .toList();
    List<Layer> layers = new ArrayList<>();
    for (Span passage : apart(shown.stream().map(RepeatedPassage::span).toList())) {
      layers.add(Around.of(passage, Hold.LOOSE, Tag.of("span").with("class", "echo")));
    }
    Map<Integer, List<RepeatedPassage>> byEnd = new TreeMap<>();
    shown.forEach(
        echo -> byEnd.computeIfAbsent(echo.span().to(), _ -> new ArrayList<>()).add(echo));
    byEnd.forEach((end, echoes) -> {
      if (echoes.size() > LISTED) {
        layers.add(Point.at(end, search(block, echoes), true));
      } else {
        echoes.forEach(echo -> layers.add(Point.at(end, place(echo), true)));
      }
    });
    return layers;
  }

  /// The places that any of the spans has, as spans that do not overlap; each ends where one of the
  /// spans does.
  static List<Span> apart(List<Span> spans) {
    List<Integer> ends = spans.stream().map(Span::to).distinct().sorted().toList();
    List<Span> sorted = spans.stream().sorted(Comparator.comparingInt(Span::from)).toList();
    List<Span> apart = new ArrayList<>();
    int at = 0;
    for (int end : ends) {
      int done = at;
      int from =
          sorted.stream()
              .filter(span -> span.from() < end && span.to() > done)
              .mapToInt(span -> Math.max(span.from(), done))
              .min()
              .orElse(end);
      if (from < end) {
        apart.add(new Span(from, end));
      }
      at = end;
    }
    return apart;
  }

  private Html place(RepeatedPassage echo) {
    PlacedBlock other = corpusIndex.corpus().of(echo.other());
    String where = corpusIndex.documents().titleOf(other.ref().file());
    return mark(
        links.to(other.page(), other.id()),
        corpusIndex.words().of("echo.in", echo.span().length(), where));
  }

  /// Of several passages that end here the longest is asked for.
  private Html search(PlacedBlock block, List<RepeatedPassage> echoes) {
    Span longest =
        echoes.stream()
            .map(RepeatedPassage::span)
            .max(Comparator.comparingInt(Span::length))
            .orElseThrow();
    return mark(
        links.to(SitePage.SEARCH) + "?q=" + query(longest.in(block.text())),
        corpusIndex.words().of("echo.search", longest.length(), echoes.size()));
  }

  /// The passage as a query: in quotation marks, so that white space in it is its own.
  private static String query(String passage) {
    int end = Math.min(passage.length(), ASKED);
    end = Character.isHighSurrogate(passage.charAt(end - 1)) ? end - 1 : end;
    int mark = passage.indexOf('"');
    String asked = passage.substring(0, mark > 0 && mark < end ? mark : end);
    return URLEncoder.encode('"' + asked + '"', StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Html mark(String href, String where) {
    return Tag.of("a")
        .with("class", "echoref")
        .with("href", href)
        .with("aria-label", where)
        .with("title", where)
        .with("data-apparatus")
        .around(Html.NONE);
  }
}
