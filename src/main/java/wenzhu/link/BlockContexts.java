package wenzhu.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenzhu.document.Article;
import wenzhu.document.Block;
import wenzhu.document.Block.Heading;
import wenzhu.document.BlockRef;
import wenzhu.document.Body;
import wenzhu.document.Document;
import wenzhu.document.Footnote;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.NoteFile;
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;

/// Walks the documents and creates the context of each block.
final class BlockContexts {

  private final List<BlockContext> contexts = new ArrayList<>();
  private int sectionScope;
  private int articleScope;

  private BlockContexts() {}

  /// Every text block of the documents, then those of the notes.
  static List<BlockContext> of(List<Document> documents, List<AnchoredNote> notes) {
    BlockContexts walk = new BlockContexts();
    documents.forEach(walk::add);
    notes.forEach(walk::add);
    return List.copyOf(walk.contexts);
  }

  private void add(Document document) {
    startArticle();
    switch (document) {
      case Issue issue -> addIssue(issue);
      case Article article -> addArticle(article);
      case QuotationSet set -> addQuotations(set);
      case Manuscript.Page page -> {
        add(page, Optional.empty(), page.title());
        addBody(page, page.body());
      }
      case Term term -> {
        add(term, Optional.empty(), term.name());
        addFlow(term, Optional.empty(), term.definition());
      }
      case NoteFile file ->
          throw new IllegalArgumentException("not a document with a page: " + file.file());
    }
  }

  private void add(AnchoredNote note) {
    startArticle();
    Optional<BlockRef> passage = note.passage().map(AnchoredNote.Passage::block);
    Block.textBlocks(note.note().body())
        .forEach(block ->
            contexts.add(
                new BlockContext(
                    block, note.file(), Optional.empty(), sectionScope, articleScope, passage)));
  }

  private void addIssue(Issue issue) {
    issue.rubric().ifPresent(rubric -> add(issue, Optional.empty(), rubric));
    add(issue, Optional.empty(), issue.title());
    addBody(issue, issue.introduction());
  }

  private void addArticle(Article article) {
    add(article, Optional.empty(), article.title());
    article.subtitle().ifPresent(subtitle -> add(article, Optional.empty(), subtitle));
    article.byline().ifPresent(byline -> add(article, Optional.empty(), byline));
    for (Article.Section section : article.sections()) {
      sectionScope++;
      section.heading().ifPresent(heading -> add(article, Optional.empty(), heading));
      addFlow(article, section.heading().map(TextBlock::ref), section.blocks());
    }
    addFootnotes(article, article.footnotes());
    article.signature().ifPresent(signature -> add(article, Optional.empty(), signature));
  }

  private void addQuotations(QuotationSet set) {
    add(set, Optional.empty(), set.title());
    set.subtitle().ifPresent(subtitle -> add(set, Optional.empty(), subtitle));
    addBody(set, set.introduction());
    for (QuotationSet.Group group : set.groups()) {
      sectionScope++;
      group.heading().ifPresent(heading -> add(set, Optional.empty(), heading));
      for (Quotation quotation : group.quotations()) {
        startArticle();
        Optional<BlockRef> section = group.heading().map(TextBlock::ref);
        Optional<BlockRef> host = Optional.of(QuotationIds.firstBlock(quotation).ref());
        quotation
            .textBlocks()
            .forEach(block ->
                contexts.add(
                    new BlockContext(block, set, section, sectionScope, articleScope, host)));
      }
    }
    startArticle();
    set.signature().ifPresent(signature -> add(set, Optional.empty(), signature));
  }

  private void addBody(Document document, Body body) {
    sectionScope++;
    addFlow(document, Optional.empty(), body.blocks());
    addFootnotes(document, body.footnotes());
  }

  private void addFootnotes(Document document, List<Footnote> footnotes) {
    for (Footnote footnote : footnotes) {
      sectionScope++;
      addFlow(document, Optional.empty(), footnote.blocks());
    }
  }

  private void addFlow(Document document, Optional<BlockRef> outer, List<Block> blocks) {
    Optional<BlockRef> section = outer;
    for (Block block : blocks) {
      if (block instanceof Heading(TextBlock title, int level)) {
        sectionScope += level == 2 ? 1 : 0;
        add(document, outer, title);
        section = Optional.of(title.ref());
      } else {
        Optional<BlockRef> heading = section;
        block.textBlocks().forEach(text -> add(document, heading, text));
      }
    }
  }

  private void add(Document document, Optional<BlockRef> section, TextBlock block) {
    contexts.add(
        new BlockContext(block, document, section, sectionScope, articleScope, Optional.empty()));
  }

  private void startArticle() {
    sectionScope++;
    articleScope++;
  }
}
