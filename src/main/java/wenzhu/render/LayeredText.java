package wenzhu.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import wenzhu.render.Layer.ElementLayer;
import wenzhu.render.Layer.NestingPriority;
import wenzhu.render.Layer.PointLayer;

/// Merges overlapping layers over a flat text into nested markup.
///
/// The walk goes from boundary to boundary with a stack of the open elements, outermost first. At
/// each boundary it removes the elements that end, writes the points at this offset, and inserts
/// the elements that start, outside those open elements with a lower priority that end earlier. It
/// writes tags only as far as the stack differs from the elements open in the output, so no element
/// has an empty part. Anchors do not nest: an anchor that overlaps an earlier one is left out.
final class LayeredText {

  private static final Comparator<ElementLayer> OPENING =
      Comparator.comparing(ElementLayer::span).thenComparing(ElementLayer::priority);

  private final String text;
  private final List<ElementLayer> elements;
  private final List<PointLayer> points;
  private final StringBuilder out = new StringBuilder();
  private final List<ElementLayer> open = new ArrayList<>();
  private List<ElementLayer> active = new ArrayList<>();
  private List<PointLayer> waiting = new ArrayList<>();

  private LayeredText(String text, List<? extends Layer> layers) {
    this.text = text;
    this.elements = inOpeningOrder(only(layers, ElementLayer.class));
    this.points = only(layers, PointLayer.class);
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
      active.removeIf(element -> element.span().to() <= here);
      while (nextPoint < points.size() && points.get(nextPoint).span().from() <= at) {
        waiting.add(points.get(nextPoint++));
      }
      writePoints();
      while (nextElement < elements.size() && elements.get(nextElement).span().from() == at) {
        active = with(active, elements.get(nextElement++));
      }
      int next = nextBound(at, nextElement, nextPoint);
      syncTags(active);
      out.append(Html.escape(text.substring(at, next)));
      if (at == text.length()) {
        return Html.of(out);
      }
      at = next;
    }
  }

  private int nextBound(int at, int nextElement, int nextPoint) {
    int next = text.length();
    for (ElementLayer element : active) {
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
    List<NestingPriority> around = active.stream().map(ElementLayer::priority).toList();
    boolean inAnchor = around.contains(NestingPriority.ANCHOR);
    boolean inWhole = around.contains(NestingPriority.WHOLE);
    List<PointLayer> later = new ArrayList<>();
    List<PointLayer> now = new ArrayList<>();
    for (PointLayer point : waiting) {
      (inWhole || (inAnchor && point.interactive()) ? later : now).add(point);
    }
    if (!now.isEmpty()) {
      // Closes elements but opens none: a point belongs to the text before it.
      syncTags(open.subList(0, shared(active)));
      now.forEach(point -> out.append(point.html()));
    }
    waiting = later;
  }

  /// The stack with an element inserted, outside those at its top that have a lower priority and end
  /// earlier.
  private static List<ElementLayer> with(List<ElementLayer> stack, ElementLayer element) {
    int place = stack.size();
    for (int i = stack.size() - 1;
        i >= 0 && stack.get(i).priority().compareTo(element.priority()) > 0;
        i--) {
      place = stack.get(i).span().to() < element.span().to() ? i : place;
    }
    List<ElementLayer> more = new ArrayList<>(stack);
    more.add(place, element);
    return more;
  }

  /// Closes and opens elements in the output until exactly `stack` is open.
  private void syncTags(List<ElementLayer> stack) {
    List<ElementLayer> target = List.copyOf(stack);
    int shared = shared(target);
    while (open.size() > shared) {
      out.append(open.removeLast().after());
    }
    for (ElementLayer element : target.subList(shared, target.size())) {
      out.append(element.before());
      open.add(element);
    }
  }

  /// The number of elements, from the outermost, that are both open and in `stack`. Compares by
  /// identity: two notes on one passage may be equal.
  private int shared(List<ElementLayer> stack) {
    int shared = 0;
    while (shared < open.size()
        && shared < stack.size()
        && isSame(open.get(shared), stack.get(shared))) {
      shared++;
    }
    return shared;
  }

  @SuppressWarnings("ReferenceEquality")
  private static boolean isSame(ElementLayer a, ElementLayer b) {
    return a == b;
  }

  /// The elements in opening order, without empty ones and nested anchors.
  private static List<ElementLayer> inOpeningOrder(List<ElementLayer> elements) {
    List<ElementLayer> ordered = new ArrayList<>();
    int anchoredTo = 0;
    for (ElementLayer element : elements.stream().sorted(OPENING).toList()) {
      boolean anchor = element.priority() == NestingPriority.ANCHOR;
      if (element.span().isEmpty() || (anchor && element.span().from() < anchoredTo)) {
        continue;
      }
      anchoredTo = anchor ? element.span().to() : anchoredTo;
      ordered.add(element);
    }
    return ordered;
  }

  private static <L extends Layer> List<L> only(List<? extends Layer> layers, Class<L> type) {
    return layers.stream()
        .filter(type::isInstance)
        .map(type::cast)
        .sorted(Comparator.comparingInt(layer -> layer.span().from()))
        .toList();
  }
}
