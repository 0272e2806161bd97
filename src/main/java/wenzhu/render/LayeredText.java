package wenzhu.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenzhu.render.Layer.Around;
import wenzhu.render.Layer.Hold;
import wenzhu.render.Layer.Point;

/// Merges overlapping layers over a flat text into nested markup.
///
/// The walk goes from boundary to boundary with a stack of the open elements, outermost first. At
/// each boundary it removes the elements that end, writes the points at this offset, and inserts
/// the elements that start, outside those open elements with a weaker hold that end earlier. It
/// writes tags only as far as the stack differs from the elements open in the output, so no element
/// has an empty part. Anchors do not nest: an anchor that overlaps an earlier one is left out.
final class LayeredText {

  private static final Comparator<Around> OPENING =
      Comparator.comparing(Around::span).thenComparing(Around::hold);

  private final String text;
  private final List<Around> elements;
  private final List<Point> points;
  private final StringBuilder out = new StringBuilder();
  private final List<Around> open = new ArrayList<>();
  private List<Around> wanted = new ArrayList<>();
  private List<Point> waiting = new ArrayList<>();

  private LayeredText(String text, List<? extends Layer> layers) {
    this.text = text;
    this.elements = apart(only(layers, Around.class));
    this.points = only(layers, Point.class);
  }

  /// The text with its layers. Points at one offset have the order of the list.
  static Html merge(String text, List<? extends Layer> layers) {
    return layers.isEmpty() ? Html.text(text) : new LayeredText(text, layers).walk();
  }

  private Html walk() {
    int nextElement = 0;
    int nextPoint = 0;
    int at = 0;
    while (true) {
      int here = at;
      wanted.removeIf(element -> element.span().to() <= here);
      while (nextPoint < points.size() && points.get(nextPoint).span().from() <= at) {
        waiting.add(points.get(nextPoint++));
      }
      writePoints();
      while (nextElement < elements.size() && elements.get(nextElement).span().from() == at) {
        wanted = with(wanted, elements.get(nextElement++));
      }
      int next = nextBound(at, nextElement, nextPoint);
      reach(wanted);
      out.append(Html.escape(text.substring(at, next)));
      if (at == text.length()) {
        return Html.of(out);
      }
      at = next;
    }
  }

  private int nextBound(int at, int nextElement, int nextPoint) {
    int next = text.length();
    for (Around element : wanted) {
      next = Math.min(next, element.span().to());
    }
    if (nextElement < elements.size()) {
      next = Math.min(next, elements.get(nextElement).span().from());
    }
    if (nextPoint < points.size()) {
      next = Math.min(next, points.get(nextPoint).span().from());
    }
    return Math.max(next, at);
  }

  private void writePoints() {
    boolean inAnchor = wanted.stream().anyMatch(element -> element.hold() == Hold.ANCHOR);
    boolean inWhole = wanted.stream().anyMatch(element -> element.hold() == Hold.WHOLE);
    List<Point> later = new ArrayList<>();
    List<Point> now = new ArrayList<>();
    for (Point point : waiting) {
      (inWhole || (inAnchor && point.interactive()) ? later : now).add(point);
    }
    if (!now.isEmpty()) {
      // Closes elements but opens none: a point belongs to the text before it.
      reach(open.subList(0, shared(wanted)));
      now.forEach(point -> out.append(point.html()));
    }
    waiting = later;
  }

  /// The stack with an element inserted, outside those at its top that have a weaker hold and end
  /// earlier.
  private static List<Around> with(List<Around> stack, Around element) {
    int place = stack.size();
    for (int i = stack.size() - 1;
        i >= 0 && stack.get(i).hold().compareTo(element.hold()) > 0;
        i--) {
      place = stack.get(i).span().to() < element.span().to() ? i : place;
    }
    List<Around> more = new ArrayList<>(stack);
    more.add(place, element);
    return more;
  }

  /// Closes and opens elements in the output until exactly `stack` is open.
  private void reach(List<Around> stack) {
    List<Around> target = List.copyOf(stack);
    int shared = shared(target);
    while (open.size() > shared) {
      out.append(open.removeLast().after());
    }
    for (Around element : target.subList(shared, target.size())) {
      out.append(element.before());
      open.add(element);
    }
  }

  /// The number of elements, from the outermost, that are both open and in `stack`. Compares by
  /// identity: two notes on one passage may be equal.
  private int shared(List<Around> stack) {
    int shared = 0;
    while (shared < open.size()
        && shared < stack.size()
        && isSame(open.get(shared), stack.get(shared))) {
      shared++;
    }
    return shared;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(Around a, Around b) {
    return a == b;
  }

  /// The elements in opening order, without empty ones and nested anchors.
  private static List<Around> apart(List<Around> elements) {
    List<Around> apart = new ArrayList<>();
    int anchoredTo = 0;
    for (Around element : elements.stream().sorted(OPENING).toList()) {
      boolean anchor = element.hold() == Hold.ANCHOR;
      if (element.span().isEmpty() || (anchor && element.span().from() < anchoredTo)) {
        continue;
      }
      anchoredTo = anchor ? element.span().to() : anchoredTo;
      apart.add(element);
    }
    return apart;
  }

  private static <L extends Layer> List<L> only(List<? extends Layer> layers, Class<L> type) {
    return layers.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparingInt(layer -> layer.span().from()))
        .toList();
  }
}
