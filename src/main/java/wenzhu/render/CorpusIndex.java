package wenzhu.render;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wenzhu.document.BlockKind;
import wenzhu.document.BlockRef;
import wenzhu.document.Manuscript;
import wenzhu.document.Site.Features;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.Placed.PlacedTerm;

/// The corpus by key, in maps that are built once, so that no page walks the whole corpus.
final class CorpusIndex {

  private final Corpus corpus;
  private final Words words;
  private final DocumentIndex documents;
  private final Map<String, PlacedTerm> terms;
  private final Map<String, PlacedTerm> termsByName = new HashMap<>();
  private final Map<String, PlacedQuotation> quotations;
  private final Map<BlockRef, PlacedQuotation> quotationOf = new HashMap<>();
  private final Map<String, PlacedNote> notes;
  private final Map<String, List<PlacedNote>> notesByPage;
  private final Map<String, PlacedBlock> blocks;
  private final Footnotes footnotes;
  private final Set<String> pages;

  /// `pages` are the paths of all pages that the site has.
  CorpusIndex(Corpus corpus, Words words, Set<String> pages) {
    this.corpus = corpus;
    this.words = words;
    this.pages = pages;
    this.footnotes = Footnotes.of(corpus);
    this.documents = new DocumentIndex(corpus.manuscript(), words);
    this.terms = DocumentIndex.byKey(corpus.terms(), PlacedTerm::slug);
    this.quotations = DocumentIndex.byKey(corpus.quotations(), PlacedQuotation::id);
    this.notes = DocumentIndex.byKey(corpus.notes(), PlacedNote::id);
    this.blocks = DocumentIndex.byKey(corpus.all(), PlacedBlock::id);
    this.notesByPage =
        inOrder(corpus.notes()).stream().collect(Collectors.groupingBy(PlacedNote::page));
    corpus.terms().forEach(this::addNames);
    for (PlacedQuotation placed : corpus.quotations()) {
      placed.quotation().textBlocks().forEach(block -> quotationOf.put(block.ref(), placed));
    }
  }

  private void addNames(PlacedTerm term) {
    termsByName.put(term.term().name().text(), term);
    term.term().aliases().forEach(alias -> termsByName.putIfAbsent(alias.value(), term));
  }

  Corpus corpus() {
    return corpus;
  }

  Words words() {
    return words;
  }

  DocumentIndex documents() {
    return documents;
  }

  Manuscript manuscript() {
    return corpus.manuscript();
  }

  Features features() {
    return manuscript().site().features();
  }

  /// Whether the site has a page. Features that are off have none.
  boolean hasPage(String page) {
    return pages.contains(page);
  }

  /// Whether a block is shown on its home page.
  boolean shows(PlacedBlock block) {
    return hasPage(block.page()) && (block.kind() != BlockKind.NOTE || features().notes());
  }

  Footnotes footnotes() {
    return footnotes;
  }

  Optional<PlacedTerm> term(String slug) {
    return Optional.ofNullable(terms.get(slug));
  }

  /// A term by its name or one of its aliases.
  Optional<PlacedTerm> termNamed(String name) {
    return Optional.ofNullable(termsByName.get(name));
  }

  Optional<PlacedQuotation> quotation(String id) {
    return Optional.ofNullable(quotations.get(id));
  }

  /// The quotation that a block is part of.
  Optional<PlacedQuotation> quotationOf(BlockRef block) {
    return Optional.ofNullable(quotationOf.get(block));
  }

  Optional<PlacedNote> note(String id) {
    return Optional.ofNullable(notes.get(id));
  }

  Optional<PlacedBlock> block(String id) {
    return Optional.ofNullable(blocks.get(id));
  }

  /// The notes with marks on a page, in the order of the marks.
  List<PlacedNote> notesOn(String page) {
    return features().notes() ? notesByPage.getOrDefault(page, List.of()) : List.of();
  }

  /// The notes on a block, in the order of their marks.
  List<PlacedNote> notesOn(PlacedBlock block) {
    return features().notes() ? inOrder(block.notes()) : List.of();
  }

  private static List<PlacedNote> inOrder(List<PlacedNote> notes) {
    return notes.stream().sorted(Comparator.comparingInt(PlacedNote::number)).toList();
  }
}
