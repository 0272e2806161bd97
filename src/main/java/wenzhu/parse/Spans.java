package wenzhu.parse;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import wenzhu.source.Span;

/// The ranges of the file that nodes and their markers occupy.
final class Spans {

  private Spans() {}

  /// The ranges of several markers of a node; those that the node does not have are left out.
  static List<Span> of(BasedSequence... markers) {
    List<Span> spans = new ArrayList<>();
    for (BasedSequence marker : markers) {
      if (!marker.isEmpty()) {
        spans.add(new Span(marker.getStartOffset(), marker.getEndOffset()));
      }
    }
    return spans;
  }

  static Span of(Node node) {
    return new Span(node.getStartOffset(), node.getEndOffset());
  }

  /// What a node has before its first child and after its last one.
  static List<Span> around(Node node) {
    Node first = node.getFirstChild();
    Node last = node.getLastChild();
    return first == null || last == null
        ? List.of(of(node))
        : List.of(
            new Span(node.getStartOffset(), first.getStartOffset()),
            new Span(last.getEndOffset(), node.getEndOffset()));
  }

  /// The parts of a sequence that are each in one piece in the file. A sequence of several lines may lack characters between them, such
  /// as the marks of a quote.
  static List<BasedSequence> runs(BasedSequence chars) {
    if (chars.getEndOffset() - chars.getStartOffset() == chars.length()) {
      return List.of(chars);
    }
    List<BasedSequence> runs = new ArrayList<>();
    for (int from = 0, to; from < chars.length(); from = to) {
      to = from + 1;
      while (to < chars.length()
          && chars.getIndexOffset(to) == chars.getIndexOffset(from) + to - from) {
        to++;
      }
      runs.add(chars.subSequence(from, to));
    }
    return runs;
  }
}
