package wenzhu.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// A network as an arc diagram for a narrow page: the names in a column, ties as arcs beside it.
///
/// The order of the column is a local optimum: no move of a single name makes the arcs shorter.
/// Terms with many ties are therefore close to each other.
public record ArcDiagram(TermNetwork network, List<Point> points, List<Arc> arcs) {

  public static final int WIDTH = 340;

  /// A line is a link; on the narrowest phone it is still high enough for a finger.
  public static final int LINE = 29;

  /// The end of the names, and the axis of the points.
  public static final int NAME_END = 148;

  public static final int AXIS = 162;

  private static final int ROUNDS = 30;
  private static final int LARGEST_POINT = 7;
  private static final int THICKEST = 5;
  private static final int WIDEST = WIDTH - AXIS - THICKEST;

  /// The width of a name, in tenths of an em.
  private static final int NAME = 108;

  /// A node of the network, by its index there; `y` is the middle of its line, `label` its name,
  /// cut to the width.
  public record Point(int node, String label, int y, int radius) {

    /// The top of its line.
    public int top() {
      return y - LINE / 2;
    }
  }

  /// A tie of the network: from `top` to `bottom` along the axis, and `reach` to the right of it.
  public record Arc(int top, int bottom, int reach, int thickness) {

    public int halfHeight() {
      return (bottom - top) / 2;
    }
  }

  public int height() {
    return LINE * points.size();
  }

  public static ArcDiagram of(TermNetwork network) {
    List<Integer> order = order(network);
    int most = network.nodes().stream().mapToInt(node -> node.paragraphs()).max().orElse(1);
    List<Point> points =
        IntStream.range(0, order.size())
            .mapToObj(line -> {
              int node = order.get(line);
              TermNetwork.Node term = network.nodes().get(node);
              // Proportional to the area, which the eye compares.
              double radius = LARGEST_POINT * Math.sqrt((double) term.paragraphs() / most);
              return new Point(
                  node,
                  Label.fit(term.term().term().name().text(), NAME),
                  LINE * line + LINE / 2,
                  Math.max(2, (int) radius));
            })
            .toList();
    return new ArcDiagram(network, points, arcs(network, order));
  }

  private static List<Arc> arcs(TermNetwork network, List<Integer> order) {
    int strongest = network.ties().stream().mapToInt(tie -> tie.paragraphs()).max().orElse(1);
    int longest = network.ties().stream().mapToInt(tie -> length(tie, order)).max().orElse(1);
    return network.ties().stream()
        .map(tie -> {
          int from = order.indexOf(tie.first());
          int to = order.indexOf(tie.second());
          return new Arc(
              LINE * Math.min(from, to) + LINE / 2,
              LINE * Math.max(from, to) + LINE / 2,
              WIDEST * length(tie, order) / longest,
              Math.max(1, THICKEST * tie.paragraphs() / strongest));
        })
        .toList();
  }

  private static int length(TermNetwork.Tie tie, List<Integer> order) {
    return Math.abs(order.indexOf(tie.first()) - order.indexOf(tie.second()));
  }

  /// Moves each name in turn to the position with the shortest arcs, until none moves.
  private static List<Integer> order(TermNetwork network) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, network.nodes().size()).boxed().toList());
    for (int round = 0; round < ROUNDS; round++) {
      List<Integer> before = List.copyOf(order);
      for (int node = 0; node < network.nodes().size(); node++) {
        moveToBest(node, order, network);
      }
      if (order.equals(before)) {
        break;
      }
    }
    return Collections.unmodifiableList(order);
  }

  private static void moveToBest(int node, List<Integer> order, TermNetwork network) {
    List<Integer> others = order.stream().filter(other -> other != node).toList();
    long least = cost(order, network);
    for (int place = 0; place <= others.size(); place++) {
      List<Integer> moved = new ArrayList<>(others);
      moved.add(place, node);
      long cost = cost(moved, network);
      if (cost < least) {
        Collections.copy(order, moved);
        least = cost;
      }
    }
  }

  private static long cost(List<Integer> order, TermNetwork network) {
    return network.ties().stream()
        .mapToLong(tie -> (long) tie.paragraphs() * length(tie, order))
        .sum();
  }
}
