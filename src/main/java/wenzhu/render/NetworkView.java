package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.picture.ArcDiagram;
import wenzhu.picture.Label;
import wenzhu.picture.TermNetwork;

/// The network of terms that stand together, and the table behind it: numbers for the template to
/// draw.
public record NetworkView(
    int width,
    int height,
    int nameEnd,
    int axis,
    List<Name> names,
    List<Arc> arcs,
    List<Line> lines) {

  private static final int LINE = ArcDiagram.LINE;
  private static final int NAME = 108;

  /// A term in the column; `top` is where its line begins.
  public record Name(String name, String label, String href, int top, int y, int radius) {}

  /// A tie: from `top` to `bottom`, half of that is `half`.
  public record Arc(int top, int bottom, int half, int reach, int thickness) {}

  /// A term in the table.
  public record Line(String name, String href, int paragraphs, List<Together> together) {}

  /// Another term, and in how many paragraphs both stand.
  public record Together(String name, int paragraphs) {}

  /// Empty where no two terms stand together.
  static Optional<NetworkView> of(PageContext context) {
    TermNetwork network = TermNetwork.of(context.corpusIndex().corpus());
    if (network.ties().isEmpty()) {
      return Optional.empty();
    }
    ArcDiagram diagram = ArcDiagram.of(network);
    return Optional.of(
        new NetworkView(
            diagram.width(),
            diagram.height(),
            ArcDiagram.NAME_END,
            ArcDiagram.AXIS,
            diagram.points().stream().map(point -> name(context, network, point)).toList(),
            diagram.arcs().stream().map(NetworkView::arc).toList(),
            diagram.points().stream().map(point -> line(context, network, point.node())).toList()));
  }

  private static Name name(PageContext context, TermNetwork network, ArcDiagram.Point point) {
    String name = name(network, point.node());
    return new Name(
        name,
        Label.fit(name, NAME),
        href(context, network, point.node()),
        point.y() - LINE / 2,
        point.y(),
        point.radius());
  }

  private static Arc arc(ArcDiagram.Arc arc) {
    return new Arc(
        arc.top(), arc.bottom(), (arc.bottom() - arc.top()) / 2, arc.reach(), arc.thickness());
  }

  private static Line line(PageContext context, TermNetwork network, int node) {
    return new Line(
        name(network, node),
        href(context, network, node),
        network.nodes().get(node).paragraphs(),
        network.of(node).stream()
            .map(tie -> new Together(name(network, tie.other(node)), tie.paragraphs()))
            .toList());
  }

  private static String name(TermNetwork network, int node) {
    return network.nodes().get(node).term().term().name().text();
  }

  private static String href(PageContext context, TermNetwork network, int node) {
    return context.links().to(network.nodes().get(node).term().page());
  }

  /// How many terms and ties are drawn at most, for the caption.
  public int mostTerms() {
    return TermNetwork.NODES;
  }

  public int mostTies() {
    return TermNetwork.TIES;
  }
}
