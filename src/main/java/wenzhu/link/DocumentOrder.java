package wenzhu.link;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.Article;
import wenzhu.document.Document;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.QuotationSet;
import wenzhu.document.Term;
import wenzhu.source.Located;
import wenzhu.source.Location;
import wenzhu.text.PinyinOrder;

/// Sorts the documents of the edition into the reading order of the site, as `site.yaml` and the
/// issues list them: each issue, its articles, its sidebar; then the page about the edition; then
/// the terms by pinyin. Files of notes are not included.
///
/// Reports documents that are listed but missing, and documents that are not listed. The latter
/// follow the listed ones.
final class DocumentOrder {

  private final Manuscript manuscript;
  private final Map<String, List<Article>> articlesByIssue;
  private final Map<String, List<QuotationSet>> setsByIssue;
  private final NameSuggestions suggestions = new NameSuggestions();
  private final Problems problems = new Problems();
  private final Map<String, Document> ordered = new LinkedHashMap<>();

  private DocumentOrder(Manuscript manuscript) {
    this.manuscript = manuscript;
    this.articlesByIssue = manuscript.articles().stream().collect(groupingBy(Article::issue));
    this.setsByIssue = manuscript.quotationSets().stream().collect(groupingBy(QuotationSet::issue));
  }

  static Result<List<Document>> of(Manuscript manuscript) {
    DocumentOrder order = new DocumentOrder(manuscript);
    order.addIssues();
    manuscript.articles().forEach(order::put);
    manuscript.quotationSets().forEach(order::put);
    manuscript.about().ifPresent(order::put);
    manuscript.terms().stream()
        .sorted(PinyinOrder.by(Term::pinyin, term -> term.name().text()))
        .forEach(order::put);
    return order.problems.with(List.copyOf(order.ordered.values()));
  }

  private void addIssues() {
    Map<String, Issue> bySlug = index(manuscript.issues(), Issue::slug);
    listed(manuscript.site().issues(), bySlug, slug -> "articles/" + slug + "/issue.md")
        .forEach(this::addIssue);
    for (Issue issue : manuscript.issues()) {
      if (ordered.containsKey(issue.file())) {
        continue;
      }
      if (!manuscript.site().issues().isEmpty()) { // Otherwise the empty list is an error already.
        problems.add(Code.L007, Location.of(issue.file()), "articles/site.yaml");
      }
      addIssue(issue);
    }
  }

  private void addIssue(Issue issue) {
    put(issue);
    String folder = issue.file().substring(0, issue.file().lastIndexOf('/') + 1);
    List<Article> articles = articlesByIssue.getOrDefault(issue.slug(), List.of());
    List<QuotationSet> sets = setsByIssue.getOrDefault(issue.slug(), List.of());
    addListed(
        issue,
        listed(issue.articles(), index(articles, Article::slug), slug -> folder + slug + ".md"),
        articles);
    addListed(
        issue,
        listed(
            issue.sidebar().stream().toList(),
            index(sets, QuotationSet::slug),
            slug -> folder + slug + ".quotes.md"),
        sets);
  }

  private <D extends Document> void addListed(Issue issue, List<D> listed, List<D> all) {
    listed.forEach(this::put);
    for (D document : all) {
      if (ordered.putIfAbsent(document.file(), document) == null) {
        problems.add(Code.L007, Location.of(document.file()), issue.file());
      }
    }
  }

  private void put(Document document) {
    ordered.putIfAbsent(document.file(), document);
  }

  /// The documents that a list names, without duplicates.
  private <D extends Document> List<D> listed(
      List<Located<String>> slugs, Map<String, D> bySlug, Function<String, String> file) {
    Map<String, Location> seen = new LinkedHashMap<>();
    for (Located<String> slug : slugs) {
      Location before = seen.putIfAbsent(slug.value(), slug.at());
      if (!bySlug.containsKey(slug.value())) {
        String nearest = suggestions.nearest(slug.value(), bySlug.keySet());
        problems.add(Code.L002, slug.at(), file.apply(slug.value()), nearest);
      } else if (before != null) {
        problems.add(
            Problem.of(Code.L001, slug.at(), slug.value(), before.toString())
                .seeAlso(List.of(before)));
      }
    }
    return seen.keySet().stream()
        .flatMap(slug -> Optional.ofNullable(bySlug.get(slug)).stream())
        .toList();
  }

  private static <D> Map<String, D> index(List<D> documents, Function<D, String> slug) {
    return documents.stream()
        .collect(toMap(slug, Function.identity(), (first, _) -> first, LinkedHashMap::new));
  }
}
