package wenzhu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
  ReportOptions.Format format() {
    return report.format;
  }

  @Override
  CommandOutput execute() {
    Result<BuildResult> result = run(Stage.RENDER);
    String text = report.report(result.problems(), context, reportContext(result.value()));
    return CommandOutput.of(
        status(result),
        report.format == ReportOptions.Format.text
            ? text + ProblemCounts.of(result.problems(), phrases) + "\n"
            : text);
  }
}
