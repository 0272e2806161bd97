package wenzhu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenzhu.source.Span;
import wenzhu.text.Excerpt;
import wenzhu.text.FoldedText;
import wenzhu.text.SearchText;

/// An excerpt of a block: text around the first match, with all matches in it.
///
/// `spans` are of `text`, in order and apart.
public record Passage(String text, List<Span> spans) {

  private static final int BEFORE = 24;
  private static final int LENGTH = 88;

  /// Cuts a passage around the first of some strings (search text, each of which occurs in it).
  public static Passage of(String text, List<String> strings) {
    List<Span> all = places(text, strings);
    int first = all.isEmpty() ? 0 : all.getFirst().from();
    int from = Excerpt.back(text, first, BEFORE);
    int to = Excerpt.forward(text, from, LENGTH);
    String lead = from > 0 ? "…" : "";
    String cut = lead + text.substring(from, to) + (to < text.length() ? "…" : "");
    List<Span> spans =
        all.stream()
            .filter(span -> span.from() < to)
            .map(span -> new Span(span.from(), Math.min(span.to(), to)).shift(lead.length() - from))
            .toList();
    return new Passage(cut, spans);
  }

  /// Where the strings occur in a text; places that touch or overlap are one.
  static List<Span> places(String text, List<String> strings) {
    FoldedText folded = SearchText.of(text);
    List<Span> found = new ArrayList<>();
    for (String string : strings) {
      for (int at = folded.text().indexOf(string);
          at >= 0;
          at = folded.text().indexOf(string, at + 1)) {
        found.add(folded.original(new Span(at, at + string.length())));
      }
    }
    found.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
    List<Span> places = new ArrayList<>();
    for (Span span : found) {
      if (!places.isEmpty() && span.from() <= places.getLast().to()) {
        Span last = places.removeLast();
        places.add(new Span(last.from(), Math.max(last.to(), span.to())));
      } else {
        places.add(span);
      }
    }
    return places;
  }

  /// The passage with marks around what matches.
  public String marked(String open, String close) {
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      marked.append(text, at, span.from()).append(open).append(span.in(text)).append(close);
      at = span.to();
    }
    return marked.append(text.substring(at)).toString();
  }
}
