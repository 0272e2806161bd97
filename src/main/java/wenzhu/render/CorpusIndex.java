package wenzhu.render;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenzhu.document.Article;
import wenzhu.document.BlockKind;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.NoteFile;
import wenzhu.document.QuotationSet;
import wenzhu.document.Site.Features;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;
import wenzhu.link.Corpus;
import wenzhu.link.PlacedBlock;
import wenzhu.link.PlacedNote;
import wenzhu.link.PlacedQuotation;
import wenzhu.link.PlacedTerm;

/// The corpus by key: what pages ask for again and again, in maps that are built once, so that no
/// page walks the whole corpus.
final class CorpusIndex {

  /// The page of the search.
  static final String SEARCH = "search/";

  /// The page that is shown for one that is not kept, without a network.
  static final String OFFLINE = "offline/";

  private final Corpus corpus;
  private final Words words;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, QuotationSet> sidebars = new HashMap<>();
  private final Map<String, Issue> issues = new HashMap<>();
  private final Map<String, Issue> issuesByFolder = new HashMap<>();
  private final Map<String, NoteFile> noteFiles = new HashMap<>();
  private final Map<String, PlacedTerm> terms = new HashMap<>();
  private final Map<String, PlacedTerm> termsByName = new HashMap<>();
  private final Map<String, PlacedQuotation> quotations = new HashMap<>();
  private final Map<BlockRef, PlacedQuotation> quotationOf = new HashMap<>();
  private final Map<String, PlacedNote> notes = new HashMap<>();
  private final NoteNumbers numberedNotes;
  private final Map<String, PlacedBlock> blocks = new HashMap<>();
  private final Map<BlockRef, Integer> order = new HashMap<>();
  private final Map<BlockRef, Integer> paragraphs = new HashMap<>();
  private final Footnotes footnotes;
  private final Set<String> pages = new HashSet<>();

  CorpusIndex(Corpus corpus, Words words) {
    this.corpus = corpus;
    this.words = words;
    this.footnotes = Footnotes.of(corpus);
    Manuscript manuscript = corpus.manuscript();
    manuscript.issues().forEach(this::addIssue);
    manuscript.articles().forEach(this::addArticle);
    manuscript.quotationSets().forEach(this::addSidebar);
    manuscript.terms().forEach(this::add);
    manuscript.about().ifPresent(this::add);
    manuscript.notes().forEach(file -> noteFiles.put(file.file(), file));
    corpus.terms().forEach(this::add);
    corpus.quotations().forEach(this::add);
    corpus.notes().forEach(note -> notes.put(note.id(), note));
    corpus.all().forEach(this::add);
    numberedNotes = new NoteNumbers(corpus.notes(), block -> order.getOrDefault(block, 0));
    addPages();
  }

  private void addIssue(Issue issue) {
    add(issue);
    issues.put(issue.slug(), issue);
    issuesByFolder.put(folder(issue.file()), issue);
  }

  private void addArticle(Article article) {
    add(article);
    articles.put(article.issue() + "/" + article.slug(), article);
  }

  private void addSidebar(QuotationSet set) {
    add(set);
    sidebars.put(set.issue() + "/" + set.slug(), set);
  }

  private void add(Document document) {
    documents.put(document.file(), document);
    int paragraph = 0;
    for (TextBlock block : document.textBlocks()) {
      if (block.kind().isProse()) {
        paragraphs.put(block.ref(), ++paragraph);
      }
    }
  }

  private void add(PlacedTerm term) {
    terms.put(term.slug(), term);
    termsByName.put(term.term().name().text(), term);
    term.term().aliases().forEach(alias -> termsByName.putIfAbsent(alias.value(), term));
  }

  private void add(PlacedQuotation quotation) {
    quotations.put(quotation.id(), quotation);
    quotation.quotation().textBlocks().forEach(b -> quotationOf.put(b.ref(), quotation));
  }

  private void add(PlacedBlock block) {
    blocks.put(block.id(), block);
    order.put(block.ref(), order.size());
  }

  private void addPages() {
    Features features = features();
    pages.add("");
    pages.add("about/");
    pages.add("index/");
    pages.add(SEARCH);
    pages.add(OFFLINE);
    manuscript().issues().forEach(issue -> pages.add(issue.slug() + "/"));
    manuscript().articles().forEach(article -> pages.add(Corpus.pageOf(article)));
    if (features.collation()) {
      corpus.proofs().forEach(proof -> issueOfFolder(proof.folder()).ifPresent(this::addSource));
    }
    if (features.quotes()) {
      pages.add("quotes/");
      corpus.quotations().forEach(quotation -> pages.add(quotation.page()));
    }
    if (features.glossary()) {
      pages.add("terms/");
      corpus.terms().forEach(term -> pages.add(term.page()));
    }
    if (features.notes()) {
      pages.add("notes/");
    }
  }

  private void addSource(Issue issue) {
    pages.add(sourcePage(issue.slug()));
  }

  Corpus corpus() {
    return corpus;
  }

  Words words() {
    return words;
  }

  Manuscript manuscript() {
    return corpus.manuscript();
  }

  Features features() {
    return manuscript().site().features();
  }

  /// Whether the site has such a page; features that are switched off have none.
  boolean hasPage(String page) {
    return pages.contains(page);
  }

  /// Whether a block is to be seen at its home.
  boolean shows(PlacedBlock block) {
    return hasPage(block.page()) && (block.kind() != BlockKind.NOTE || features().notes());
  }

  Footnotes footnotes() {
    return footnotes;
  }

  Optional<Document> document(String file) {
    return Optional.ofNullable(documents.get(file));
  }

  /// The document that a file of notes belongs to.
  Optional<Document> annotated(String noteFile) {
    return Optional.ofNullable(noteFiles.get(noteFile))
        .flatMap(file -> document(file.stem() + ".md").or(() -> quotesOf(file.stem())));
  }

  private Optional<Document> quotesOf(String stem) {
    return document(stem + ".quotes.md");
  }

  /// The articles of an issue, in its order.
  List<Article> articlesOf(Issue issue) {
    return issue.articles().stream()
        .flatMap(
            slug -> Optional.ofNullable(articles.get(issue.slug() + "/" + slug.value())).stream())
        .toList();
  }

  Optional<QuotationSet> sidebarOf(Issue issue) {
    return issue
        .sidebar()
        .flatMap(slug -> Optional.ofNullable(sidebars.get(issue.slug() + "/" + slug.value())));
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

  /// The notes that stand on a page, in the order of their marks.
  List<PlacedNote> notesOn(String page) {
    return features().notes() ? numberedNotes.on(page) : List.of();
  }

  /// The notes on a block, in the order of their marks.
  List<PlacedNote> notesOn(PlacedBlock block) {
    return features().notes()
        ? block.notes().stream().sorted(Comparator.comparingInt(this::number)).toList()
        : List.of();
  }

  /// The number of a note on its page: a page may show the notes of two documents.
  int number(PlacedNote note) {
    return numberedNotes.number(note);
  }

  /// The number of a paragraph in its document, for the locators of the index; 0 for what is none.
  int paragraph(BlockRef block) {
    return paragraphs.getOrDefault(block, 0);
  }

  Optional<Issue> issue(String slug) {
    return Optional.ofNullable(issues.get(slug));
  }

  /// The issue whose files stand in a folder of the input.
  Optional<Issue> issueOfFolder(String folder) {
    return Optional.ofNullable(issuesByFolder.get(folder));
  }

  /// The issue that a file of the input belongs to.
  Optional<Issue> issueOfFile(String file) {
    return issueOfFolder(folder(file));
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  static String sourcePage(String issue) {
    return issue + "/source/";
  }

  /// What a document is called, in plain text.
  String titleOf(Document document) {
    return switch (document) {
      case Issue issue -> issue.title().text();
      case Article article -> article.title().text();
      case QuotationSet set -> set.title().text();
      case Term term -> term.name().text();
      case NoteFile notes ->
          words.of("notes.of", annotated(notes.file()).map(this::titleOf).orElse(""));
      case Manuscript.Page page -> page.title().text();
    };
  }

  /// What a list calls the text of a file: an issue's own text is its introduction.
  String titleOf(String file) {
    NoteFile notes = noteFiles.get(file);
    return notes != null
        ? titleOf(notes)
        : document(file)
            .map(document ->
                document instanceof Issue
                    ? words.of("issue.introduction-of", titleOf(document))
                    : titleOf(document))
            .orElse(file);
  }

  /// Whether a block is commentary of ours.
  boolean isCommentary(BlockRef block) {
    return corpus.of(block).kind().isCommentary();
  }

  /// Some blocks in the reading order of the site.
  List<PlacedBlock> inReadingOrder(Set<BlockRef> some) {
    return some.stream()
        .sorted(Comparator.comparing(ref -> order.getOrDefault(ref, 0)))
        .map(corpus::of)
        .toList();
  }
}
