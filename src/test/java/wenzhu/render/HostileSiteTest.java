package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import wenzhu.collate.Collator;
import wenzhu.collate.Proof;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.document.Manuscript;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.output.OutputFile;
import wenzhu.parse.ManuscriptParser;
import wenzhu.read.FolderReader;
import wenzhu.source.Asset;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Somebody writes markup, script and template code wherever an editor can write words, and the build accepts it as words.
///
/// What is refused outright has its own tests (`MarkdownTest`); this is about what passes and must reach each page as text.
class HostileSiteTest {

  private static final String ATTACK =
      "攻击</title></script><script>alert(1)</script>\\\"'><img src=x onerror=alert(1)>{{ 6*7 }}{% raw %}javascript:alert(1)&lt;b>";

  private static final Set<String> ELEMENTS_NOBODY_SETS =
      Set.of("script", "iframe", "object", "embed", "style", "form", "base", "svg", "math");

  /// What the layout sets itself: the script and the box of the search.
  private static final String OURS =
      "head > script[src$=.js]:empty, body > header > form[role=search], main > form[role=search]";

  /// A YAML double-quoted scalar.
  private static final String YAML = "\"" + ATTACK + "\"";

  /// The same in Markdown, where `<` has to be written as an entity and braces and brackets are text.
  private static final String WORDS =
      ATTACK.replace("\\\"", "\"").replace("&", "&amp;").replace("<", "&lt;");

  private static final SourceTree SITE =
      new SourceTree(
          List.of(
              file(
                  "glossary/city.md",
                  "---\nterm: 城市\npinyin: @\nenglish: @\ncategory: 理论\nsources: [@]\nnot_in: [@]\n---\n#W\n"),
              file(
                  "glossary/evil.md",
                  "---\nterm: @\npinyin: @\nenglish: @\ncategory: 理论\n---\n定义`#W`。\n"),
              file(
                  "site.yaml",
                  "title: @\ndescription: @\nbase_url: https://example.org/\ncategories: [理论]\nissues: [small]\n"),
              file(
                  "small/a.md",
                  """
                  ---
                  title: @
                  subtitle: @
                  authors:
                    - {name: @, affiliation: @, members: [@]}
                  published: 2023?
                  published_reason: @
                  source: @
                  keywords: [@]
                  summary: @
                  signature: @
                  ---
                  城市#W[^1]

                  ## 节#W

                  - 项#W

                  | 表#W |
                  |---|
                  | [格#W](https://example.org/?%22onmouseover=alert(1)) |

                  ```"><script>alert(1)</script>
                  <script>alert(1)</script>
                  ```

                  ![图"onerror="alert(1)](p.png)

                  <ruby>新<rt>"&gt;&lt;script></rt></ruby>

                  [^1]: 脚注#W
                  """),
              file("small/a.notes.md", "---\nby: @\nchecked: @\n---\n> 城市\n\n释义：#W\n"),
              file(
                  "small/collation.yaml",
                  "entries:\n  - {lines: 1, block: q.quotes.md#quotation-1, certainty: 推定, reason: @}\nfurniture:\n  - {lines: 2, text: 页码, reason: @}\nadded:\n  - {block: a.md#title, reason: @}\n"),
              file(
                  "small/issue.md",
                  "---\ntitle: @\nrubric: @\nsection: @\narticles: [a]\nsidebar: q\n---\n#W\n"),
              file(
                  "small/q.quotes.md",
                  "---\ntitle: @\nsubtitle: @\nspeaker: @\nsource: @\nsignature: @\n---\n\n## #W\n\n> #W\n>\n> ——2023年，在#W\n"),
              file("small/source.txt", "<script>alert(1)</script>\n页码\n")),
          List.of(new Asset("articles/small/p.png", new byte[] {1})));

  private static SourceFile file(String path, String text) {
    return SourceFile.of("articles/" + path, text.replace("@", YAML).replace("#W", WORDS));
  }

  private static List<OutputFile> render() {
    Result<Manuscript> manuscript = ManuscriptParser.parse(SITE);
    assertThat(manuscript.problems()).filteredOn(Problem::isError).isEmpty();
    // The proof fails, rightly; its pages have to be as safe as the others.
    Result<List<Proof>> proofs = Collator.collate(manuscript.value());
    Result<Corpus> corpus =
        Linker.link(manuscript.value(), proofs.value(), SitePages.standard().reserved());
    assertThat(corpus.problems()).filteredOn(Problem::isError).isEmpty();
    SourceTree templates = FolderReader.read(Path.of("templates"), "templates").value();
    Result<List<OutputFile>> site = RenderedEdition.render(corpus.value(), templates);
    assertThat(site.problems()).isEmpty();
    return site.value();
  }

  @Test
  void textIsNotMarkup() {
    List<OutputFile> pages =
        render().stream().filter(file -> file.path().endsWith(".html")).toList();
    assertThat(pages).hasSizeGreaterThan(10);
    for (OutputFile page : pages) {
      String html = new String(page.bytes(), StandardCharsets.UTF_8);
      Document document = Jsoup.parse(html);
      document.select(OURS).remove();
      // Pictures are ours, but what is written in them is looked at.
      document.select(".picture svg").unwrap();
      for (Element element : document.getAllElements()) {
        checkElement(element, page.path());
      }
      assertThat(html).as(page.path()).doesNotContain("42</").doesNotContain("攻击</title><");
    }
  }

  private static Document article() {
    return render().stream()
        .filter(file -> file.path().equals("small/a/index.html"))
        .map(file -> Jsoup.parse(new String(file.bytes(), StandardCharsets.UTF_8)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theAttackIsThereToBeRead() {
    assertThat(article().text())
        .contains("<script>alert(1)</script>")
        .contains("onerror=alert(1)")
        .contains("{{ 6*7 }}");
  }

  @Test
  void aBlockOfCodeIsOneElementInAnother() {
    Document document = article();
    assertThat(document.select("pre[data-block] > code")).hasSize(1);
    assertThat(document.select("code code")).isEmpty();
  }

  private static void checkElement(Element element, String page) {
    String shown = page + ": " + element.cssSelector();
    assertThat(element.tagName()).as(shown).isNotIn(ELEMENTS_NOBODY_SETS);
    for (Attribute attribute : element.attributes()) {
      assertThat(attribute.getKey()).as(shown).doesNotStartWith("on").isNotEqualTo("style");
      if (Set.of("href", "src", "cite", "action").contains(attribute.getKey())) {
        assertThat(attribute.getValue())
            .as(shown)
            .matches("(?s)https://example\\.org/.*|[a-z0-9./_#-]*|\\.*[^:]*");
      }
    }
    if (element.tagName().equals("img")) {
      assertThat(element.attr("src")).as(shown).isNotEqualTo("x");
    }
  }
}
