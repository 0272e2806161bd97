package wenzhu.diagnostic;

import java.util.List;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wenzhu.source.Location;

/// For programs: a JSON object with the problems and how many of each severity there are.
///
/// The form is documented in `docs/cli.md`; keys are only ever added to it.
public record JsonReporter(Messages messages, ReportContext context) implements Reporter {

  @Override
  public String report(List<Problem> problems) {
    return text(tree(problems));
  }

  /// The report as a tree, for a command that adds to it.
  public ObjectNode tree(List<Problem> problems) {
    List<Problem> ordered = Reporter.inOrder(problems);
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    for (Severity severity : Severity.values()) {
      tree.put(
          severity.word() + "s",
          ordered.stream().filter(problem -> problem.code().severity() == severity).count());
    }
    ArrayNode list = tree.putArray("problems");
    ordered.forEach(problem -> list.add(tree(problem)));
    return tree;
  }

  /// JSON in the layout of every command, [Visible].
  public static String text(ObjectNode tree) {
    DefaultIndenter lineFeeds = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lineFeeds).withArrayIndenter(lineFeeds);
    return Visible.json(JsonMapper.shared().writer().with(printer).writeValueAsString(tree) + "\n");
  }

  private ObjectNode tree(Problem problem) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("code", problem.code().name());
    tree.put("severity", problem.code().severity().word());
    put(problem.at(), tree);
    tree.put("message", messages.cause(problem));
    tree.put("hint", messages.hint(problem));
    ArrayNode related = tree.putArray("related");
    problem.related().forEach(place -> put(place, related.addObject()));
    return tree;
  }

  private void put(Location at, ObjectNode tree) {
    tree.put("path", context.shown(at.path()));
    if (at.line() > 0) {
      tree.put("line", at.line());
      tree.put("column", at.column());
    }
  }
}
