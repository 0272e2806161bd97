package wenzhu.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import wenzhu.collate.Proof;
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

  /// Links everything. `reserved` are the folders of the site that no issue may have, with their `/`. What cannot be linked is reported and left out; the text is never touched.
  public static Result<Corpus> link(
      Manuscript manuscript, List<Proof> proofs, Set<String> reserved) {
    Problems problems = new Problems();
    List<Document> documents = problems.take(DocumentOrder.of(manuscript));
    List<Redirect> redirects = problems.take(PagePaths.redirects(documents, reserved));
    List<AnchoredNote> notes = problems.take(NoteAnchorer.anchor(manuscript.notes(), documents));
    List<BlockContext> standings = BlockContexts.of(documents, notes);

    List<Scanned> scanned = scan(standings, problems.take(Glossary.of(manuscript.terms())));
    List<String> keys = scanned.stream().map(Scanned::key).toList();
    Map<BlockRef, String> ids =
        problems.take(BlockIds.of(standings, naturalIds(manuscript, standings, scanned)));
    List<List<TermMatch>> matches =
        LinkingPolicy.apply(
            manuscript.site().linking(),
            standings,
            scanned.stream().map(Scanned::matches).toList());
    Map<BlockRef, List<RepeatedPassage>> echoes =
        problems.take(RepeatedPassageFinder.find(standings, keys));

    Corpus corpus =
        new CorpusAssembler(manuscript, documents, proofs, standings, ids)
            .corpus(matches, echoes, notes, redirects);
    GlossaryChecks.check(corpus.terms(), manuscript.site(), problems);
    LinkTargets targets =
        new LinkTargets(manuscript.terms(), corpus.quotations(), corpus.notes(), corpus.all());
    corpus.all().forEach(block -> targets.check(block, problems));
    return problems.with(corpus);
  }

  /// What one look at a block's text gives.
  private record Scanned(String key, String hash, List<TermMatch> matches) {}

  /// In parallel, block by block; the order stays.
  private static List<Scanned> scan(List<BlockContext> standings, Glossary glossary) {
    TermMatcher matcher = new TermMatcher(glossary);
    return standings.parallelStream()
        .map(standing -> {
          String text = standing.block().text();
          FoldedText folded = Fold.fold(text);
          return new Scanned(
              folded.text(), TextHash.base32(Fold.idKey(text)), matcher.match(standing, folded));
        })
        .toList();
  }

  private static List<String> naturalIds(
      Manuscript manuscript, List<BlockContext> standings, List<Scanned> scanned) {
    Map<BlockRef, String> quotations = QuotationIds.of(manuscript.quotationSets());
    return IntStream.range(0, standings.size())
        .mapToObj(i -> quotations.getOrDefault(standings.get(i).ref(), scanned.get(i).hash()))
        .toList();
  }
}
