package wenzhu.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import wenzhu.collate.CollatedBlock;
import wenzhu.collate.Declared;
import wenzhu.collate.Proof;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Result;
import wenzhu.diagnostic.Visible;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Stage;

/// `wenzhu collate`: compares the edition with its sources.
@Command(name = "collate", sortOptions = false)
final class CollateCommand extends SiteCommand {

  @Mixin ReportOptions report = new ReportOptions();

  @Option(names = "--lines")
  boolean lines;

  CollateCommand(CommandContext context) {
    super(context);
  }

  @Override
  ReportOptions.Format format() {
    return report.format;
  }

  @Override
  CommandOutput execute() {
    Result<BuildResult> result = run(Stage.COLLATE);
    BuildResult built = result.value();
    ReportContext paths = reportContext(built);
    boolean holds = built.proofs().stream().allMatch(Proof::holds);
    int status = holds ? status(result) : Math.max(Main.PROBLEMS, status(result));
    if (report.format == ReportOptions.Format.json) {
      ObjectNode tree = new JsonReporter(context.messages(), paths).tree(result.problems());
      ArrayNode proofs = tree.putArray("proofs");
      built.proofs().forEach(proof -> put(proof, built, paths, proofs.addObject()));
      return CommandOutput.of(status, JsonReporter.text(tree));
    }
    StringBuilder text = new StringBuilder(report.report(result.problems(), context, paths));
    built.proofs().forEach(proof -> put(proof, built, paths, text));
    if (built.proofs().isEmpty()) {
      text.append(phrases.fill("collate.nothing")).append('\n');
    }
    return CommandOutput.of(status, text.toString());
  }

  private void put(Proof proof, BuildResult built, ReportContext paths, StringBuilder text) {
    if (lines) {
      built.collatedBlocks(proof).forEach(block -> text.append(line(block)).append('\n'));
    }
    String key = proof.surplus() == 0 ? "collate.proof" : "collate.surplus";
    text.append(
            phrases.fill(
                key,
                paths.shown(proof.folder()),
                percent(proof),
                proof.accounted(),
                proof.characters(),
                proof.surplus()))
        .append(declared(proof.declared()))
        .append('\n');
  }

  /// What the comparison did not prove, so that a proof by declarations does not look like one by the text.
  private String declared(Declared declared) {
    return declared.isNothing()
        ? ""
        : phrases.fill(
            "collate.declared", declared.furniture(), declared.deleted(), declared.added());
  }

  private String line(CollatedBlock block) {
    String lines = block.lines().isEmpty() ? phrases.fill("collate.added") : block.lines();
    return Stream.of(block.name(), lines, block.certainty(), block.reason())
        .map(Visible::of)
        .collect(Collectors.joining("\t"))
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

  private void put(Proof proof, BuildResult built, ReportContext paths, ObjectNode tree) {
    tree.put("folder", paths.shown(proof.folder()))
        .put("holds", proof.holds())
        .put("characters", proof.characters())
        .put("accounted", proof.accounted())
        .put("surplus", proof.surplus());
    tree.putObject("declared")
        .put("furniture", proof.declared().furniture())
        .put("deleted", proof.declared().deleted())
        .put("added", proof.declared().added());
    if (lines) {
      ArrayNode blocks = tree.putArray("blocks");
      for (CollatedBlock block : built.collatedBlocks(proof)) {
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
