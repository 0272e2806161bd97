package wenzhu.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.document.EdtfDate;

/// How a citation is written.
enum CitationFormat {

  /// GB/T 7714—2015, a newspaper article or another document, online: authors, title, what it is,
  /// where it was printed and when, the edition, the day of reading, the address.
  GBT7714("gbt7714", "GB/T 7714") {
    @Override
    String write(Citation citation) {
      StringBuilder words = new StringBuilder();
      if (!citation.authors().isEmpty()) {
        words.append(String.join("，", citation.authors())).append(". ");
      }
      words.append(citation.title()).append(citation.isPrinted() ? "[N/OL]. " : "[Z/OL]. ");
      citation
          .container()
          .ifPresent(container -> {
            words.append(container);
            citation.published().ifPresent(date -> words.append(", ").append(date.iso()));
            words.append(". ");
          });
      words.append(citation.edition());
      citation.editionDate().ifPresent(date -> words.append("（").append(date.iso()).append("）"));
      words.append("[引用日期].");
      citation.address().ifPresent(address -> words.append(" ").append(address));
      return plain(words.toString());
    }
  },

  /// BibTeX, with the fields of BibLaTeX for what is online. The braces around a name keep it whole,
  /// those around a title its capitals.
  BIBTEX("bibtex", "BibTeX") {
    @Override
    String write(Citation citation) {
      Map<String, String> fields = new LinkedHashMap<>();
      if (!citation.authors().isEmpty()) {
        fields.put(
            "author",
            citation.authors().stream()
                .map(name -> "{" + tex(name) + "}")
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
      fields.put("note", tex(edition(citation)));
      fields.put("langid", "chinese");
      // An address is taken as it stands; its own braces would end the field.
      citation
          .address()
          .ifPresent(url -> fields.put("url", url.replace("{", "%7B").replace("}", "%7D")));
      return fields.entrySet().stream()
          .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}")
          .collect(
              Collectors.joining(
                  ",\n",
                  "@" + (citation.isPrinted() ? "article" : "misc") + "{" + citation.key() + ",\n",
                  "\n}"));
    }
  },

  /// RIS, a tag to a line (Research Information Systems, RIS format specification).
  RIS("ris", "RIS") {
    @Override
    String write(Citation citation) {
      List<String> lines = new ArrayList<>();
      lines.add("TY  - " + (citation.isPrinted() ? "NEWS" : "GEN"));
      citation.authors().forEach(name -> lines.add("AU  - " + plain(name)));
      lines.add("TI  - " + plain(citation.title()));
      citation.container().ifPresent(container -> lines.add("T2  - " + plain(container)));
      citation
          .published()
          .ifPresent(date -> {
            lines.add("PY  - " + date.iso().substring(0, 4));
            lines.add("DA  - " + date.iso().replace('-', '/'));
          });
      lines.add("N1  - " + plain(edition(citation)));
      lines.add("LA  - " + citation.language());
      citation.address().ifPresent(url -> lines.add("UR  - " + url));
      lines.add("ER  - ");
      return String.join("\n", lines);
    }
  },

  /// CSL-JSON (Citation Style Language 1.0.2, input data schema): a list of one item.
  CSL_JSON("csl-json", "CSL-JSON") {
    @Override
    String write(Citation citation) {
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("id", citation.key());
      item.put("type", citation.isPrinted() ? "article-newspaper" : "document");
      if (!citation.authors().isEmpty()) {
        item.put(
            "author",
            citation.authors().stream().map(name -> Map.of("literal", plain(name))).toList());
      }
      item.put("title", plain(citation.title()));
      citation.container().ifPresent(container -> item.put("container-title", plain(container)));
      citation
          .published()
          .ifPresent(date -> item.put("issued", Map.of("date-parts", List.of(parts(date)))));
      item.put("note", plain(edition(citation)));
      item.put("language", citation.language());
      citation.address().ifPresent(url -> item.put("URL", url));
      return JsonMapper.shared().writer().with(PRETTY).writeValueAsString(List.of(item));
    }
  };

  private static final DefaultPrettyPrinter PRETTY =
      new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));

  private final String slug;
  private final String label;

  CitationFormat(String slug, String label) {
    this.slug = slug;
    this.label = label;
  }

  String slug() {
    return slug;
  }

  /// What readers call it.
  String label() {
    return label;
  }

  abstract String write(Citation citation);

  private static String edition(Citation citation) {
    Optional<String> date = citation.editionDate().map(EdtfDate::iso);
    return citation.edition() + date.map(day -> "（" + day + "）").orElse("");
  }

  private static List<Integer> parts(EdtfDate date) {
    return IntStream.concat(
            IntStream.of(date.year()), IntStream.concat(date.month().stream(), date.day().stream()))
        .boxed()
        .toList();
  }

  /// On one line.
  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /// With no character that TeX takes for a command.
  private static String tex(String text) {
    StringBuilder escaped = new StringBuilder();
    plain(text).codePoints().forEach(c -> escaped.append(tex(c)));
    return escaped.toString();
  }

  private static String tex(int c) {
    return switch (c) {
      case '\\' -> "\\textbackslash{}";
      case '~' -> "\\textasciitilde{}";
      case '^' -> "\\textasciicircum{}";
      case '{', '}', '%', '&', '#', '$', '_' -> "\\" + (char) c;
      default -> Character.toString(c);
    };
  }
}
