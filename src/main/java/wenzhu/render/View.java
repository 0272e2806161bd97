package wenzhu.render;

import java.util.Optional;

/// The values that only one kind of page has; its template has them as `view`. Text blocks and
/// links in them are rendered by [PageContext]. The template escapes strings, but not [Html].
public interface View {

  Head head();

  /// The values for the head of every page.
  ///
  /// @param title the page's name; the site's name is added to it
  /// @param description one sentence for search engines and link previews
  /// @param citation how to cite the page
  record Head(String title, Optional<String> description, Optional<Citation> citation) {

    static Head of(String title) {
      return new Head(title, Optional.empty(), Optional.empty());
    }

    static Head of(String title, String description) {
      return new Head(title, Optional.of(description), Optional.empty());
    }
  }
}
