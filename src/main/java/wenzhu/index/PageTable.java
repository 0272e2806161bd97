package wenzhu.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import wenzhu.document.Article;
import wenzhu.document.Author;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.Published;
import wenzhu.document.Quotation;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedQuotation;

/// The pages that blocks are found on, by their paths, numbered in the order of the first request.
final class PageTable {

  private final Map<String, IntFunction<IndexedPage>> described = new HashMap<>();
  private final Map<String, String> issueTitles = new HashMap<>();
  private final Map<String, IndexedPage> pages = new LinkedHashMap<>();

  PageTable(Corpus corpus) {
    Manuscript manuscript = corpus.manuscript();
    manuscript.issues().forEach(this::add);
    manuscript.articles().forEach(this::add);
    manuscript
        .terms() // A page of the same name is often there, too.
        .forEach(term -> describe(Corpus.pageOf(term), term.name().text() + "（术语）"));
    manuscript.about().ifPresent(about -> describe(Corpus.pageOf(about), about.title().text()));
    corpus.quotations().forEach(this::add);
  }

  /// The page at a path.
  IndexedPage at(String path) {
    if (!described.containsKey(path)) {
      describe(path, path);
    }
    return pages.computeIfAbsent(
        path, _ -> Objects.requireNonNull(described.get(path)).apply(pages.size()));
  }

  List<IndexedPage> all() {
    return List.copyOf(pages.values());
  }

  private void describe(String path, String title) {
    describe(path, title, "", "", List.of(), "");
  }

  private void describe(
      String path, String title, String issue, String article, List<String> authors, String year) {
    String issueTitle = issueTitles.getOrDefault(issue, "");
    described.put(
        path,
        number -> new IndexedPage(number, path, title, issue, issueTitle, article, authors, year));
  }

  private void add(Issue issue) {
    String title = issue.title().text();
    issueTitles.put(issue.slug(), title);
    describe(Corpus.pageOf(issue), title, issue.slug(), "", List.of(), year(issue.published()));
  }

  private void add(Article article) {
    describe(
        Corpus.pageOf(article),
        article.head().title().text(),
        article.issue(),
        article.slug(),
        article.head().authors().stream().map(Author::name).toList(),
        year(article.metadata().published()));
  }

  private void add(PlacedQuotation placed) {
    Quotation quotation = placed.quotation();
    describe(
        placed.page(),
        quotation.date().chinese() + "，" + quotation.occasion(),
        placed.set().issue(),
        "",
        List.of(quotation.speaker()),
        String.valueOf(quotation.date().year()));
  }

  private static String year(Optional<Published> published) {
    return published.map(date -> String.valueOf(date.date().year())).orElse("");
  }
}
