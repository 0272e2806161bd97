package wenzhu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import wenzhu.document.Article;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.Site;
import wenzhu.document.Site.Features;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.link.Redirect;
import wenzhu.link.SitePage;

/// The specification of a page: its file, its template, and the function for its values. `page` is
/// empty for a file without an address of its own.
record PageSpec(
    String file,
    Optional<String> page,
    String template,
    Function<PageContext, ? extends View> view) {

  private static PageSpec page(
      String page, String name, Function<PageContext, ? extends View> view) {
    return new PageSpec(page + "index.html", Optional.of(page), "pages/" + name + ".peb", view);
  }

  /// Every page of the site, in a fixed order: the site's own, those of the texts, and redirects.
  static List<PageSpec> all(SitePages pages, Corpus corpus) {
    Manuscript manuscript = corpus.manuscript();
    Features features = manuscript.site().features();
    List<PageSpec> specs = new ArrayList<>();
    for (SitePages.Entry entry : pages.entries()) {
      if (entry.page().isIn().test(features)) {
        specs.add(page(entry.page().path(), entry.page().template(), entry.view()));
      }
    }
    for (Issue issue : manuscript.issues()) {
      specs.add(page(Corpus.pageOf(issue), "issue", s -> IssueView.of(s, issue)));
      corpus
          .proof(DocumentIndex.folder(issue.file()))
          .filter(_ -> features.collation())
          .ifPresent(proof ->
              specs.add(
                  page(
                      SitePage.source(issue.slug()),
                      "source",
                      s -> SourceView.of(s, issue, proof))));
    }
    for (Article article : manuscript.articles()) {
      specs.add(page(Corpus.pageOf(article), "article", s -> ArticleView.of(s, article)));
    }
    if (features.quotes()) {
      for (PlacedQuotation quotation : corpus.quotations()) {
        specs.add(page(quotation.page(), "quote", s -> QuotationView.of(s, quotation)));
      }
    }
    if (features.glossary()) {
      for (PlacedTerm term : corpus.terms()) {
        specs.add(page(term.page(), "term", s -> TermView.of(s, term)));
      }
    }
    specs.add(
        new PageSpec(
            "404.html",
            Optional.empty(),
            "pages/404.peb",
            s -> new PlainView(View.Head.of(s.word("missing.title")))));
    Set<String> paths = paths(specs);
    corpus.redirects().stream()
        .filter(redirect -> paths.contains(redirect.to()))
        .forEach(redirect -> specs.add(redirect(manuscript.site(), redirect)));
    return specs;
  }

  /// The addresses of pages.
  static Set<String> paths(List<PageSpec> specs) {
    return specs.stream().flatMap(spec -> spec.page().stream()).collect(Collectors.toSet());
  }

  private static PageSpec redirect(Site site, Redirect redirect) {
    return page(
        redirect.from(),
        "redirect",
        context ->
            new RedirectView(
                View.Head.of(context.word("redirect.title")),
                context.links().to(redirect.to()),
                site.address(redirect.to())));
  }

  /// A page without values of its own.
  record PlainView(View.Head head) implements View {}

  /// The page at an old address.
  record RedirectView(View.Head head, String href, Optional<String> canonical) implements View {}
}
