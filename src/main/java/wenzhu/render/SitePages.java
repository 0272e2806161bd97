package wenzhu.render;

import static wenzhu.link.SitePage.ABOUT;
import static wenzhu.link.SitePage.INDEX;
import static wenzhu.link.SitePage.NOTES;
import static wenzhu.link.SitePage.OFFLINE;
import static wenzhu.link.SitePage.QUOTES;
import static wenzhu.link.SitePage.SEARCH;
import static wenzhu.link.SitePage.TERMS;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.document.Site.Features;
import wenzhu.link.SitePage;
import wenzhu.render.PageSpec.PlainView;

/// The pages at fixed addresses, in the order of the navigation. Reserved names, navigation, links
/// and the files that are saved offline depend on this list alone.
public record SitePages(List<Entry> entries) {

  /// A page, and the function for the values of its template.
  record Entry(SitePage page, Function<PageContext, ? extends View> view) {}

  /// The pages of every site.
  public static SitePages standard() {
    return new SitePages(
        List.of(
            listed("", "front", _ -> true, FrontView::of),
            listed(QUOTES, "quotes", Features::quotes, QuotesView::of),
            listed(TERMS, "terms", Features::glossary, TermsView::of),
            listed(NOTES, "notes", Features::notes, NotesView::of),
            listed(INDEX, "index", _ -> true, IndexView::of),
            listed(
                SEARCH,
                "search",
                _ -> true,
                context ->
                    new PlainView(
                        View.Head.of(
                            context.word("search.label"), context.word("search.description")))),
            listed(ABOUT, "about", _ -> true, AboutView::of),
            new Entry(
                new SitePage(OFFLINE, "offline", _ -> true, false, false),
                context -> new PlainView(View.Head.of(context.word("offline.title"))))));
  }

  /// A page that is in the navigation and is saved offline.
  static Entry listed(
      String path,
      String template,
      Predicate<Features> isIn,
      Function<PageContext, ? extends View> view) {
    return new Entry(new SitePage(path, template, isIn, true, true), view);
  }

  /// The same pages and one more.
  SitePages with(Entry entry) {
    return new SitePages(Stream.concat(entries.stream(), Stream.of(entry)).toList());
  }

  public List<SitePage> all() {
    return entries.stream().map(Entry::page).toList();
  }

  /// The folders at the root of the site that are not issues: those of the pages, and the theme's.
  public Set<String> reserved() {
    return Stream.concat(all().stream().map(SitePage::path), Stream.of(SitePage.ASSETS))
        .filter(path -> !path.isEmpty())
        .map(path -> path.substring(0, path.indexOf('/') + 1))
        .collect(Collectors.toUnmodifiableSet());
  }
}
