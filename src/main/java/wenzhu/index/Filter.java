package wenzhu.index;

import java.util.List;
import java.util.Locale;
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

  /// The values of a block; of a page they are folded already, as those of a query are.
  public List<String> valuesOf(IndexedBlock block) {
    IndexedPage.Values page = block.page().values();
    return switch (this) {
      case ISSUE -> page.issue();
      case ARTICLE -> page.article();
      case AUTHOR -> page.authors();
      case KIND -> List.of(block.field().filterValue());
      case YEAR -> page.year();
      case TERM -> block.block().terms().stream().map(SearchText::key).toList();
    };
  }
}
