package wenzhu.render;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.document.Article;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.NoteFile;
import wenzhu.document.QuotationSet;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;

/// The documents by key: their files, issues, titles, and the numbers of their paragraphs.
public final class DocumentIndex {

  private final Words words;
  private final Map<String, Document> documents = new HashMap<>();
  private final Map<String, Article> articles;
  private final Map<String, QuotationSet> sidebars;
  private final Map<String, Issue> issues;
  private final Map<String, Issue> issuesByFolder;
  private final Map<String, NoteFile> noteFiles;
  private final Map<String, Article> previous = new HashMap<>();
  private final Map<String, Article> next = new HashMap<>();
  private final Map<BlockRef, Integer> paragraphs = new HashMap<>();

  DocumentIndex(Manuscript manuscript, Words words) {
    this.words = words;
    this.issues = byKey(manuscript.issues(), Issue::slug);
    this.issuesByFolder = byKey(manuscript.issues(), issue -> folder(issue.file()));
    this.articles = byKey(manuscript.articles(), a -> a.issue() + "/" + a.slug());
    this.sidebars = byKey(manuscript.quotationSets(), set -> set.issue() + "/" + set.slug());
    this.noteFiles = byKey(manuscript.notes(), NoteFile::file);
    Stream.of(
            manuscript.issues(),
            manuscript.articles(),
            manuscript.quotationSets(),
            manuscript.terms(),
            manuscript.about().stream().toList())
        .flatMap(List::stream)
        .forEach(this::add);
    manuscript.issues().forEach(this::addNeighbours);
  }

  /// Values by key; the first of those with one key.
  static <T> Map<String, T> byKey(Collection<T> values, Function<T, String> key) {
    return values.stream().collect(Collectors.toMap(key, value -> value, (first, _) -> first));
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

  /// By file, once for each issue: comparing whole articles on each page would be quadratic.
  private void addNeighbours(Issue issue) {
    List<Article> listed = articlesOf(issue);
    for (int i = 1; i < listed.size(); i++) {
      next.put(listed.get(i - 1).file(), listed.get(i));
      previous.put(listed.get(i).file(), listed.get(i - 1));
    }
  }

  public Optional<Document> document(String file) {
    return Optional.ofNullable(documents.get(file));
  }

  /// The document that a file of notes annotates.
  private Optional<Document> annotated(String noteFile) {
    return Optional.ofNullable(noteFiles.get(noteFile))
        .flatMap(
            file -> document(file.stem() + ".md").or(() -> document(file.stem() + ".quotes.md")));
  }

  /// The articles of an issue, in its order.
  public List<Article> articlesOf(Issue issue) {
    return issue.articles().stream()
        .flatMap(
            slug -> Optional.ofNullable(articles.get(issue.slug() + "/" + slug.value())).stream())
        .toList();
  }

  /// The article before another in its issue; none if the issue does not list the other.
  public Optional<Article> previous(Article article) {
    return Optional.ofNullable(previous.get(article.file()));
  }

  public Optional<Article> next(Article article) {
    return Optional.ofNullable(next.get(article.file()));
  }

  public Optional<QuotationSet> sidebarOf(Issue issue) {
    return issue
        .sidebar()
        .flatMap(slug -> Optional.ofNullable(sidebars.get(issue.slug() + "/" + slug.value())));
  }

  /// The number of a paragraph in its document, or 0 if the block is no paragraph.
  public int paragraph(BlockRef block) {
    return paragraphs.getOrDefault(block, 0);
  }

  public Optional<Issue> issue(String slug) {
    return Optional.ofNullable(issues.get(slug));
  }

  /// The issue whose files are in a folder of the input.
  Optional<Issue> issueOfFolder(String folder) {
    return Optional.ofNullable(issuesByFolder.get(folder));
  }

  /// The issue that a file of the input belongs to.
  Optional<Issue> issueOfFile(String file) {
    return issueOfFolder(folder(file));
  }

  static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  /// The title of a document, in plain text.
  private String titleOf(Document document) {
    return switch (document) {
      case Issue issue -> issue.title().text();
      case Article article -> article.head().title().text();
      case QuotationSet set -> set.title().text();
      case Term term -> term.name().text();
      case NoteFile notes ->
          words.of("notes.of", annotated(notes.file()).map(this::titleOf).orElse(""));
      case Manuscript.Page page -> page.title().text();
    };
  }

  /// The title of a text in lists, by its file. The text of an issue is its introduction.
  public String titleOf(String file) {
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
}
