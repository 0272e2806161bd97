package wenzhu.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import wenzhu.collate.Proof;
import wenzhu.diagnostic.Fault;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Manuscript;
import wenzhu.text.Fold;
import wenzhu.text.FoldedText;

/// The link stage: a manuscript and the proofs of its issues become a [Corpus].
public final class Linker {

  private Linker() {}

  /// Links the manuscript. `reserved` are the folders of the site that no issue may have, each with its `/`. Reports and omits what
  /// cannot be linked. Never changes the text.
  public static Result<Corpus> link(
      Manuscript manuscript, List<Proof> proofs, Set<String> reserved) {
    Problems problems = new Problems();
    List<Document> documents = problems.take(DocumentOrder.of(manuscript));
    List<Redirect> redirects = problems.take(PagePaths.redirects(documents, reserved));
    List<AnchoredNote> notes = problems.take(NoteAnchorer.anchor(manuscript.notes(), documents));
    List<BlockContext> contexts = BlockContexts.of(documents, notes);

    List<Scanned> scanned = scan(contexts, problems.take(Glossary.of(manuscript.terms())));
    List<String> keys = scanned.stream().map(Scanned::key).toList();
    Map<BlockRef, String> ids =
        problems.take(BlockIds.of(contexts, hashes(manuscript, contexts, scanned)));
    List<List<TermMatch>> matches =
        LinkingPolicy.apply(
            manuscript.site().linking(), contexts, scanned.stream().map(Scanned::matches).toList());
    Map<BlockRef, List<RepeatedPassage>> repeats =
        problems.take(RepeatedPassageFinder.find(contexts, keys));

    Corpus corpus =
        new CorpusAssembler(manuscript, documents, proofs, contexts, ids)
            .corpus(matches, repeats, notes, redirects);
    LinkChecker.check(corpus, problems);
    return problems.with(corpus);
  }

  /// The results of one scan of a block's text.
  private record Scanned(String key, String hash, List<TermMatch> matches) {}

  /// Scans the blocks in parallel. The results have the order of the blocks.
  private static List<Scanned> scan(List<BlockContext> contexts, Glossary glossary) {
    TermMatcher matcher = new TermMatcher(glossary);
    return contexts.parallelStream()
        .map(context -> Fault.at(context.ref().file(), () -> scan(context, matcher)))
        .toList();
  }

  private static Scanned scan(BlockContext context, TermMatcher matcher) {
    String text = context.block().text();
    FoldedText folded = Fold.fold(text);
    return new Scanned(
        folded.text(), TextHash.base32(Fold.idKey(text)), matcher.match(context, folded));
  }

  private static List<String> hashes(
      Manuscript manuscript, List<BlockContext> contexts, List<Scanned> scanned) {
    Map<BlockRef, String> quotations = QuotationIds.of(manuscript.quotationSets());
    return IntStream.range(0, contexts.size())
        .mapToObj(i -> quotations.getOrDefault(contexts.get(i).ref(), scanned.get(i).hash()))
        .toList();
  }
}
