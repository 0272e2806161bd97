package wenzhu.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Input that is made to exhaust the parser, and random input.
@Tag("slow")
class HostileMarkdownTest {

  private static final String FRONT = "---\ntitle: 题\n---\n";

  private static final List<String> TOKENS =
      List.of(
          "![[]()",
          "[",
          "](",
          "**",
          "*_",
          "_",
          "`",
          "<a ",
          "<!--",
          "<b>",
          "[^1]",
          "[a](b",
          "\\",
          "&amp;",
          "~~",
          "![](",
          "[[",
          "]]",
          "](<",
          "- ",
          "> ",
          "1. ",
          "| ",
          "#",
          "\n",
          "\n\n",
          "</",
          "<?",
          "[a]: <",
          "(((",
          "\"'",
          "&#",
          "{#",
          "{#a}",
          "http://a",
          "<x@",
          "]:",
          "|-",
          "——",
          "：",
          "新质",
          "生产力",
          "“",
          "”",
          "。",
          " ",
          "　",
          "a",
          "2023",
          "<ruby>",
          "<rt>",
          "</rt>",
          "</ruby>",
          "<sub>",
          "</sub>",
          "<br>",
          "释义：",
          "---\n",
          "𠀀");

  private static wenzhu.diagnostic.Result<wenzhu.document.Manuscript> parse(
      String path, String text) {
    return ManuscriptParser.parse(new SourceTree(List.of(SourceFile.of(path, text)), List.of()));
  }

  private static void refused(Code code, String body) {
    assertThat(parse("articles/x/y.md", FRONT + body).problems())
        .extracting(Problem::code)
        .contains(code);
  }

  @Test
  void inputThatWouldTakeTooLongOrNestTooDeepIsRefused() {
    refused(Code.M001, "> ".repeat(2_000) + "x");
    refused(Code.M002, "- ".repeat(30_000));
    refused(Code.M001, "1. ".repeat(500) + "x");
    refused(Code.M002, "![[]()".repeat(20_000));
    refused(Code.M002, "(((\n".repeat(30_000));
    refused(Code.M002, "[a](b \"" + "新".repeat(90_000) + "\")");
  }

  @Test
  void nestingIsMeasuredNotGuessed() {
    isNested("> ".repeat(24) + "x", false);
    isNested("> ".repeat(25) + "x", true);
    isNested("- ".repeat(24) + "x", false);
    isNested("- ".repeat(25) + "x", true);
    isNested(deepening("- 项", 24), false);
    isNested(deepening("- 项", 25), true);
    isNested(deepening("- 项", 120), true);
    isNested("[^1]\n\n[^1]: " + "> ".repeat(23) + "x", false);
    isNested("[^1]\n\n[^1]: " + "> ".repeat(24) + "x", true);
    isNested("[^1]\n\n[^1]: " + "> ".repeat(25) + "x", true);
    isNested("[^1]\n\n[^1]: " + "- ".repeat(24) + "x", true);
    isNested("[^1]\n\n[^1]: " + "- ".repeat(9_000) + "x", true);
    isNested("1. " + "> ".repeat(25) + "x", true);
    isNested(deepening("- 项", 24) + "\n\n" + deepening("- 项", 24), false);
    isNested("城市\n" + " ".repeat(50) + "市", false);
    isNested(" ".repeat(300) + "- 市", false);
    isNested(".".repeat(30), false);
    isNested("1.".repeat(40), false);
    isNested("- ".repeat(40), false);
    isNested("*".repeat(90), false);
    isNested("2023.9.6 ".repeat(30), false);
  }

  /// A list of one item, in which there is a list of one item, and so on.
  private static String deepening(String item, int depth) {
    return IntStream.range(0, depth).mapToObj(i -> " ".repeat(2 * i) + item).collect(joining("\n"));
  }

  private static void isNested(String body, boolean expected) {
    assertThat(parse("articles/x/y.md", FRONT + body).problems())
        .as(body.substring(0, Math.min(80, body.length())))
        .extracting(Problem::code)
        .matches(codes -> codes.contains(Code.M001) == expected);
  }

  @Test
  void bracketsInAValueOfYamlAreNoNesting() {
    yamlIsNested("title: '" + "[".repeat(30) + "'", false);
    yamlIsNested("title: 题 " + "[".repeat(30), false);
    yamlIsNested("title: 题 # " + "[".repeat(30), false);
    yamlIsNested("title: |\n" + " ".repeat(100) + "题", false);
    yamlIsNested("title: " + "[".repeat(19) + "]".repeat(19), false);
    yamlIsNested("title: " + "[".repeat(20) + "]".repeat(20), true);
  }

  private static void yamlIsNested(String yaml, boolean expected) {
    assertThat(parse("articles/site.yaml", yaml + "\n").problems())
        .as(yaml)
        .extracting(Problem::code)
        .matches(codes -> codes.contains(Code.M001) == expected);
  }

  @Test
  void deepYamlIsRefused() {
    assertThat(parse("articles/site.yaml", "title: " + "[".repeat(10_000)).problems())
        .extracting(Problem::code)
        .contains(Code.M001);
    assertThat(parse("articles/site.yaml", "- ".repeat(10_000) + "a").problems())
        .extracting(Problem::code)
        .contains(Code.M001);
  }

  @Test
  void anythingJustBelowTheLimitsParses() {
    List<String> shapes =
        List.of(
            "[a](b \"%s\")",
            "[a](<%s>)", "<a x=\"%s\">", "<a %s>", "<!-- %s -->", "[%s](x)", "`%s`");
    for (String shape : shapes) {
      for (String fill : List.of("y", "y ", "新", "y=\"z\" ")) {
        String text =
            shape.replace("%s", fill.repeat(MarkdownLimits.PARAGRAPH / fill.length() - 20));
        assertThatCode(() -> parse("articles/x/y.md", FRONT + text))
            .as(shape + " of " + fill)
            .doesNotThrowAnyException();
      }
    }
  }

  @Tag("nightly")
  @Test
  void randomTextKeepsEveryInvariant() {
    long seed = 20231123L;
    Random random = new Random(seed);
    for (int round = 0; round < 1_500; round++) {
      StringBuilder body = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        body.append(TOKENS.get(random.nextInt(TOKENS.size())));
      }
      String text = FRONT + body;
      String shown = "seed " + seed + ", round " + round + ": " + text;
      for (String path :
          List.of(
              "articles/x/y.md",
              "articles/x/y.notes.md",
              "articles/x/y.quotes.md",
              "articles/glossary/y.md")) {
        var result = parse(path, text);
        Stream.of(
                result.value().articles(),
                result.value().notes(),
                result.value().quotationSets(),
                result.value().terms())
            .flatMap(List::stream)
            .flatMap(document -> document.textBlocks().stream())
            .forEach(block -> MarkdownInvariants.check(block, shown));
      }
    }
  }
}
