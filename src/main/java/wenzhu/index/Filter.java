package wenzhu.index;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import wenzhu.text.SearchText;

/// What a query can ask of a block beside its text: `kind:note`, `year:2023`.
public enum Filter {
  ISSUE,
  ARTICLE,
  AUTHOR,
  KIND,
  YEAR,
  TERM;

  private final String slug = name().toLowerCase(Locale.ROOT);

  /// As a query writes it.
  public String slug() {
    return slug;
  }

  /// The field of Lucene; apart from the names of the fields with text.
  String inLucene() {
    return "=" + slug();
  }

  /// The values of a block, folded as those of a query are.
  public List<String> valuesOf(IndexedBlock block) {
    IndexedPage page = block.page();
    Stream<String> values =
        switch (this) {
          case ISSUE -> Stream.of(page.issue());
          case ARTICLE ->
              Stream.of(page.article().isEmpty() ? "" : page.issue() + "/" + page.article());
          case AUTHOR -> page.authors().stream();
          case KIND -> Stream.of(block.field().slug());
          case YEAR -> Stream.of(page.year());
          case TERM -> block.block().terms().stream();
        };
    return values.map(SearchText::key).filter(Predicate.not(String::isEmpty)).distinct().toList();
  }
}
