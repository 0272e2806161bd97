package wenzhu.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Result;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Stage;
import wenzhu.pipeline.Summary;

/// `wenzhu build`: makes the site.
@Command(name = "build", sortOptions = false)
final class BuildCommand implements Callable<Integer> {

  @Mixin SharedOptions shared = new SharedOptions();
  @Mixin ReportOptions report = new ReportOptions();

  @Option(names = "--json")
  boolean json;

  private final Session session;
  private final Terminal terminal;
  private final Phrases phrases;

  BuildCommand(Session session) {
    this.session = session;
    this.terminal = session.terminal();
    this.phrases = session.phrases();
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    Result<BuildResult> result = session.run(shared, Stage.WRITE);
    BigDecimal seconds =
        BigDecimal.valueOf(System.nanoTime() - start, 9).setScale(2, RoundingMode.HALF_UP);
    ReportContext context = new ReportContext(shared.folders(), result.value()::file);
    if (json || report.format == ReportOptions.Format.json) {
      ObjectNode tree = new JsonReporter(session.messages(), context).tree(result.problems());
      result.value().summary().ifPresent(summary -> put(summary, seconds, tree));
      terminal.out().print(JsonReporter.text(tree));
    } else {
      terminal.err().print(report.report(result.problems(), session, context));
      terminal.err().flush();
      terminal.out().println(lastLine(result, seconds));
    }
    return result.hasErrors() ? Main.PROBLEMS : Main.CLEAN;
  }

  private String lastLine(Result<BuildResult> result, BigDecimal seconds) {
    Optional<Summary> summary = result.value().summary();
    if (summary.isEmpty()) {
      return ProblemCounts.of(result.problems(), phrases) + phrases.fill("build.nothing");
    }
    Summary made = summary.get();
    return phrases
        .fill("build.done", SharedOptions.shown(shared.out()))
        .concat(
            phrases.fill(
                "build.counts",
                made.articles(),
                made.quotations(),
                made.notes(),
                made.terms(),
                made.links(),
                made.pages(),
                made.bytes(),
                seconds));
  }

  private void put(Summary summary, BigDecimal seconds, ObjectNode tree) {
    tree.putObject("summary")
        .put("out", SharedOptions.shown(shared.out()))
        .put("issues", summary.issues())
        .put("articles", summary.articles())
        .put("quotations", summary.quotations())
        .put("notes", summary.notes())
        .put("terms", summary.terms())
        .put("links", summary.links())
        .put("pages", summary.pages())
        .put("files", summary.files())
        .put("bytes", summary.bytes())
        .put("seconds", seconds);
  }
}
