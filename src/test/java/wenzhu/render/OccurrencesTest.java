package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Counts terms again, from the built pages alone and without the code that links them.
class OccurrencesTest {

  private static final RenderedEdition SITE = RenderedEdition.built();
  private static final List<String> ARTICLES =
      List.of("new-quality/understanding/", "new-quality/chengdu/");

  @Test
  void theNumbersOfTheIssue() {
    check("productive-forces", "生产力", 37, 13);
    check("emerging-industries", "新兴产业", 10, 2);
    check("basic-research", "基础研究", 4, 3);
  }

  /// In the paragraphs of the two articles: how often the name occurs, and how often as a term.
  private static void check(String slug, String name, int occurs, int own) {
    Map<String, String> paragraphs = paragraphs();
    int found = 0;
    for (String text : paragraphs.values()) {
      for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
        found++;
      }
    }
    assertThat(found).as(name).isEqualTo(occurs);
    assertThat(listed(slug).stream().filter(place -> paragraphs.containsKey(block(place))))
        .as(name)
        .hasSize(own);
  }

  /// Each term's page lists exactly the places that a plain scan of the articles finds: at every
  /// character the longest name or alias at this offset, then on after it.
  @Test
  void everyPageAgreesWithAScanOfTheArticles() {
    Map<String, List<String>> scanned = scan(paragraphs(), names());
    for (String slug : slugs()) {
      List<String> listed =
          listed(slug).stream()
              .filter(place -> paragraphs().containsKey(block(place)))
              .sorted()
              .toList();
      List<String> found = scanned.getOrDefault(slug, List.of()).stream().sorted().toList();
      assertThat(listed).as(slug).isEqualTo(found);
    }
  }

  /// The marked words of each line are a name or alias of the term, and are at the offsets of the line.
  @Test
  void everyLineQuotesItsBlock() {
    Map<String, String> blocks = new TreeMap<>();
    SITE.pages()
        .values()
        .forEach(page -> page.select("[data-block]").forEach(b -> blocks.put(b.id(), text(b))));
    for (String slug : slugs()) {
      for (Element line : SITE.page("terms/" + slug + "/").select("[data-occurrence]")) {
        String place = line.attr("data-occurrence");
        String[] span = place.substring(place.lastIndexOf(':') + 1).split("-", -1);
        String block = blocks.getOrDefault(block(place), "");
        assertThat(block.substring(Integer.parseInt(span[0]), Integer.parseInt(span[1])))
            .as(slug + " " + place)
            .isEqualTo(line.select("mark").text());
      }
    }
  }

  private static Map<String, List<String>> scan(
      Map<String, String> paragraphs, Map<String, String> names) {
    List<String> longestFirst =
        names.keySet().stream().sorted(Comparator.comparingInt(name -> -name.length())).toList();
    Map<String, List<String>> barred = barred();
    Map<String, List<String>> found = new TreeMap<>();
    paragraphs.forEach((id, text) -> {
      for (int at = 0; at < text.length(); ) {
        int from = at;
        String name =
            longestFirst.stream()
                .filter(n -> text.startsWith(n, from))
                .filter(n -> !isBarred(text, from, n, barred.getOrDefault(names.get(n), List.of())))
                .findFirst()
                .orElse("");
        if (!name.isEmpty()) {
          found
              .computeIfAbsent(names.getOrDefault(name, ""), _ -> new ArrayList<>())
              .add(id + ":" + at + "-" + (at + name.length()));
        }
        at += Math.max(1, name.length());
      }
    });
    return found;
  }

  /// Whether the name at a place is part of a string in which it does not count.
  private static boolean isBarred(String text, int at, String name, List<String> strings) {
    for (String string : strings) {
      for (int in = string.indexOf(name); in >= 0; in = string.indexOf(name, in + 1)) {
        if (at >= in && text.startsWith(string, at - in)) {
          return true;
        }
      }
    }
    return false;
  }

  /// By slug, the strings in which a term does not count, as its page gives them.
  private static Map<String, List<String>> barred() {
    Map<String, List<String>> barred = new TreeMap<>();
    for (String slug : slugs()) {
      barred.put(slug, SITE.page("terms/" + slug + "/").select(".not-in span").eachText());
    }
    return barred;
  }

  /// Paragraphs of the articles by id, without anything that is not the source's own text.
  private static Map<String, String> paragraphs() {
    Map<String, String> paragraphs = new TreeMap<>();
    for (String article : ARTICLES) {
      for (Element paragraph :
          SITE.page(article).select("article .prose p[data-block]:not(.signature, .note p)")) {
        paragraphs.put(paragraph.id(), text(paragraph));
      }
    }
    return paragraphs;
  }

  private static String text(Element block) {
    Element copy = block.clone();
    copy.select("[data-apparatus]").remove();
    return copy.wholeText();
  }

  /// Names and aliases as the terms' pages give them, each with the slug of its term.
  private static Map<String, String> names() {
    Map<String, String> names = new TreeMap<>();
    for (String slug : slugs()) {
      Document page = SITE.page("terms/" + slug + "/");
      names.put(text(page.expectFirst("h1 dfn")), slug);
      page.select(".aliases span").eachText().forEach(alias -> names.put(alias, slug));
    }
    return names;
  }

  private static List<String> slugs() {
    return SITE.page("terms/").select(".terms a").eachAttr("href").stream()
        .map(href -> href.replaceFirst("/index.html$", ""))
        .toList();
  }

  private static List<String> listed(String slug) {
    return SITE.page("terms/" + slug + "/").select("[data-occurrence]").eachAttr("data-occurrence");
  }

  private static String block(String place) {
    return place.substring(0, place.lastIndexOf(':'));
  }
}
