package wenzhu.collate;

import java.util.ArrayList;
import java.util.List;
import wenzhu.diagnostic.Fault;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.CollationPlan;
import wenzhu.document.Manuscript;
import wenzhu.source.SourceFile;

/// Compares the edition of each issue with its source, block by block and character by character.
public final class Collator {

  private Collator() {}

  /// One proof for each issue folder that has a plan and a source, in the order of the plans.
  ///
  /// A plan without a source file has no proof; the parser reported the missing file.
  public static Result<List<Proof>> collate(Manuscript manuscript) {
    Problems problems = new Problems();
    List<Proof> proofs = new ArrayList<>();
    for (CollationPlan plan : manuscript.collations()) {
      plan.source()
          .ifPresent(source ->
              proofs.add(
                  Fault.at(source.path(), () -> collate(manuscript, plan, source, problems))));
    }
    return problems.with(List.copyOf(proofs));
  }

  private static Proof collate(
      Manuscript manuscript, CollationPlan plan, SourceFile source, Problems problems) {
    BlockNames names = BlockNames.of(manuscript, plan.folder());
    return new IssueCollation(plan, new SourceLines(source), names, problems).run();
  }
}
