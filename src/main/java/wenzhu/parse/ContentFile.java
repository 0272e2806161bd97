package wenzhu.parse;

import com.vladsch.flexmark.ast.LinkNodeBase;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Set;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// A Markdown file with what its parsers share. `assets` are the paths of all pictures of the input.
record ContentFile(
    SourceFile source,
    Set<String> assets,
    TextBlockFactory blocks,
    SourceCoverage coverage,
    Problems problems) {

  static ContentFile of(SourceFile source, Set<String> assets, Problems problems) {
    SourceCoverage coverage = new SourceCoverage(source);
    return new ContentFile(
        source, assets, new TextBlockFactory(source, coverage, problems), coverage, problems);
  }

  /// Reports a problem of a range of the file, and covers the range.
  void report(Code code, Span span, String... arguments) {
    problems.add(code, source.at(span), arguments);
    coverage.cover(span);
  }

  /// Reports a problem of a whole node.
  void report(Code code, Node node, String... arguments) {
    report(code, Spans.of(node), arguments);
  }

  /// Reports a node for which the format has no place.
  void refuse(Node node) {
    report(Code.M016, node, SourceCoverage.excerpt(node.getChars()));
  }

  /// Reports the title of a link, picture or link definition: no page shows it.
  void reportTitle(LinkNodeBase link) {
    for (Span title : Spans.of(link.getTitleOpeningMarker())) {
      Span whole = new Span(title.from(), link.getTitleClosingMarker().getEndOffset());
      report(Code.M018, whole, SourceCoverage.excerpt(whole.in(source.text())));
    }
  }

  Location at(Node node) {
    return source.at(node.getStartOffset());
  }
}
