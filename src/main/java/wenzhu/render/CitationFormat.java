package wenzhu.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.document.Author;
import wenzhu.document.EdtfDate;

/// The formats of a citation.
///
/// The formats are our own, 25 lines each. citeproc-java 3.5.2 with the published style gives the
/// same references by GB/T 7714—2015: `CitationTest` compares them row by row. In the program it
/// would add six libraries of 2 MB, a style under another licence and a second to each build, and
/// it writes none of the other three formats.
enum CitationFormat {

  /// GB/T 7714—2015, a newspaper article online or an electronic bulletin: authors, title, type,
  /// container and date, or the date alone in brackets, day of reading, address. Of more than three
  /// authors the first three are named.
  GBT7714("gbt7714", "GB/T 7714") {
    @Override
    String write(Citation citation) {
      String others = citation.isChinese() ? "等" : "et al.";
      String authors =
          Stream.concat(
                  citation.authors().stream().limit(3).map(CitationFormat::abbreviated),
                  citation.authors().stream().skip(3).limit(1).map(_ -> others))
              .collect(Collectors.joining(", "));
      Optional<String> date = citation.published().map(EdtfDate::iso);
      String published =
          citation.isPrinted()
              ? Stream.of(citation.container(), date)
                  .flatMap(Optional::stream)
                  .collect(Collectors.joining(", "))
              : date.map(day -> "(" + day + ")").orElse("");
      return plain(
          authors
              + (authors.isEmpty() ? "" : authors.endsWith(".") ? " " : ". ")
              + citation.title()
              + (citation.isPrinted() ? "[N/OL]. " : "[EB/OL]. ")
              + published
              + "[引用日期]."
              + citation.address().map(address -> " " + address + ".").orElse(""));
    }
  },

  /// BibTeX, with the fields of BibLaTeX for online documents.
  BIBTEX("bibtex", "BibTeX") {
    @Override
    String write(Citation citation) {
      return BibTex.write(citation);
    }
  },

  /// RIS, one tag per line (Research Information Systems, RIS format specification).
  RIS("ris", "RIS") {
    @Override
    String write(Citation citation) {
      List<String> lines = new ArrayList<>();
      lines.add("TY  - " + (citation.isPrinted() ? "NEWS" : "ELEC"));
      citation
          .authors()
          .forEach(author ->
              lines.add(
                  "AU  - "
                      + (hasParts(author)
                          ? sorted(author, CitationFormat::plain)
                          : plain(author.name()))));
      lines.add("TI  - " + plain(citation.title()));
      citation.container().ifPresent(container -> lines.add("T2  - " + plain(container)));
      citation
          .published()
          .ifPresent(date -> {
            lines.add("PY  - " + date.iso().substring(0, 4));
            lines.add("DA  - " + date.iso().replace('-', '/'));
          });
      lines.add("N1  - " + plain(citation.note()));
      lines.add("LA  - " + plain(citation.language()));
      citation.address().ifPresent(url -> lines.add("UR  - " + plain(url)));
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
      item.put("type", citation.isPrinted() ? "article-newspaper" : "webpage");
      if (!citation.authors().isEmpty()) {
        item.put("author", citation.authors().stream().map(CitationFormat::cslName).toList());
      }
      item.put("title", plain(citation.title()));
      citation.container().ifPresent(container -> item.put("container-title", plain(container)));
      citation
          .published()
          .ifPresent(date -> item.put("issued", Map.of("date-parts", List.of(parts(date)))));
      item.put("note", plain(citation.note()));
      item.put("language", plain(citation.language()));
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

  /// The name for readers.
  String label() {
    return label;
  }

  abstract String write(Citation citation);

  static boolean hasParts(Author author) {
    return author.family().isPresent() || author.given().isPresent();
  }

  /// The family name, a comma, the given name.
  static String sorted(Author author, UnaryOperator<String> escape) {
    return Stream.of(author.family(), author.given())
        .flatMap(Optional::stream)
        .map(escape)
        .collect(Collectors.joining(", "));
  }

  /// A name with parts by GB/T 7714: the family name in capitals, initials without full stops.
  /// Parts of a Chinese name are not abbreviated.
  private static String abbreviated(Author author) {
    if (!hasParts(author)) {
      return author.name();
    }
    if (author.name().codePoints().anyMatch(Character::isIdeographic)) {
      return author.family().orElse("") + author.given().orElse("");
    }
    Stream<String> initials =
        author.given().stream()
            .flatMap(given -> Stream.of(given.split("[\\s.-]+")))
            .filter(part -> !part.isEmpty())
            .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)));
    return Stream.concat(author.family().stream(), initials)
        .map(part -> part.toUpperCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> cslName(Author author) {
    Map<String, String> name = new LinkedHashMap<>();
    author.family().ifPresent(family -> name.put("family", plain(family)));
    author.given().ifPresent(given -> name.put("given", plain(given)));
    return name.isEmpty() ? Map.of("literal", plain(author.name())) : name;
  }

  private static List<Integer> parts(EdtfDate date) {
    return IntStream.concat(
            IntStream.of(date.year()), IntStream.concat(date.month().stream(), date.day().stream()))
        .boxed()
        .toList();
  }

  /// On one line.
  static String plain(String text) {
    return text.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ");
  }
}
