package wenzhu.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.BlockKind;
import wenzhu.document.BlockRef;
import wenzhu.document.Mark;
import wenzhu.document.Origin;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Makes the text blocks of one file and numbers them in reading order: make them in that order.
final class TextBlockFactory {

  private static final Pattern PIN = Pattern.compile("(?<!\\s)\\s*+\\{#([^{}]*+)}\\s*+$");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final SourceFile file;
  private final SourceCoverage coverage;
  private final Problems problems;
  private int count;

  TextBlockFactory(SourceFile file, SourceCoverage coverage, Problems problems) {
    this.file = file;
    this.coverage = coverage;
    this.problems = problems;
  }

  /// A block of text from a body; a pin at its end is removed. In code, or before a picture, it is text.
  TextBlock block(BlockKind kind, RichText content) {
    Matcher pin = PIN.matcher(content.text());
    if (!pin.find() || isCode(content, pin.end(1))) {
      return make(kind, content, Optional.empty());
    }
    int end = Math.max(pin.start(), lastPlace(content));
    if (end >= pin.start(1)) {
      return make(kind, content, Optional.empty());
    }
    coverage.coverText(content.slice(new Span(end, pin.end())));
    RichText rest = content.slice(new Span(0, end));
    if (!ID.matcher(pin.group(1)).matches()) {
      problems.add(Code.M014, content.origin().at(pin.start(1)), pin.group(1));
      return make(kind, rest, Optional.empty());
    }
    return make(kind, rest, Optional.of(pin.group(1)));
  }

  /// A block from a value of the front matter.
  TextBlock block(BlockKind kind, YamlNode.Scalar value) {
    return make(
        kind,
        new RichText(value.text().strip(), List.of(), Origin.from(file, value.offset())),
        Optional.empty());
  }

  /// Where the last picture or footnote mark is; 0 if there is none.
  private static int lastPlace(RichText content) {
    return content.marks().stream()
        .filter(mark -> mark.span().isEmpty())
        .mapToInt(mark -> mark.span().from())
        .max()
        .orElse(0);
  }

  private static boolean isCode(RichText content, int at) {
    return content.marks(Mark.Code.class).stream()
        .anyMatch(code -> code.span().from() <= at && at < code.span().to());
  }

  private TextBlock make(BlockKind kind, RichText content, Optional<String> pin) {
    return new TextBlock(
        new BlockRef(file.path(), count++), kind, content, pin, content.origin().at(0));
  }
}
