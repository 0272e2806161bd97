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
record Sheet(
    String file, Optional<String> page, String template, Function<Setting, ? extends View> view) {

  private static Sheet page(String page, String name, Function<Setting, ? extends View> view) {
    return new Sheet(page + "index.html", Optional.of(page), "pages/" + name + ".peb", view);
  }

  /// Every page of the site, in a fixed order.
  static List<Sheet> all(Catalogue catalogue) {
    List<Sheet> sheets = new ArrayList<>();
    sheets.add(page("", "front", FrontView::of));
    catalogue
        .manuscript()
        .issues()
        .forEach(issue ->
            sheets.add(page(Corpus.pageOf(issue), "issue", s -> IssueView.onItsPage(s, issue))));
    catalogue
        .manuscript()
        .articles()
        .forEach(article ->
            sheets.add(page(Corpus.pageOf(article), "article", s -> ArticleView.of(s, article))));
    sources(catalogue, sheets);
    lists(catalogue, sheets);
    sheets.add(page(Catalogue.SEARCH, "search", SearchView::of));
    sheets.add(page("about/", "about", AboutView::of));
    sheets.add(page(Catalogue.OFFLINE, "offline", _ -> new OfflineView()));
    sheets.add(new Sheet("404.html", Optional.empty(), "pages/404.peb", _ -> new NotFoundView()));
    catalogue.corpus().redirects().forEach(redirect -> redirect(catalogue, sheets, redirect));
    return sheets;
  }

  private static void sources(Catalogue catalogue, List<Sheet> sheets) {
    catalogue
        .corpus()
        .proofs()
        .forEach(proof ->
            catalogue
                .issueOfFolder(proof.folder())
                .ifPresent(issue ->
                    sheets.add(
                        page(
                            Catalogue.sourcePage(issue.slug()),
                            "source",
                            s -> SourceView.of(s, issue, proof)))));
    sheets.removeIf(sheet -> sheet.page().filter(p -> !catalogue.hasPage(p)).isPresent());
  }

  private static void lists(Catalogue catalogue, List<Sheet> sheets) {
    if (catalogue.features().quotes()) {
      sheets.add(page("quotes/", "quotes", QuotesView::of));
      for (PlacedQuotation quotation : catalogue.corpus().quotations()) {
        sheets.add(page(quotation.page(), "quote", s -> QuotesView.Single.of(s, quotation)));
      }
    }
    if (catalogue.features().glossary()) {
      sheets.add(page("terms/", "terms", TermsView::of));
      for (PlacedTerm term : catalogue.corpus().terms()) {
        sheets.add(page(term.page(), "term", s -> TermView.of(s, term)));
      }
    }
    if (catalogue.features().notes()) {
      sheets.add(page("notes/", "notes", NotesView::of));
    }
    sheets.add(page("index/", "index", IndexView::of));
  }

  private static void redirect(Catalogue catalogue, List<Sheet> sheets, Redirect redirect) {
    if (catalogue.hasPage(redirect.to())) {
      sheets.add(
          new Sheet(
              redirect.from() + "index.html",
              Optional.of(redirect.from()),
              "pages/redirect.peb",
              setting ->
                  new RedirectView(
                      setting.links().to(redirect.to()),
                      catalogue.manuscript().site().address(redirect.to()))));
    }
  }

  /// The page for what is not kept, without a network.
  record OfflineView() implements View {
    @Override
    public String title() {
      return "没有网络";
    }
  }

  /// The page for addresses that do not exist.
  record NotFoundView() implements View {
    @Override
    public String title() {
      return "没有这一页";
    }
  }

  /// The page at an old address.
  record RedirectView(String href, Optional<String> canonical) implements View {
    @Override
    public String title() {
      return "已移到新地址";
    }
  }
}
