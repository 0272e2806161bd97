package wenzhu.render;

import java.util.Optional;

/// What a template gets as `view`: the content of one page, ready to be printed. Strings are
/// escaped by the template, [Html] is not.
public interface View {

  /// The page's name, as in the tab of a browser; the site's name is added to it.
  String title();

  /// One sentence for search engines and link previews.
  default Optional<String> description() {
    return Optional.empty();
  }

  /// How to cite the page.
  default Optional<Citation> citation() {
    return Optional.empty();
  }

  /// A link with plain words; without an address only the words are shown.
  record Link(String label, Optional<String> href) {

    static Link to(String label, String href) {
      return new Link(label, Optional.of(href));
    }

    static Link none(String label) {
      return new Link(label, Optional.empty());
    }
  }
}
