package wenzhu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Result;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Stage;

/// `wenzhu check`: everything that `build` does, but writes nothing.
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  @Mixin SharedOptions shared = new SharedOptions();
  @Mixin ReportOptions report = new ReportOptions();

  private final Session session;
  private final Terminal terminal;
  private final Phrases phrases;

  CheckCommand(Session session) {
    this.session = session;
    this.terminal = session.terminal();
    this.phrases = session.phrases();
  }

  @Override
  public Integer call() {
    Result<BuildResult> result = session.run(shared, Stage.RENDER);
    ReportContext context = new ReportContext(shared.folders(), result.value()::file);
    terminal.out().print(report.report(result.problems(), session, context));
    if (report.format == ReportOptions.Format.text) {
      terminal.out().println(ProblemCounts.of(result.problems(), phrases));
    }
    return result.hasErrors() ? Main.PROBLEMS : Main.CLEAN;
  }
}
