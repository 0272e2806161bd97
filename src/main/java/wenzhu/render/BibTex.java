package wenzhu.render;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Writes a citation as a BibTeX entry. Braces around a name prevent its division, those around a
/// title the change of its capitals.
final class BibTex {

  private BibTex() {}

  static String write(Citation citation) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (!citation.authors().isEmpty()) {
      fields.put(
          "author",
          citation.authors().stream()
              .map(author ->
                  CitationFormat.hasParts(author)
                      ? CitationFormat.sorted(author, BibTex::texName)
                      : "{" + tex(author.name()) + "}")
              .collect(Collectors.joining(" and ")));
    }
    fields.put("title", "{" + tex(citation.title()) + "}");
    citation
        .container()
        .ifPresent(container ->
            fields.put(citation.isPrinted() ? "journal" : "howpublished", tex(container)));
    citation
        .published()
        .ifPresent(date -> {
          fields.put("year", date.iso().substring(0, 4));
          fields.put("date", date.iso());
        });
    fields.put("note", tex(citation.note()));
    String language = Locale.forLanguageTag(citation.language()).getDisplayLanguage(Locale.ENGLISH);
    if (!language.isEmpty()) {
      fields.put("langid", language.toLowerCase(Locale.ROOT));
    }
    // In an address, TeX reads an escape as it is, and a brace or a backslash would end the field.
    citation
        .address()
        .map(CitationFormat::plain)
        .map(url -> url.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C"))
        .ifPresent(url -> fields.put("url", url));
    return fields.entrySet().stream()
        .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
        .collect(
            Collectors.joining(
                ",\n",
                "@" + (citation.isPrinted() ? "article" : "misc") + "{" + citation.key() + ",\n",
                "\n}"));
  }

  /// A part of a name, in braces if it contains a separator of BibTeX.
  private static String texName(String part) {
    return part.contains(",") || part.contains(" and ") ? "{" + tex(part) + "}" : tex(part);
  }

  /// Without characters that are commands of TeX. BibTeX counts braces, escaped or not, so none is
  /// left without its partner.
  private static String tex(String text) {
    StringBuilder escaped = new StringBuilder();
    CitationFormat.plain(text).codePoints().forEach(c -> escaped.append(tex(c)));
    return escaped.toString();
  }

  private static String tex(int c) {
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '{' -> "\\textbraceleft{}";
      case '}' -> "\\textbraceright{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '%', '&', '#', '$', '_' -> "\\" + (char) c;
      default -> Character.toString(c);
    };
  }
}
