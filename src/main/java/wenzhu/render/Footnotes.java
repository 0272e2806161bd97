package wenzhu.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.document.Block;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Footnote;
import wenzhu.document.Manuscript;
import wenzhu.document.Mark;
import wenzhu.document.TextBlock;
import wenzhu.link.Corpus;

/// The footnotes of the source texts: their numbers and their references.
final class Footnotes {

  /// A footnote with its number in its document and the ids of the references to it.
  record Numbered(Footnote footnote, String id, int number, List<String> references) {}

  /// One reference, by its own id.
  record Reference(Numbered footnote, String id) {}

  private record Place(BlockRef block, int nth) {}

  private final Map<String, Map<String, Numbered>> byFile = new HashMap<>();
  private final Map<Place, Reference> references = new HashMap<>();

  private Footnotes() {}

  static Footnotes of(Corpus corpus) {
    Footnotes all = new Footnotes();
    Manuscript manuscript = corpus.manuscript();
    manuscript.articles().forEach(article -> all.add(corpus, article, article.footnotes()));
    manuscript.issues().forEach(issue -> all.add(corpus, issue, issue.introduction().footnotes()));
    manuscript.quotationSets().forEach(set -> all.add(corpus, set, set.introduction().footnotes()));
    manuscript.about().ifPresent(page -> all.add(corpus, page, page.body().footnotes()));
    return all;
  }

  /// The footnotes of a document, in order.
  List<Numbered> of(Document document) {
    return List.copyOf(byFile.getOrDefault(document.file(), Map.of()).values());
  }

  /// The `nth` reference in a block, from 0.
  Optional<Reference> reference(BlockRef block, int nth) {
    return Optional.ofNullable(references.get(new Place(block, nth)));
  }

  private void add(Corpus corpus, Document document, List<Footnote> footnotes) {
    if (footnotes.isEmpty()) {
      return;
    }
    Map<String, Numbered> numbered = new LinkedHashMap<>();
    for (Footnote footnote : footnotes) {
      int number = numbered.size() + 1;
      String id =
          Block.textBlocks(footnote.blocks())
              .findFirst()
              .map(block -> "_fn-" + corpus.of(block).id())
              .orElse("_fn-" + number);
      numbered.put(footnote.label(), new Numbered(footnote, id, number, new ArrayList<>()));
    }
    byFile.put(document.file(), numbered);
    document.textBlocks().forEach(block -> refer(block, numbered));
  }

  private void refer(TextBlock block, Map<String, Numbered> numbered) {
    List<Mark.FootnoteRef> marks = block.content().marks(Mark.FootnoteRef.class);
    for (int nth = 0; nth < marks.size(); nth++) {
      Numbered footnote = numbered.get(marks.get(nth).label());
      if (footnote != null) {
        String id = footnote.id() + "-ref-" + (footnote.references().size() + 1);
        footnote.references().add(id);
        references.put(new Place(block.ref(), nth), new Reference(footnote, id));
      }
    }
  }
}
