package wenzhu.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Certainty;
import wenzhu.document.CollationPlan;
import wenzhu.document.LineRange;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;
import wenzhu.source.Span;

/// Reads `collation.yaml`.
final class CollationParser {

  private static final Pattern LINES = Pattern.compile("(\\d{1,7})(?:\\s*[-–]\\s*(\\d{1,7}))?");

  private CollationParser() {}

  /// Empty if the file is no mapping.
  static Optional<CollationPlan> parse(SourceFile file, SourceTree tree, Problems problems) {
    return YamlReader.mapping(file, new Span(0, file.text().length()), problems)
        .map(mapping -> new MappingReader(mapping, problems).all(keys -> plan(file, tree, keys)));
  }

  private static CollationPlan plan(SourceFile file, SourceTree tree, MappingReader keys) {
    String name = keys.text("source").orElse("source.txt");
    Optional<SourceFile> source = tree.file(file.folder() + name);
    if (source.isEmpty()) {
      keys.problems().add(Code.R006, keys.at(), file.folder() + name);
    }
    return new CollationPlan(
        file.path(),
        file.folder(),
        source,
        keys.list("entries", CollationParser::entry),
        keys.list("furniture", CollationParser::furniture),
        keys.list("added", CollationParser::addition),
        keys.list("emendations", CollationParser::emendation));
  }

  private static CollationPlan.Entry entry(MappingReader keys) {
    return new CollationPlan.Entry(
        lines(keys),
        keys.required("block"),
        keys.choice("certainty", List.of(Certainty.values()), Certainty::word),
        keys.text("reason"),
        keys.at());
  }

  private static CollationPlan.Furniture furniture(MappingReader keys) {
    return new CollationPlan.Furniture(
        lines(keys), keys.required("text").value(), keys.required("reason").value(), keys.at());
  }

  private static CollationPlan.Addition addition(MappingReader keys) {
    return new CollationPlan.Addition(
        keys.required("block"), keys.text("text"), keys.required("reason").value(), keys.at());
  }

  private static CollationPlan.Emendation emendation(MappingReader keys) {
    return new CollationPlan.Emendation(
        keys.required("block"),
        keys.required("reading").value(),
        keys.required("correction").value(),
        keys.required("reason").value(),
        keys.at());
  }

  /// `12`, `12-15`, or a list of these.
  private static List<LineRange> lines(MappingReader keys) {
    List<LineRange> ranges = new ArrayList<>();
    for (YamlNode node : keys.oneOrMore("lines")) {
      String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "…";
      Optional<LineRange> range = range(text);
      range.ifPresent(ranges::add);
      if (range.isEmpty()) {
        keys.problems().add(Code.Y007, node.at(), "lines", text, "12、12-15、[12-15, 18]");
      }
    }
    return List.copyOf(ranges);
  }

  private static Optional<LineRange> range(String text) {
    Matcher form = LINES.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(form.group(1));
    int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
    return 1 <= first && first <= last ? Optional.of(new LineRange(first, last)) : Optional.empty();
  }
}
