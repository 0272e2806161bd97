package wenzhu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import wenzhu.link.Corpus;
import wenzhu.link.PlacedQuotation;
import wenzhu.link.PlacedTerm;
import wenzhu.link.Redirect;

/// A page to be made: its file, the template that sets it, and what the template gets. `page` is
/// empty for a file that has no address of its own.
record PageSpec(
    String file,
    Optional<String> page,
    String template,
    Function<PageContext, ? extends View> view) {

  private static PageSpec page(
      String page, String name, Function<PageContext, ? extends View> view) {
    return new PageSpec(page + "index.html", Optional.of(page), "pages/" + name + ".peb", view);
  }

  /// Every page of the site, in a fixed order.
  static List<PageSpec> all(CorpusIndex corpusIndex) {
    List<PageSpec> specs = new ArrayList<>();
    specs.add(page("", "front", FrontView::of));
    corpusIndex
        .manuscript()
        .issues()
        .forEach(issue ->
            specs.add(page(Corpus.pageOf(issue), "issue", s -> IssueView.onItsPage(s, issue))));
    corpusIndex
        .manuscript()
        .articles()
        .forEach(article ->
            specs.add(page(Corpus.pageOf(article), "article", s -> ArticleView.of(s, article))));
    sources(corpusIndex, specs);
    lists(corpusIndex, specs);
    specs.add(page(CorpusIndex.SEARCH, "search", SearchView::of));
    specs.add(page("about/", "about", AboutView::of));
    specs.add(page(CorpusIndex.OFFLINE, "offline", s -> PlainView.titled(s.word("offline.title"))));
    specs.add(
        new PageSpec(
            "404.html",
            Optional.empty(),
            "pages/404.peb",
            s -> PlainView.titled(s.word("missing.title"))));
    corpusIndex.corpus().redirects().forEach(redirect -> redirect(corpusIndex, specs, redirect));
    return specs;
  }

  private static void sources(CorpusIndex corpusIndex, List<PageSpec> specs) {
    corpusIndex
        .corpus()
        .proofs()
        .forEach(proof ->
            corpusIndex
                .issueOfFolder(proof.folder())
                .ifPresent(issue ->
                    specs.add(
                        page(
                            CorpusIndex.sourcePage(issue.slug()),
                            "source",
                            s -> SourceView.of(s, issue, proof)))));
    specs.removeIf(spec -> spec.page().filter(p -> !corpusIndex.hasPage(p)).isPresent());
  }

  private static void lists(CorpusIndex corpusIndex, List<PageSpec> specs) {
    if (corpusIndex.features().quotes()) {
      specs.add(page("quotes/", "quotes", QuotesView::of));
      for (PlacedQuotation quotation : corpusIndex.corpus().quotations()) {
        specs.add(page(quotation.page(), "quote", s -> QuotesView.Single.of(s, quotation)));
      }
    }
    if (corpusIndex.features().glossary()) {
      specs.add(page("terms/", "terms", TermsView::of));
      for (PlacedTerm term : corpusIndex.corpus().terms()) {
        specs.add(page(term.page(), "term", s -> TermView.of(s, term)));
      }
    }
    if (corpusIndex.features().notes()) {
      specs.add(page("notes/", "notes", NotesView::of));
    }
    specs.add(page("index/", "index", IndexView::of));
  }

  private static void redirect(CorpusIndex corpusIndex, List<PageSpec> specs, Redirect redirect) {
    if (corpusIndex.hasPage(redirect.to())) {
      specs.add(
          new PageSpec(
              redirect.from() + "index.html",
              Optional.of(redirect.from()),
              "pages/redirect.peb",
              context ->
                  new RedirectView(
                      new View.Head(
                          context.word("redirect.title"), Optional.empty(), Optional.empty()),
                      context.links().to(redirect.to()),
                      corpusIndex.manuscript().site().address(redirect.to()))));
    }
  }

  /// A page whose template holds all of it.
  record PlainView(View.Head head) implements View {

    static PlainView titled(String title) {
      return new PlainView(new View.Head(title, Optional.empty(), Optional.empty()));
    }
  }

  /// The page at an old address.
  record RedirectView(View.Head head, String href, Optional<String> canonical) implements View {}
}
