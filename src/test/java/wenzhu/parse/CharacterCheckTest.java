package wenzhu.parse;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Code;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Characters are checked in the finished text, whatever wrote them.
class CharacterCheckTest {

  @Test
  void refusesControlsChangesOfDirectionAndNoncharacters() {
    for (int c : new int[] {0x1, 0x85, 0x200E, 0x202E, 0x2066, 0xFDD0, 0x1FFFE, 0x10FFFF}) {
      body("城" + Character.toString(c) + "市", "5:2 M015 U+%04X".formatted(c));
    }
    body("城&#x202E;市", "5:2 M015 U+202E");
    body("城&#x1FFFE;市", "5:2 M015 U+1FFFE");
    body("城&#0;市", "5:2 M015 U+FFFD");
    body("**城**\n市&#x202E;", "6:2 M015 U+202E");
  }

  @Test
  void warnsOfInvisibleCharacters() {
    for (int c :
        new int[] {
          0xAD, 0x34F, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x2800, 0x3164, 0xFEFF, 0xFFA0,
          0xE0001, 0xE0041
        }) {
      body("城" + Character.toString(c) + "市", "5:2 U001 U+%04X".formatted(c));
    }
    body("城&shy;市&zwj;", "5:2 U001 U+00AD\n5:8 U001 U+200D");
    body("葛󠄀城", "");
    body("❤️", "");
  }

  @Test
  void warnsOncePerFileOfPrivateUse() {
    body("\uE000城\n\n\uDB80\uDC00市\uE000", "5:1 U002 U+E000 U+F0000|3");
    body("城\uDBC0\uDC00市", "5:2 U002 U+100000|1");
    body("\uE000\uE001\uE002\uE003\uE004\uE005", "5:1 U002 U+E000 U+E001 U+E002 U+E003 U+E004 …|6");
    body("城&#xE000;市", "5:2 U002 U+E000|1");
  }

  @Test
  void namesTheCharacterThatARadicalMeans() {
    body("⼈民", "5:1 U003 ⼈|U+2F08|人");
    body("⺠", "5:1 U003 ⺠|U+2EA0|民");
  }

  @Test
  void valuesOfFrontMatterAreChecked() {
    title("城\u200B市", "2:9 U001 U+200B");
    title("\"城\\u200B市\"", "2:8 U001 U+200B");
    title("\"城\u200B市\"", "2:10 U001 U+200B");
    title("\"城\\uD800市\"", "2:8 M015 U+D800");
    title("\"城\\uD83D\\uDE00市\"", "");
    title("\"😀\\uD83D市\"", "2:8 M015 U+D83D");
    title("\"城\\x01市\"", "2:8 M015 U+0001");
    title("'城\\u200B市'", "");
  }

  @Test
  void aCharacterThatYamlDoesNotHaveIsOneProblem() {
    for (int c : new int[] {0x1, 0x9F, 0xFFFE}) {
      String text = "---\ntitle: 城" + Character.toString(c) + "市\n---\n\n文。\n";
      SourceTree tree =
          new SourceTree(List.of(SourceFile.of("articles/small/one.md", text)), List.of());
      assertThat(ManuscriptParser.parse(tree).problems())
          .extracting(problem -> problem.code())
          .doesNotContain(Code.Y001)
          .contains(Code.M015);
    }
  }

  @Test
  void otherFilesAreCheckedToo() {
    check("articles/site.yaml", "title: \"站\\u202E\"\n", "1:8 M015 U+202E");
    check(
        "articles/glossary/x.md",
        "---\nterm: 成都\naliases: [\"成\\uD800都\"]\n---\n成都。\n",
        "3:11 M015 U+D800");
    check("articles/small/collation.yaml", "source: \"x\\u202E.txt\"\n", "1:9 M015 U+202E");
    check("articles/small/one.notes.md", "> 城&shy;市\n\n释义：城。\n", "1:4 U001 U+00AD");
    check("articles/small/source.txt", "\uE000\u200B", "");
  }

  @Test
  void whatNoBlockHasAsTextIsChecked() {
    body("[城](https://example.org/&#x202E;x)", "5:5 M015 U+202E");
    body("[城](https://example.org/\u202Ex)", "5:25 M015 U+202E");
    body("[城](mailto:a&#x202E;@example.org)", "5:5 M015 U+202E");
    body("[城](#a&#x202E;)", "5:5 M015 U+202E");
    body("[城]\n\n[城]: https://example.org/&#x202E;x", "7:6 M015 U+202E");
    body("[城](https://example.org/&#xD800;x)", "5:5 M015 U+D800");
    body("![城&#x202E;](p.png)", "5:4 M015 U+202E");
    body("![城](p&#x202E;.png)", "5:1 M015 U+202E");
    body("<ruby>城<rt>&#x202E;</rt></ruby>", "5:12 M015 U+202E");
  }

  /// Nothing decodes these: they are the characters of the escape.
  @Test
  void whatIsNoEscapeIsNoCharacter() {
    body("城[^&#x202E;]\n\n[^&#x202E;]: 市", "");
    body("```&#x202E;\n&#x202E;\n```", "");
    body("`城&#x202E;`", "");
    body("[城](https://example.org/%ED%A0%80%FF)", "");
    title("城\\uD800市", "");
  }

  private static void body(String body, String expected) {
    check("articles/small/one.md", "---\ntitle: 题\n---\n\n" + body + "\n", expected);
  }

  private static void title(String title, String expected) {
    check("articles/small/one.md", "---\ntitle: " + title + "\n---\n\n文。\n", expected);
  }

  /// The problems about characters, one a line: place, code, arguments.
  private static void check(String path, String text, String expected) {
    List<Code> codes = List.of(Code.M015, Code.U001, Code.U002, Code.U003);
    SourceTree tree = new SourceTree(List.of(SourceFile.of(path, text)), List.of());
    assertThat(
            ManuscriptParser.parse(tree).problems().stream()
                .filter(problem -> codes.contains(problem.code()))
                .distinct()
                .sorted()
                .map(problem ->
                    problem.at().line()
                        + ":"
                        + problem.at().column()
                        + " "
                        + problem.code()
                        + " "
                        + String.join("|", problem.arguments()))
                .collect(joining("\n")))
        .as(text)
        .isEqualTo(expected);
  }
}
