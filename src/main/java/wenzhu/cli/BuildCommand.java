package wenzhu.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Result;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Stage;
import wenzhu.pipeline.Summary;

/// `wenzhu build`: builds the site.
@Command(name = "build", sortOptions = false)
final class BuildCommand extends SiteCommand {

  @Mixin ReportOptions report = new ReportOptions();

  @Option(names = "--json")
  boolean json;

  BuildCommand(CommandContext context) {
    super(context);
  }

  @Override
  ReportOptions.Format format() {
    return json ? ReportOptions.Format.json : report.format;
  }

  @Override
  CommandOutput execute() {
    long start = System.nanoTime();
    Result<BuildResult> result = run(Stage.WRITE);
    BigDecimal seconds =
        BigDecimal.valueOf(System.nanoTime() - start, 9).setScale(2, RoundingMode.HALF_UP);
    ReportContext paths = reportContext(result.value());
    if (format() == ReportOptions.Format.json) {
      ObjectNode tree = new JsonReporter(context.messages(), paths).tree(result.problems());
      result.value().summary().ifPresent(summary -> put(summary, seconds, tree));
      return CommandOutput.of(status(result), JsonReporter.text(tree));
    }
    return new CommandOutput(
        status(result),
        CommandOutput.lines(List.of(lastLine(result, seconds))),
        report.report(result.problems(), context, paths));
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
