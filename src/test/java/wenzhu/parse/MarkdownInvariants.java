package wenzhu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Document;
import wenzhu.document.Mark;
import wenzhu.document.NoteFile;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;

/// What is true of each parsed Markdown file, whatever is in it.
public final class MarkdownInvariants {

  private static final Set<String> PICTURES = Set.of("articles/x/a.png", "articles/glossary/a.png");

  private static final String FRONT =
      "---\ntitle: t\nterm: t\npinyin: t\ncategory: t\nspeaker: t\n---\n";

  record Parsed(SourceFile file, Document document, List<Problem> problems) {

    static Parsed of(String path, String body) {
      SourceFile source = SourceFile.of("articles/" + path, FRONT + body);
      Problems problems = new Problems();
      ContentFile file = ContentFile.of(source, PICTURES, problems);
      Document document = DocumentParser.parse(file, FileRole.of(source.path()));
      file.coverage().reportGaps(document.textBlocks(), problems);
      return new Parsed(source, document, problems.toList());
    }

    /// Front matter is the same in all files, so that each has some invalid keys.
    List<Problem> problemsOfBody() {
      return problems.stream().filter(problem -> problem.at().line() > 7).toList();
    }

    boolean hasErrors() {
      return problemsOfBody().stream().anyMatch(Problem::isError);
    }

    String codes() {
      return problemsOfBody().stream().map(Parsing::draw).collect(Collectors.joining(", "));
    }

    /// What readers see as text of the body.
    String text() {
      return document.textBlocks().stream()
          .filter(block -> block.at().line() > 7)
          .map(TextBlock::text)
          .collect(Collectors.joining("\n"));
    }

    /// Everything that later stages get, as the text of records.
    String shown() {
      return document.toString();
    }
  }

  private static final Pattern HAN = Pattern.compile("[\\p{IsHan}&&[^释义背景数据出处校勘评年月日〇々]]");
  private static final char FIRST = '\u3400';
  private static final char LAST = '\u4DBF';

  private MarkdownInvariants() {}

  /// Checks that no character of a body is lost without a problem. Each Han character that is no word of the format, and each `%`, becomes one
  /// that occurs nowhere else.
  public static void checkNothingVanishes(String path, String body) {
    String unique = withUniqueCharacters(HAN.matcher(body).replaceAll("%"));
    check(Parsed.of(path, unique), unique);
  }

  static String withUniqueCharacters(String pattern) {
    StringBuilder text = new StringBuilder(pattern);
    char next = FIRST;
    for (int at = text.indexOf("%"); at >= 0 && next <= LAST; at = text.indexOf("%", at)) {
      text.setCharAt(at, next++);
    }
    return text.toString();
  }

  /// Checks the marks and the origin of a block.
  public static void check(TextBlock block) {
    check(block, block.toString());
  }

  static void check(TextBlock block, String shown) {
    RichText content = block.content();
    int length = content.text().length();
    int before = 0;
    for (Mark mark : content.marks()) {
      assertThat(mark.span().to()).as(shown).isLessThanOrEqualTo(length);
      assertThat(mark.span().from()).as(shown).isGreaterThanOrEqualTo(before);
      before = mark.span().from();
    }
    for (Mark outer : content.marks()) {
      for (Mark inner : content.marks()) {
        boolean crossed =
            outer.span().from() < inner.span().from()
                && inner.span().from() < outer.span().to()
                && outer.span().to() < inner.span().to();
        assertThat(crossed).as(shown + outer + inner).isFalse();
      }
    }
    for (int at = 0; at <= length; at++) {
      assertThat(content.origin().at(at).line()).as(shown).isPositive();
    }
    assertThat(content.text()).as(shown).doesNotContain("\u0000");
  }

  /// A character that is not shown is in a comment or in what an error is about: nothing that is shown is between the two. What is reported
  /// as not shown is not shown.
  static int check(Parsed parsed, String context) {
    String text = parsed.file().text();
    String shown = parsed.shown();
    List<Integer> lost = new ArrayList<>();
    for (int at = FRONT.length(); at < text.length(); at++) {
      if (isUnique(text.charAt(at)) && shown.indexOf(text.charAt(at)) < 0 && !inComment(text, at)) {
        lost.add(at);
      }
    }
    for (int at : lost) {
      boolean reported =
          parsed.problemsOfBody().stream()
              .filter(Problem::isError)
              .anyMatch(problem -> isAbout(problem, at, parsed, shown));
      assertThat(reported).as("%s is lost: %s", text.charAt(at), context).isTrue();
    }
    for (Problem problem : parsed.problemsOfBody()) {
      if (problem.code() == Code.M018) {
        problem
            .arguments()
            .getFirst()
            .chars()
            .filter(c -> isUnique((char) c))
            .filter(c -> !isTarget(problem.arguments().getFirst()))
            .forEach(c ->
                assertThat(shown.indexOf(c)).as("%s is shown: %s", (char) c, context).isNegative());
      }
    }
    return lost.size();
  }

  /// A link without text is reported by its address.
  private static boolean isTarget(String words) {
    return words.startsWith("https:");
  }

  private static boolean isAbout(Problem problem, int lost, Parsed parsed, String shown) {
    if (parsed.document() instanceof NoteFile
        || problem.code() == Code.M001
        || problem.code() == Code.M002) {
      return true;
    }
    String text = parsed.file().text();
    int line = parsed.file().lines().start(problem.at().line());
    int from = text.offsetByCodePoints(line, problem.at().column() - 1);
    return from <= lost
        && text.substring(from, lost)
            .chars()
            .noneMatch(c -> isUnique((char) c) && shown.indexOf(c) >= 0);
  }

  private static boolean isUnique(char c) {
    return c >= FIRST && c <= LAST;
  }

  private static boolean inComment(String text, int at) {
    int open = text.lastIndexOf("<!--", at);
    int close = text.indexOf("-->", open + 4);
    return open >= 0 && close >= at;
  }
}
