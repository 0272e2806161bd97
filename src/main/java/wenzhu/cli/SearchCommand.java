package wenzhu.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Reporter;
import wenzhu.diagnostic.Result;
import wenzhu.diagnostic.TextReporter;
import wenzhu.index.Answer;
import wenzhu.index.Passage;
import wenzhu.index.SearchIndex;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Pipeline;
import wenzhu.pipeline.Stage;

/// `wenzhu search`: the exact answer of Lucene to a query. The search page lists the same blocks in the
/// same order; if there are none, only the page corrects the query.
@Command(name = "search", sortOptions = false)
final class SearchCommand extends SiteCommand {

  /// The words of one query, which the shell split.
  @Parameters(paramLabel = "QUERY", arity = "1..*", descriptionKey = "search.query")
  List<String> query = List.of();

  @Option(names = "--json", descriptionKey = "search.json")
  boolean json;

  @Option(
      names = "--limit",
      paramLabel = "N",
      descriptionKey = "search.limit",
      converter = PositiveNumber.class)
  int limit = 10;

  @Option(names = "--explain", descriptionKey = "search.explain")
  boolean explain;

  SearchCommand(CommandContext context) {
    super(context);
  }

  @Override
  ReportOptions.Format format() {
    return json ? ReportOptions.Format.json : ReportOptions.Format.text;
  }

  /// 0 if there are hits, 1 if there are none or if the input has errors.
  @Override
  CommandOutput execute() {
    Result<BuildResult> result = run(Stage.LINK);
    if (result.hasErrors()) {
      ReportContext paths = reportContext(result.value());
      Reporter reporter = new TextReporter(context.messages(), paths, terminal.colour());
      return new CommandOutput(status(result), "", reporter.report(result.problems()));
    }
    try (SearchIndex index = Pipeline.index(result.value().corpus().orElseThrow())) {
      Answer answer = index.answer(String.join(" ", query), limit);
      return CommandOutput.of(
          answer.total() > 0 || !answer.pages().isEmpty() ? Main.CLEAN : Main.PROBLEMS,
          json
              ? JsonReporter.text(tree(index, answer))
              : CommandOutput.lines(lines(index, answer)));
    }
  }

  private List<String> lines(SearchIndex index, Answer answer) {
    List<String> lines = new ArrayList<>();
    for (Answer.Hit hit : answer.hits()) {
      lines.add(hit.page() + "#" + hit.block() + "  " + heading(hit));
      lines.add("  " + Passage.of(hit.text(), answer.strings()).marked("【", "】"));
      if (explain) {
        index.explain(answer, hit).lines().forEach(why -> lines.add("    " + why));
      }
    }
    if (!answer.pages().isEmpty()) {
      lines.add(phrases.fill("search.pages"));
      answer.pages().forEach(page -> lines.add("  " + page.path() + "  " + page.title()));
    }
    if (answer.total() == 0 && answer.pages().isEmpty()) {
      lines.add(phrases.fill("search.none"));
    } else if (answer.total() > 0) {
      lines.add(phrases.fill("search.total", answer.total(), answer.hits().size()));
    }
    return lines.stream().map(line -> line.replace('\n', ' ')).toList();
  }

  private static String heading(Answer.Hit hit) {
    return hit.section().isEmpty() ? hit.title() : hit.title() + "，" + hit.section();
  }

  private ObjectNode tree(SearchIndex index, Answer answer) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("query", answer.query()).put("total", answer.total());
    ArrayNode hits = tree.putArray("hits");
    for (Answer.Hit hit : answer.hits()) {
      ObjectNode node =
          hits.addObject()
              .put("page", hit.page())
              .put("block", hit.block())
              .put("kind", hit.kind().slug())
              .put("title", hit.title())
              .put("section", hit.section())
              .put("score", hit.score())
              .put("passage", Passage.of(hit.text(), answer.strings()).text());
      if (explain) {
        node.put("explanation", index.explain(answer, hit));
      }
    }
    ArrayNode pages = tree.putArray("pages");
    answer
        .pages()
        .forEach(page -> pages.addObject().put("page", page.path()).put("title", page.title()));
    return tree;
  }
}
