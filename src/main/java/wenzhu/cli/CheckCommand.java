package wenzhu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Result;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Stage;

/// `wenzhu check`: does the same as `build`, but writes nothing.
@Command(name = "check", sortOptions = false)
final class CheckCommand extends SiteCommand {

  @Mixin ReportOptions report = new ReportOptions();

  CheckCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    Result<BuildResult> result = run(Stage.RENDER);
    ReportContext paths = reportContext(result.value());
    terminal.out().print(report.report(result.problems(), context, paths));
    if (report.format == ReportOptions.Format.text) {
      terminal.out().println(ProblemCounts.of(result.problems(), phrases));
    }
    return result.hasErrors() ? Main.PROBLEMS : Main.CLEAN;
  }
}
