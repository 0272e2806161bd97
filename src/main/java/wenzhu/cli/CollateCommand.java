package wenzhu.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wenzhu.collate.ListedBlock;
import wenzhu.collate.Proof;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Result;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Stage;

/// `wenzhu collate`: proves the edition against its sources.
@Command(name = "collate", sortOptions = false)
final class CollateCommand implements Callable<Integer> {

  @Mixin SharedOptions shared = new SharedOptions();
  @Mixin ReportOptions report = new ReportOptions();

  @Option(names = "--lines")
  boolean lines;

  private final Session session;
  private final Terminal terminal;
  private final Phrases phrases;

  CollateCommand(Session session) {
    this.session = session;
    this.terminal = session.terminal();
    this.phrases = session.phrases();
  }

  @Override
  public Integer call() {
    Result<BuildResult> result = session.run(shared, Stage.COLLATE);
    BuildResult outcome = result.value();
    ReportContext context = new ReportContext(shared.folders(), outcome::file);
    if (report.format == ReportOptions.Format.json) {
      ObjectNode tree = new JsonReporter(session.messages(), context).tree(result.problems());
      ArrayNode proofs = tree.putArray("proofs");
      outcome.proofs().forEach(proof -> put(proof, outcome, context, proofs.addObject()));
      terminal.out().print(JsonReporter.text(tree));
    } else {
      terminal.out().print(report.report(result.problems(), session, context));
      outcome.proofs().forEach(proof -> print(proof, outcome, context));
      if (outcome.proofs().isEmpty()) {
        terminal.out().println(phrases.fill("collate.nothing"));
      }
    }
    boolean holds = outcome.proofs().stream().allMatch(Proof::holds);
    return holds && !result.hasErrors() ? Main.CLEAN : Main.PROBLEMS;
  }

  private void print(Proof proof, BuildResult outcome, ReportContext context) {
    if (lines) {
      outcome.listed(proof).forEach(block -> terminal.out().println(line(block)));
    }
    terminal
        .out()
        .println(
            phrases.fill(
                proof.surplus() == 0 ? "collate.proof" : "collate.surplus",
                context.shown(proof.folder()),
                percent(proof),
                proof.accounted(),
                proof.characters(),
                proof.surplus()));
  }

  private String line(ListedBlock block) {
    String lines = block.lines().isEmpty() ? phrases.fill("collate.added") : block.lines();
    return String.join("\t", block.name(), lines, block.certainty(), block.reason())
        .stripTrailing();
  }

  /// Rounded down: only a whole proof is 100 %.
  private static BigDecimal percent(Proof proof) {
    return proof.characters() == 0
        ? new BigDecimal("100.00")
        : BigDecimal.valueOf(proof.accounted())
            .multiply(BigDecimal.valueOf(100))
            .divide(BigDecimal.valueOf(proof.characters()), 2, RoundingMode.DOWN);
  }

  private void put(Proof proof, BuildResult outcome, ReportContext context, ObjectNode tree) {
    tree.put("folder", context.shown(proof.folder()))
        .put("holds", proof.holds())
        .put("characters", proof.characters())
        .put("accounted", proof.accounted())
        .put("surplus", proof.surplus());
    if (lines) {
      ArrayNode blocks = tree.putArray("blocks");
      for (ListedBlock block : outcome.listed(proof)) {
        blocks
            .addObject()
            .put("block", block.name())
            .put("lines", block.lines())
            .put("certainty", block.certainty())
            .put("reason", block.reason());
      }
    }
  }
}
