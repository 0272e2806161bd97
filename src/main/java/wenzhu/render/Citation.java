package wenzhu.render;

import java.util.stream.Collectors;
import wenzhu.document.Article;
import wenzhu.document.Author;
import wenzhu.document.EdtfDate;
import wenzhu.document.Site;
import wenzhu.link.Corpus;

/// How to cite an article: after GB/T 7714, with what is known. The date of reading is left to the
/// reader, and a date that the page does not state is not given.
final class Citation {

  private Citation() {}

  static String of(Site site, Article article) {
    String authors = article.authors().stream().map(Author::name).collect(Collectors.joining("，"));
    StringBuilder words = new StringBuilder();
    if (!authors.isEmpty()) {
      words.append(authors).append(". ");
    }
    words.append(article.title().text()).append("[N/OL]. ");
    article.source().ifPresent(source -> words.append(source).append(". "));
    words.append(site.title()).append("数字版");
    site.editionDate()
        .map(EdtfDate::iso)
        .ifPresent(date -> words.append("（").append(date).append("）"));
    words.append("[引用日期].");
    site.address(Corpus.pageOf(article)).ifPresent(url -> words.append(" ").append(url));
    return words.toString();
  }
}
