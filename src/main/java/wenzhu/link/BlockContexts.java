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

/// Walks one document and creates the context of each block.
final class BlockContexts {

  private final Document document;
  private final List<BlockContext> contexts;
  private int sectionScope;
  private int articleScope;

  private BlockContexts(Document document, List<BlockContext> contexts) {
    this.document = document;
    this.contexts = contexts;
    if (!contexts.isEmpty()) {
      sectionScope = contexts.getLast().sectionScope();
      articleScope = contexts.getLast().articleScope();
    }
    startArticle();
  }

  /// Every text block of the documents, then those of the notes.
  static List<BlockContext> of(List<Document> documents, List<AnchoredNote> notes) {
    List<BlockContext> contexts = new ArrayList<>();
    documents.forEach(document -> new BlockContexts(document, contexts).add());
    notes.forEach(note -> new BlockContexts(note.file(), contexts).add(note));
    return List.copyOf(contexts);
  }

  private void add() {
    switch (document) {
      case Issue issue -> {
        issue.rubric().ifPresent(this::add);
        add(issue.title());
        addBody(issue.introduction());
      }
      case Article article -> addArticle(article);
      case QuotationSet set -> addQuotations(set);
      case Manuscript.Page page -> {
        add(page.title());
        addBody(page.body());
      }
      case Term term -> {
        add(term.name());
        addFlow(term.definition());
      }
      case NoteFile file ->
          throw new IllegalArgumentException("not a document with a page: " + file.file());
    }
  }

  private void add(AnchoredNote note) {
    Optional<BlockRef> passage = note.passage().map(found -> found.block().ref());
    note.textBlocks().forEach(block -> add(block, Optional.empty(), passage));
  }

  private void addArticle(Article article) {
    add(article.head().title());
    article.head().subtitle().ifPresent(this::add);
    article.head().byline().ifPresent(this::add);
    for (Article.Section part : article.sections()) {
      sectionScope++;
      part.heading().ifPresent(this::add);
      addFlow(part.heading().map(TextBlock::ref), part.blocks());
    }
    addFootnotes(article.footnotes());
    article.signature().ifPresent(this::add);
  }

  private void addQuotations(QuotationSet set) {
    add(set.title());
    set.subtitle().ifPresent(this::add);
    addBody(set.introduction());
    for (QuotationSet.Group group : set.groups()) {
      sectionScope++;
      group.heading().ifPresent(this::add);
      Optional<BlockRef> section = group.heading().map(TextBlock::ref);
      for (Quotation quotation : group.quotations()) {
        startArticle();
        Optional<BlockRef> host = Optional.of(QuotationIds.firstBlock(quotation).ref());
        quotation.textBlocks().forEach(block -> add(block, section, host));
      }
    }
    startArticle();
    set.signature().ifPresent(this::add);
  }

  private void addBody(Body body) {
    sectionScope++;
    addFlow(body.blocks());
    addFootnotes(body.footnotes());
  }

  private void addFootnotes(List<Footnote> footnotes) {
    for (Footnote footnote : footnotes) {
      sectionScope++;
      addFlow(footnote.blocks());
    }
  }

  private void addFlow(List<Block> blocks) {
    addFlow(Optional.empty(), blocks);
  }

  private void addFlow(Optional<BlockRef> outer, List<Block> blocks) {
    Optional<BlockRef> section = outer;
    for (Block block : blocks) {
      if (block instanceof Heading(TextBlock title, int level)) {
        sectionScope += level == 2 ? 1 : 0;
        add(title, outer, Optional.empty());
        section = Optional.of(title.ref());
      } else {
        Optional<BlockRef> heading = section;
        block.textBlocks().forEach(text -> add(text, heading, Optional.empty()));
      }
    }
  }

  private void add(TextBlock block) {
    add(block, Optional.empty(), Optional.empty());
  }

  private void add(TextBlock block, Optional<BlockRef> section, Optional<BlockRef> host) {
    contexts.add(new BlockContext(block, document, section, sectionScope, articleScope, host));
  }

  private void startArticle() {
    sectionScope++;
    articleScope++;
  }
}
