package wenzhu.index;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.text.SearchText;

/// What a query can ask of a block beside its text: `kind:note`, `year:2023`.
enum Filter {
  ISSUE,
  ARTICLE,
  AUTHOR,
  KIND,
  YEAR,
  TERM;

  /// As a query writes it.
  String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Filter> of(String slug) {
    return Arrays.stream(values()).filter(filter -> filter.slug().equals(slug)).findFirst();
  }

  /// The field of Lucene; apart from the names of the fields with text.
  String inLucene() {
    return "=" + slug();
  }

  /// The values of a block, folded as those of a query are.
  List<String> valuesOf(IndexedBlock block) {
    return rawValuesOf(block).stream().map(SearchText::key).distinct().toList();
  }

  private List<String> rawValuesOf(IndexedBlock block) {
    IndexedPage page = block.page();
    return switch (this) {
      case ISSUE -> given(page.issue());
      case ARTICLE -> given(page.article().isEmpty() ? "" : page.issue() + "/" + page.article());
      case AUTHOR -> page.authors();
      case KIND -> List.of(block.field().slug());
      case YEAR -> given(page.year());
      case TERM -> block.terms();
    };
  }

  private static List<String> given(String value) {
    return Stream.of(value).filter(text -> !text.isEmpty()).toList();
  }
}
