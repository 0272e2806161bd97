package wenzhu.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Result;
import wenzhu.document.Manuscript;
import wenzhu.link.Linker;
import wenzhu.output.OutputFile;
import wenzhu.parse.ManuscriptParser;
import wenzhu.read.FolderReader;
import wenzhu.render.SitePages;
import wenzhu.render.SiteRenderer;
import wenzhu.source.Asset;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Random mixtures of marks: a block is reported if, and only if, what its page shows is not the line of the source.
class SeenPageTest {

  private static final int BLOCKS = 200;
  private static final List<String> TAGS =
      List.of("em", "strong", "mark", "u", "small", "sub", "sup", "kbd", "s", "del", "ins");

  private final long seed = Long.getLong("seed", 15L);
  private final Random random = new Random(seed);

  /// A block by its pin, and its line of the source.
  private final List<String> blocks = new ArrayList<>();

  private final List<String> source = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  @Test
  void blockIsReportedIfItsPageShowsAnotherText() {
    for (int i = 0; i < BLOCKS; i++) {
      addBlock();
    }
    Manuscript manuscript = manuscript("");
    Result<List<Proof>> proofs = Collator.collate(manuscript);
    Document page = page(manuscript, proofs.value(), "small/one/index.html");
    Set<Integer> reported =
        proofs.problems().stream()
            .filter(problem -> problem.code() == Code.C001)
            .map(problem -> Integer.parseInt(problem.arguments().get(2)) - 1)
            .collect(Collectors.toSet());
    Set<Integer> different =
        numbers(i ->
            showsAnotherText(Objects.requireNonNull(page.getElementById("p" + i)), source.get(i)));
    assertThat(rows(numbers(i -> different.contains(i) && !reported.contains(i))))
        .as("differences that are not reported, -Dseed=%d", seed)
        .isEmpty();
    assertThat(rows(numbers(i -> reported.contains(i) && !different.contains(i))))
        .as("reported without a difference, -Dseed=%d", seed)
        .isEmpty();
    assertThat(different.size()).as("-Dseed=%d", seed).isBetween(BLOCKS / 4, BLOCKS * 3 / 4);
  }

  @Test
  void pageOfTheSourceShowsWhatIsDeclared() {
    blocks.add("甲~~乙~~<ruby>丙<rt>丁</rt></ruby>");
    source.add("甲乙丙");
    names.add("paragraph-1");
    Manuscript manuscript =
        manuscript(
            """
              - {block: one.md#paragraph-1, text: 丁, reason: 加注音。}
            emendations:
              - {block: one.md#paragraph-1, reading: 甲乙, correction: 甲, reason: 衍一字。}
            """);
    Result<List<Proof>> proofs = Collator.collate(manuscript);
    assertThat(proofs.problems()).isEmpty();
    Document page = page(manuscript, proofs.value(), "small/source/index.html");
    assertThat(page.select(".edition > p:first-child").select("s, rt").eachText())
        .containsExactly("乙", "丁");
    assertThat(page.select(".page-head .summary").eachText().getLast())
        .isEqualTo("凭声明而成立：版面文字 0 字，删去 1 字，添加 3 字。");
    assertThat(page.select("[aria-labelledby=_additions] li").eachText().getLast())
        .isEqualTo("丁文，段落。加注音。");
    assertThat(page.select("[aria-labelledby=_emendations] li").text()).isEqualTo("“甲乙”疑当作“甲”衍一字。");
  }

  private static Set<Integer> numbers(IntPredicate test) {
    return IntStream.range(0, BLOCKS).filter(test).boxed().collect(Collectors.toSet());
  }

  private List<String> rows(Set<Integer> numbers) {
    return numbers.stream().map(i -> blocks.get(i) + " ≠ " + source.get(i)).limit(10).toList();
  }

  private void addBlock() {
    StringBuilder line = new StringBuilder();
    String text = mixture(line, 3) + text(line);
    boolean numbered = random.nextInt(8) == 0;
    if (numbered && random.nextBoolean()) {
      line.insert(0, "7. ");
    }
    String name = numbered ? "list-item" : "paragraph";
    long before = names.stream().filter(known -> known.startsWith(name)).count();
    names.add(name + "-" + (before + 1));
    blocks.add((numbered ? "7. " : "") + text);
    source.add(line.toString());
  }

  private String mixture(StringBuilder line, int depth) {
    if (depth == 0) {
      return text(line);
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> text(line) + mixture(line, depth - 1);
      case 4, 5 -> tagged(line, depth);
      case 6 -> "**" + mixture(line, depth - 1) + "**";
      case 7 -> "[" + mixture(line, depth - 1) + "](https://example.org/)";
      case 8 -> random.nextInt(3) == 0 ? "~~" + mixture(line, depth - 1) + "~~" : text(line);
      case 9 -> ruby(line, depth);
      case 10 -> text(line) + (random.nextInt(4) == 0 ? "![图](a.png)" : "<br>");
      default -> mixture(line, depth - 1) + mixture(line, depth - 1);
    };
  }

  private String tagged(StringBuilder line, int depth) {
    String tag = TAGS.get(random.nextInt(TAGS.size()));
    return "<" + tag + ">" + mixture(line, depth - 1) + "</" + tag + ">";
  }

  private String ruby(StringBuilder line, int depth) {
    String base = mixture(line, depth - 1);
    String reading = character();
    if (random.nextInt(3) > 0) {
      line.append(reading);
    }
    return "<ruby>" + base + "<rp>（</rp><rt>" + reading + "</rt><rp>）</rp></ruby>";
  }

  /// A character that the source has too, except sometimes.
  private String text(StringBuilder line) {
    String text = character();
    if (random.nextInt(40) > 0) {
      line.append(text);
    }
    return random.nextInt(8) > 0 ? text : "&#" + text.codePointAt(0) + ";";
  }

  private String character() {
    return Character.toString(0x4E00 + random.nextInt(500));
  }

  /// The oracle: the text of an element as a page shows it, without white space.
  private static boolean showsAnotherText(Element block, String line) {
    Element seen = block.clone();
    seen.select("[data-apparatus]:not(rt)").remove();
    boolean altered = seen.select("s, ins").stream().anyMatch(Element::hasText);
    seen.select("img").forEach(picture -> picture.replaceWith(new TextNode("\uFFFC")));
    boolean tiny =
        seen.select("small, sub, sup, kbd").stream()
            .anyMatch(element -> element.hasText() && shrinking(element) > 2);
    Element item = block.parent();
    String number =
        item != null && item.is("ol > li")
            ? Objects.requireNonNull(item.parent()).attr("start") + "."
            : "";
    String shown = (number + seen.wholeText()).replaceAll("\\s", "");
    return altered || tiny || !shown.equals(line.replaceAll("\\s", ""));
  }

  private static long shrinking(Element element) {
    return Stream.concat(Stream.of(element), element.parents().stream())
        .filter(around -> around.is("small, sub, sup, kbd"))
        .count();
  }

  /// The edition of the blocks; `declarations` continue the list of added blocks.
  private Manuscript manuscript(String declarations) {
    StringBuilder article = new StringBuilder("---\ntitle: 文\n---\n");
    StringBuilder plan = new StringBuilder("entries:\n");
    for (int i = 0; i < blocks.size(); i++) {
      article.append("\n").append(blocks.get(i)).append("{#p").append(i).append("}\n\n<!-- -->\n");
      plan.append("  - {lines: %d, block: one.md#%s}\n".formatted(i + 1, names.get(i)));
    }
    plan.append("added:\n");
    for (String name : List.of("one.md#title", "issue.md#title")) {
      plan.append("  - {block: ").append(name).append(", reason: 加题。}\n");
    }
    plan.append(declarations);
    return ManuscriptParser.parse(
            new SourceTree(
                List.of(
                    SourceFile.of(
                        "articles/site.yaml",
                        "title: 站\nlanguage: zh-Hans\nbase_url: https://example.org/\nissues: [small]\n"),
                    SourceFile.of("articles/small/collation.yaml", plan.toString()),
                    SourceFile.of(
                        "articles/small/issue.md", "---\ntitle: 期\narticles: [one]\n---\n"),
                    SourceFile.of("articles/small/one.md", article.toString()),
                    SourceFile.of("articles/small/source.txt", String.join("\n", source) + "\n")),
                List.of(new Asset("articles/small/a.png", new byte[0]))))
        .value();
  }

  private static Document page(Manuscript manuscript, List<Proof> proofs, String path) {
    List<OutputFile> files = new ArrayList<>();
    SitePages pages = SitePages.standard();
    SourceTree theme = FolderReader.read(Path.of("templates"), "templates").value();
    SiteRenderer.render(
        Linker.link(manuscript, proofs, pages.reserved()).value(), pages, theme, files::add);
    return files.stream()
        .filter(file -> file.path().equals(path))
        .map(file -> Jsoup.parse(new String(file.bytes(), StandardCharsets.UTF_8)))
        .findFirst()
        .orElseThrow();
  }
}
