package wenzhu.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.document.Article;
import wenzhu.document.Author;
import wenzhu.document.Document;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.Published;
import wenzhu.document.QuotationSet;
import wenzhu.document.Term;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedQuotation;

/// The pages that blocks are found on, by their paths, numbered in the order they are asked for.
final class PageTable {

  private record Described(
      String title, String issue, String article, List<String> authors, String year) {}

  private final Map<String, Described> described = new HashMap<>();
  private final Map<String, String> issueTitles = new HashMap<>();
  private final Map<String, IndexedPage> pages = new LinkedHashMap<>();

  PageTable(Corpus corpus) {
    Manuscript manuscript = corpus.manuscript();
    manuscript.issues().forEach(this::add);
    manuscript.articles().forEach(this::add);
    manuscript.terms().forEach(this::add);
    manuscript.about().ifPresent(about -> put(about, about.title().text()));
    corpus.quotations().forEach(this::add);
  }

  /// The page at a path.
  IndexedPage at(String path) {
    return pages.computeIfAbsent(path, this::describe);
  }

  List<IndexedPage> all() {
    return List.copyOf(pages.values());
  }

  private IndexedPage describe(String path) {
    Described found = described.getOrDefault(path, new Described(path, "", "", List.of(), ""));
    return new IndexedPage(
        pages.size(),
        path,
        found.title(),
        found.issue(),
        issueTitles.getOrDefault(found.issue(), ""),
        found.article(),
        found.authors(),
        found.year(),
        IndexedPage.Values.of(found.issue(), found.article(), found.authors(), found.year()));
  }

  private void add(Issue issue) {
    issueTitles.put(issue.slug(), issue.title().text());
    described.put(
        Corpus.pageOf(issue),
        new Described(issue.title().text(), issue.slug(), "", List.of(), year(issue.published())));
  }

  private void add(Article article) {
    described.put(
        Corpus.pageOf(article),
        new Described(
            article.title().text(),
            article.issue(),
            article.slug(),
            article.authors().stream().map(Author::name).toList(),
            year(article.published())));
  }

  private void add(Term term) {
    put(term, term.name().text() + "（术语）"); // A page of the same name is often there, too.
  }

  private void put(Document document, String title) {
    described.put(Corpus.pageOf(document), new Described(title, "", "", List.of(), ""));
  }

  private void add(PlacedQuotation placed) {
    QuotationSet set = placed.set();
    described.put(
        placed.page(),
        new Described(
            placed.quotation().date().chinese() + "，" + placed.quotation().occasion(),
            set.issue(),
            "",
            List.of(placed.quotation().speaker()),
            String.valueOf(placed.quotation().date().year())));
  }

  private static String year(Optional<Published> published) {
    return published.map(date -> String.valueOf(date.date().year())).orElse("");
  }
}
