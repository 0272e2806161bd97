package wenzhu.parse;

import com.vladsch.flexmark.util.ast.Node;
import java.util.Optional;
import java.util.Set;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.BlockKind;
import wenzhu.document.TextBlock;
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

  /// The front matter, covered; reported if it is missing.
  FrontMatter requiredFrontMatter() {
    return covered(FrontMatter.required(source, problems));
  }

  /// The front matter, covered, of a file that needs none.
  FrontMatter optionalFrontMatter() {
    return covered(FrontMatter.optional(source, problems));
  }

  private FrontMatter covered(FrontMatter front) {
    coverage.cover(new Span(0, front.body().from()));
    return front;
  }

  /// A block of the value of a front matter key.
  Optional<TextBlock> block(BlockKind kind, MappingReader keys, String key) {
    return keys.scalar(key).map(value -> blocks.block(kind, value));
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

  Location at(Node node) {
    return source.at(node.getStartOffset());
  }
}
