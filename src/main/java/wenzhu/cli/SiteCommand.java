package wenzhu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Result;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Pipeline;
import wenzhu.pipeline.Stage;

/// A command that runs the pipeline up to some stage.
abstract class SiteCommand implements Callable<Integer> {

  @Mixin SharedOptions shared = new SharedOptions();

  final CommandContext context;
  final Terminal terminal;
  final Phrases phrases;

  SiteCommand(CommandContext context) {
    this.context = context;
    this.terminal = context.terminal();
    this.phrases = context.phrases();
  }

  /// Runs the stages up to `last`, with a progress line on a terminal.
  Result<BuildResult> run(Stage last) {
    try (ProgressLine progress = new ProgressLine(terminal, phrases)) {
      return Pipeline.run(shared.toBuildOptions(), last, progress);
    }
  }

  ReportContext reportContext(BuildResult result) {
    return new ReportContext(shared.folders(), result::file);
  }
}
