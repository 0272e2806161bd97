package wenzhu.render;

import java.util.Optional;
import wenzhu.link.SitePage;

/// The page of the search; its results are made in the browser. `terms` leads to the list of terms,
/// if the site has one, for readers without a script.
public record SearchView(Head head, Optional<String> terms) implements View {

  static SearchView of(PageContext context) {
    return new SearchView(
        Head.of(context.word("search.label"), context.word("search.description")),
        context.hrefIfShown(SitePage.TERMS));
  }
}
