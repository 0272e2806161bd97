package wenzhu.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import wenzhu.build.Outcome;
import wenzhu.build.Stage;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.Result;
import wenzhu.diagnostic.Surroundings;

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
    Result<Outcome> result = session.run(shared, Stage.RENDER);
    Surroundings surroundings = new Surroundings(shared.folders(), result.value()::file);
    terminal.out().print(report.report(result.problems(), session, surroundings));
    if (report.format == ReportOptions.Format.text) {
      terminal.out().println(Counts.of(result.problems(), phrases));
    }
    return result.hasErrors() ? Main.PROBLEMS : Main.CLEAN;
  }
}
