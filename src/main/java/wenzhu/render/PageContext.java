package wenzhu.render;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import wenzhu.document.Block;
import wenzhu.document.BlockKind;
import wenzhu.document.Document;
import wenzhu.document.TextBlock;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;

/// How content is set on one page: what a block looks like depends on whether the page is its home,
/// and every link on where it starts.
final class PageContext {

  private final CorpusIndex corpusIndex;
  private final String page;
  private final RelativeUrls links;
  private final InlineRenderer inline;
  private final BlockRenderer blocks;

  PageContext(CorpusIndex corpusIndex, Assets assets, String page, RelativeUrls links) {
    this.corpusIndex = corpusIndex;
    this.page = page;
    this.links = links;
    this.inline = new InlineRenderer(corpusIndex, assets, page, links);
    this.blocks = new BlockRenderer(corpusIndex, inline, new NoteRenderer(corpusIndex, page));
  }

  CorpusIndex corpusIndex() {
    return corpusIndex;
  }

  String page() {
    return page;
  }

  RelativeUrls links() {
    return links;
  }

  /// The phrase of a key, as plain text.
  String word(String key, Object... arguments) {
    return corpusIndex.words().of(key, arguments);
  }

  /// What a kind of block is called on a page.
  String word(BlockKind kind) {
    return word("block." + kind.slug());
  }

  /// The address of a page, if the site has it.
  Optional<String> hrefIfShown(String target) {
    return Optional.of(target).filter(corpusIndex::hasPage).map(links::to);
  }

  /// The terms that the content set so far links to, by their slugs.
  Set<String> linkedTerms() {
    return inline.linkedTerms();
  }

  /// A flow of blocks, each with its notes behind it.
  Html flow(List<? extends Block> content) {
    return blocks.flow(content);
  }

  /// A flow of blocks without their notes.
  Html alone(List<? extends Block> content) {
    return blocks.alone(content);
  }

  /// The notes of blocks that were set one by one.
  Html notes(Stream<TextBlock> content) {
    return blocks.notes(content.toList());
  }

  /// One text block as an element with its notes behind it.
  Html noted(String name, String cssClass, TextBlock block) {
    return Html.join(List.of(element(name, cssClass, block), notes(Stream.of(block))));
  }

  /// One text block as an element of the given name.
  Html element(String name, TextBlock block) {
    return blocks.element(name, "", block);
  }

  /// One text block as an element with a class.
  Html element(String name, String cssClass, TextBlock block) {
    return blocks.element(name, cssClass, block);
  }

  /// One text block with layers of the page's own over it.
  Html element(String name, TextBlock block, List<Layer> more) {
    return blocks.element(name, "", block, more);
  }

  /// Whether this page is the home of a document's own blocks.
  boolean isHomeOf(Document document) {
    return Corpus.pageOf(document).equals(page);
  }

  /// The address of a block's home.
  String href(PlacedBlock block) {
    return href(block.page(), block.id(), block);
  }

  /// The address of a place on the home page of a block; where that page is switched off, of the
  /// page of the text that the block belongs to.
  String href(String home, String fragment, PlacedBlock block) {
    if (corpusIndex.hasPage(home)) {
      return links.to(home, fragment);
    }
    return links.to(
        corpusIndex
            .documents()
            .document(block.ref().file())
            .map(Corpus::pageOf)
            .filter(corpusIndex::hasPage)
            .orElse(""));
  }
}
