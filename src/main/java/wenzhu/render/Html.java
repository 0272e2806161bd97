package wenzhu.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/// Markup of this package.
///
/// Escaping depends on this type: a template prints an `Html` as it is and escapes everything else,
/// so that a string of the content becomes markup only through [#text].
public final class Html extends SafeString {

  static final Html NONE = new Html("");

  private Html(String markup) {
    super(markup);
  }

  /// Text as markup: `<` becomes `&lt;`.
  static Html text(String text) {
    return new Html(escape(text));
  }

  /// Trusted markup. Only this package calls it.
  static Html of(CharSequence markup) {
    return markup.isEmpty() ? NONE : new Html(markup.toString());
  }

  static Html join(Html... parts) {
    return join(List.of(parts));
  }

  static Html join(List<Html> parts) {
    return of(String.join("", parts.stream().map(Html::toString).toList()));
  }

  /// Safe in text and in an attribute between double quotes.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
