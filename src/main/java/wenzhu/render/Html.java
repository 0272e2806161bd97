package wenzhu.render;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/// Markup that this package made.
///
/// The type is what escaping hangs on: a template prints an `Html` as it is and escapes everything
/// else, so a string from the content can only become markup through [#text].
public final class Html extends SafeString {

  static final Html NONE = new Html("");

  private Html(String markup) {
    super(markup);
  }

  /// Text as markup: `<` becomes `&lt;`.
  static Html text(String text) {
    return new Html(escape(text));
  }

  /// Trusted markup. The only callers are the writers of this package.
  static Html of(CharSequence markup) {
    return markup.isEmpty() ? NONE : new Html(markup.toString());
  }

  static Html join(Html... parts) {
    return join(List.of(parts));
  }

  static Html join(List<Html> parts) {
    return of(String.join("", parts.stream().map(Html::toString).toList()));
  }

  /// Whether there is nothing, for templates.
  public boolean isEmpty() {
    return toString().isEmpty();
  }

  /// Safe in text and in an attribute between double quotes.
  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
