package wenzhu.collate;

import java.util.ArrayList;
import java.util.List;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.CollationPlan;
import wenzhu.document.Manuscript;
import wenzhu.source.SourceFile;

/// Proves the edition of each issue against its source: block by block, character by character.
public final class Collator {

  private Collator() {}

  /// One proof for each issue folder that has a plan and a source, in the order of the plans.
  ///
  /// A plan whose source is missing has no proof; that the file is missing was told when the plan
  /// was read.
  public static Result<List<Proof>> collate(Manuscript manuscript) {
    Problems problems = new Problems();
    List<Proof> proofs = new ArrayList<>();
    for (CollationPlan plan : manuscript.collations()) {
      plan.source().ifPresent(source -> proofs.add(collate(manuscript, plan, source, problems)));
    }
    return problems.with(List.copyOf(proofs));
  }

  private static Proof collate(
      Manuscript manuscript, CollationPlan plan, SourceFile source, Problems problems) {
    BlockNames names = BlockNames.of(manuscript, plan.folder());
    return new IssueCollation(plan, new SourceLines(source), names, problems).run();
  }
}
