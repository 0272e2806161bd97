package wenzhu.render;

import java.util.Optional;

/// What a template gets as `view`: the content of one page, ready to be printed. Strings are
/// escaped by the template, [Html] is not.
public interface View {

  Head head();

  /// What the head of every page says.
  ///
  /// @param title the page's name, as in the tab of a browser; the site's name is added to it
  /// @param description one sentence for search engines and link previews
  /// @param citation how to cite the page
  record Head(String title, Optional<String> description, Optional<Citation> citation) {

    static Head of(String title, String description) {
      return new Head(title, Optional.of(description), Optional.empty());
    }
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
