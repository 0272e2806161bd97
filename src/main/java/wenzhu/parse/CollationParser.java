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
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;
import wenzhu.source.Span;

/// Reads `collation.yaml`.
final class CollationParser {

  private static final Pattern LINES = Pattern.compile("(\\d{1,7})(?:\\s*[-–]\\s*(\\d{1,7}))?");

  private CollationParser() {}

  static CollationPlan parse(SourceFile file, SourceTree tree, Problems problems) {
    return YamlReader.mapping(file, new Span(0, file.text().length()), problems)
        .map(mapping -> plan(file, tree, new MappingReader(mapping, problems)))
        .orElseGet(() ->
            new CollationPlan(
                file.path(),
                file.folder(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of()));
  }

  private static CollationPlan plan(SourceFile file, SourceTree tree, MappingReader keys) {
    String name = keys.text("source").orElse("source.txt");
    Optional<SourceFile> source = tree.file(file.folder() + name);
    if (source.isEmpty()) {
      keys.problems().add(Code.R006, keys.at(), file.folder() + name);
    }
    CollationPlan plan =
        new CollationPlan(
            file.path(),
            file.folder(),
            source,
            keys.mappings("entries").stream().map(CollationParser::entry).toList(),
            keys.mappings("furniture").stream().map(CollationParser::furniture).toList(),
            keys.mappings("added").stream().map(CollationParser::addition).toList(),
            keys.mappings("emendations").stream().map(CollationParser::emendation).toList());
    keys.finish();
    return plan;
  }

  private static CollationPlan.Entry entry(MappingReader keys) {
    CollationPlan.Entry entry =
        new CollationPlan.Entry(
            lines(keys),
            keys.required("block"),
            keys.choice("certainty", List.of("确定", "推定")).equals("推定")
                ? Certainty.INFERRED
                : Certainty.CERTAIN,
            keys.text("reason"),
            keys.at());
    keys.finish();
    return entry;
  }

  private static CollationPlan.Furniture furniture(MappingReader keys) {
    CollationPlan.Furniture furniture =
        new CollationPlan.Furniture(
            lines(keys), keys.required("text").value(), keys.required("reason").value(), keys.at());
    keys.finish();
    return furniture;
  }

  private static CollationPlan.Addition addition(MappingReader keys) {
    CollationPlan.Addition addition =
        new CollationPlan.Addition(keys.required("block"), keys.required("reason").value());
    keys.finish();
    return addition;
  }

  private static CollationPlan.Emendation emendation(MappingReader keys) {
    CollationPlan.Emendation emendation =
        new CollationPlan.Emendation(
            keys.required("block"),
            keys.required("reading").value(),
            keys.required("correction").value(),
            keys.required("reason").value(),
            keys.at());
    keys.finish();
    return emendation;
  }

  /// `12`, `12-15`, or a list of these.
  private static List<LineRange> lines(MappingReader keys) {
    List<LineRange> ranges = new ArrayList<>();
    for (YamlNode node : keys.oneOrMore("lines")) {
      range(node).ifPresentOrElse(ranges::add, () -> wrong(keys.problems(), node.at(), node));
    }
    return List.copyOf(ranges);
  }

  private static Optional<LineRange> range(YamlNode node) {
    if (!(node instanceof YamlNode.Scalar scalar)) {
      return Optional.empty();
    }
    Matcher form = LINES.matcher(scalar.text());
    if (!form.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(form.group(1));
    int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
    return 1 <= first && first <= last ? Optional.of(new LineRange(first, last)) : Optional.empty();
  }

  private static void wrong(Problems problems, Location at, YamlNode node) {
    String text = node instanceof YamlNode.Scalar scalar ? scalar.text() : "…";
    problems.add(Code.Y007, at, "lines", text, "12、12-15、[12-15, 18]");
  }
}
