package wenzhu.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.collate.AnchoredEmendation;
import wenzhu.document.Block;
import wenzhu.document.BlockKind;
import wenzhu.document.Document;
import wenzhu.document.Quotation;
import wenzhu.document.TextBlock;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.SitePage;
import wenzhu.text.Excerpt;

/// How content is rendered on one page: a block is rendered in full only on its home page, and
/// links are relative to the page.
///
/// Templates have it as `page`; the public methods are for them.
public final class PageContext {

  private final CorpusIndex corpusIndex;
  private final String page;
  private final RelativeUrls links;
  private final InlineRenderer inline;
  private final BlockRenderer blocks;

  PageContext(CorpusIndex corpusIndex, Assets assets, String page, RelativeUrls links) {
    this.corpusIndex = corpusIndex;
    this.page = page;
    this.links = links;
    this.inline = new InlineRenderer(this, assets);
    this.blocks = new BlockRenderer(this, inline);
  }

  CorpusIndex corpusIndex() {
    return corpusIndex;
  }

  RelativeUrls links() {
    return links;
  }

  public Corpus corpus() {
    return corpusIndex.corpus();
  }

  public DocumentIndex documents() {
    return corpusIndex.documents();
  }

  /// The phrase of a key, as plain text.
  String word(String key, Object... arguments) {
    return corpusIndex.words().of(key, arguments);
  }

  /// The name of a kind of block.
  public String word(BlockKind kind) {
    return word("block." + kind.slug());
  }

  /// A list of blocks, each followed by its notes.
  public Html flow(List<? extends Block> content) {
    return blocks.flow(content);
  }

  /// A list of blocks without their notes.
  public Html alone(List<? extends Block> content) {
    return blocks.alone(content);
  }

  /// The notes of blocks that are rendered one by one.
  public Html notes(Stream<TextBlock> content) {
    return blocks.notes(content.toList());
  }

  /// The notes of the title of a document and of what belongs to it.
  public Html headNotes(Document document) {
    return notes(document.textBlocks().stream().filter(block -> block.kind().isHead()));
  }

  /// One text block as an element, followed by its notes.
  public Html noted(String name, String cssClass, TextBlock block) {
    return Html.join(element(name, cssClass, block), notes(Stream.of(block)));
  }

  /// One text block as an element.
  public Html element(String name, TextBlock block) {
    return element(name, "", block);
  }

  /// One text block as an element with a class.
  public Html element(String name, String cssClass, TextBlock block) {
    return blocks.element(name, cssClass, block, List.of());
  }

  /// One text block as an element with additional layers over the text.
  Html element(String name, TextBlock block, List<Layer> more) {
    return blocks.element(name, "", block, more);
  }

  /// Whether this is the page of a document's own blocks.
  public boolean isHomeOf(Document document) {
    return isAt(Corpus.pageOf(document));
  }

  /// Whether a path is that of this page.
  boolean isAt(String path) {
    return path.equals(page);
  }

  /// The footnotes of the source text of a document.
  public List<Footnotes.Numbered> footnotes(Document document) {
    return corpusIndex.footnotes().of(document);
  }

  /// The notes with marks on this page, in the order of their marks.
  public List<PlacedNote> pageNotes() {
    return corpusIndex.notesOn(page);
  }

  /// Who wrote the first note of this page. The other notes have a credit only where it differs.
  public String credit() {
    return pageNotes().stream()
        .findFirst()
        .map(placed -> NoteRenderer.credit(corpusIndex.words(), placed.note()))
        .orElse("");
  }

  /// The beginning of the passage of a note.
  public String passage(PlacedNote note) {
    return NoteRenderer.passage(corpus(), note);
  }

  public PlacedQuotation placed(Quotation quotation) {
    return corpusIndex.quotationOf(quotation.attribution().ref()).orElseThrow();
  }

  /// The blocks that were made from lines of a source.
  public List<PlacedBlock> fromSource(Stream<TextBlock> content) {
    return content.map(corpus()::of).filter(block -> block.provenance().isPresent()).toList();
  }

  /// The reading of the source that an emendation corrects.
  public String reading(AnchoredEmendation emendation) {
    return emendation.span().in(corpus().of(emendation.block()).text());
  }

  /// The lines of the source that a block was made from.
  public SourceLineLinks sourceLines(PlacedBlock block) {
    return SourceLineLinks.of(this, block, block.provenance().orElseThrow());
  }

  /// The page of the source of an issue, if the site has it.
  public Optional<String> sourceLink(String issue) {
    return link(SitePage.source(issue));
  }

  /// The previews of the terms that the content rendered so far links to.
  public List<Preview> previews() {
    return inline.linkedTerms().stream()
        .flatMap(slug -> corpusIndex.term(slug).stream())
        .map(term -> Preview.of(corpusIndex, term))
        .toList();
  }

  /// The first `limit` characters of a text.
  public String excerpt(String text, long limit) {
    return Excerpt.head(text, (int) limit);
  }

  /// Names, separated as in a sentence.
  public String list(List<String> names) {
    return String.join(word("list.separator"), names);
  }

  /// The address of the page of a document's own blocks.
  public String home(Document document) {
    return to(Corpus.pageOf(document));
  }

  /// The address of a page that the site has.
  public String to(String target) {
    return links.to(target);
  }

  /// The address of a page, if the site has it.
  public Optional<String> link(String target) {
    return Optional.of(target).filter(corpusIndex::hasPage).map(links::to);
  }

  /// The address of a block on its home page.
  public String href(TextBlock block) {
    return href(corpus().of(block));
  }

  /// The address of a block on its home page.
  public String href(PlacedBlock block) {
    return href(block.page(), block.id(), block);
  }

  /// The address of a place on the home page of a block. If the site does not have that page, the
  /// address of the page of the document.
  public String href(String home, String fragment, PlacedBlock block) {
    if (corpusIndex.hasPage(home)) {
      return links.to(home, fragment);
    }
    return links.to(
        documents()
            .document(block.ref().file())
            .map(Corpus::pageOf)
            .filter(corpusIndex::hasPage)
            .orElse(""));
  }
}
