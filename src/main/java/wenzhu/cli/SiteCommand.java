package wenzhu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.Problem;
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

  /// Executes the command and prints its output, or what it failed with.
  @Override
  public final Integer call() {
    return output().print(terminal);
  }

  private CommandOutput output() {
    try {
      return execute();
    } catch (ParameterException usage) {
      throw usage;
    } catch (Throwable fault) {
      return new InternalErrors(context, shared.folders()).output(fault, format(), shared.debug);
    }
  }

  abstract CommandOutput execute();

  /// The format of its report.
  ReportOptions.Format format() {
    return ReportOptions.Format.text;
  }

  static int status(Result<BuildResult> result) {
    boolean internal = result.problems().stream().anyMatch(Problem::isInternal);
    return internal ? Main.FAULT : result.hasErrors() ? Main.PROBLEMS : Main.CLEAN;
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
