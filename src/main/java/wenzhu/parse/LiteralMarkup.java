package wenzhu.parse;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.RichText;
import wenzhu.source.Span;

/// Finds what its author probably meant as markup and Markdown left as text.
final class LiteralMarkup {

  /// What text must not contain, and how it is reported.
  private record Rule(Code code, boolean atLineStart, Pattern pattern) {}

  /// Without one of these no rule matches.
  private static final String SIGNS = "*_#＃[［<|";

  private static final Pattern HEADING =
      Pattern.compile("(?:#{2,6}|＃{1,6})[ \\u3000]*(?=[^\\s#＃])");

  private static final List<Rule> RULES =
      List.of(
          new Rule(Code.M020, false, Pattern.compile("<!--")),
          new Rule(
              Code.M013,
              false,
              Pattern.compile(
                  "\\*\\*|(?<![\\p{L}\\p{N}_&&[^\\p{IsHan}]])__(?=[^\\s_])(?=[^_]{0,100}[^\\s_]__(?!_))")),
          new Rule(Code.M022, true, HEADING),
          new Rule(
              Code.M024,
              false,
              Pattern.compile(
                  "!\\[\\[[^\\[\\]]{1,100}]]|[!！]?[\\[［][^\\[\\]［］]{1,100}[]］][(（]\\s*"
                      + "(?:(?:https?|mailto|term|quote|note|block):|#|[^\\s()（）]{1,100}\\.(?:md|png|jpe?g|gif|webp|avif))"
                      + "[^()（）]{0,500}[)）]")),
          new Rule(Code.M028, true, Pattern.compile("(?:" + TableStart.DELIMITER_ROW + ")\\s*+$")));

  private LiteralMarkup() {}

  /// Checks a text, the characters of code, escapes and entities excepted; each rule reports its first match in it, those for the start
  /// of a line each match.
  static void check(RichText content, BitSet protectedText, BitSet lineStarts, Problems problems) {
    if (content.text().chars().noneMatch(c -> SIGNS.indexOf(c) >= 0)) {
      return;
    }
    StringBuilder literal = new StringBuilder(content.text());
    protectedText.stream()
        .filter(i -> i < literal.length())
        .forEach(i -> literal.setCharAt(i, '\0'));
    for (Rule rule : RULES) {
      Matcher matcher = rule.pattern().matcher(literal);
      if (!rule.atLineStart() && matcher.find()) {
        report(rule, matcher, content, problems);
      } else if (rule.atLineStart()) {
        for (int start = 0; start < literal.length(); ) {
          int next = lineStarts.nextSetBit(start + 1);
          int end = next < 0 ? literal.length() : Math.min(next, literal.length());
          if (matcher.region(start, end).lookingAt()) {
            report(rule, matcher, content, problems);
          }
          start = end;
        }
      }
    }
  }

  private static void report(Rule rule, Matcher found, RichText content, Problems problems) {
    String shown = new Span(found.start(), found.end()).in(content.text()).strip();
    problems.add(rule.code(), content.origin().at(found.start()), SourceCoverage.excerpt(shown));
  }

  /// The level of the heading that a paragraph would be if its first line had a space in the right place; 0 if none.
  static int headingLevel(CharSequence paragraph) {
    Matcher heading = HEADING.matcher(paragraph);
    return heading.lookingAt()
        ? (int) heading.group().chars().filter(c -> c == '#' || c == '＃').count()
        : 0;
  }
}
