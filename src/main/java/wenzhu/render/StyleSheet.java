package wenzhu.render;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Joins the style sheets that `index.css` imports, each in its layer, without comments and
/// needless white space.
final class StyleSheet {

  private static final Pattern IMPORT =
      Pattern.compile("@import \"([a-z0-9-]+\\.css)\" layer\\(([a-z]+)\\);");

  private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)(?:\\*/|\\z)");

  /// White space and comments; the tokens of CSS Syntax Level 3 in which these are literal
  /// (strings, which also end at a line break, unquoted addresses, escapes); any other character.
  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<space>(?:\\s|/\\*(?s:.*?)(?:\\*/|\\z))++)
          |"(?:[^"\\\\\\n]++|\\\\(?s:.))*+(?:"|\\n|\\z)
          |'(?:[^'\\\\\\n]++|\\\\(?s:.))*+(?:'|\\n|\\z)
          |(?i:url)\\(\\s*+(?!["'])(?:[^)\\\\]++|\\\\(?s:.))*+\\)
          |\\\\[0-9a-fA-F]{1,6}\\s?
          |\\\\?(?s:.)\
          """,
          Pattern.COMMENTS);

  /// White space after and before these tokens has no meaning. It has one before `:` and `(`, and
  /// around `+` and `-`.
  private static final String NONE_AFTER = "{}(;,:>[";

  private static final String NONE_BEFORE = "{});,>!]";

  private StyleSheet() {}

  /// The joined text. `folder` is the path of the style sheets, with its `/`.
  static String join(SourceTree templates, String folder, Problems problems) {
    String path = folder + "index.css";
    Optional<SourceFile> index = templates.file(path);
    if (index.isEmpty()) {
      problems.add(Code.T001, Location.of(path), path);
    }
    return minified(index.map(file -> join(file, folder, templates, problems)).orElse(""));
  }

  private static String join(
      SourceFile index, String folder, SourceTree templates, Problems problems) {
    return IMPORT
        .matcher(index.text())
        .replaceAll(found -> {
          String path = folder + found.group(1);
          Optional<SourceFile> part = templates.file(path);
          if (part.isEmpty()) {
            problems.add(Code.T001, index.at(found.start()), path);
          }
          return part.map(file -> "@layer " + found.group(2) + " {\n" + file.text() + "}")
              .map(Matcher::quoteReplacement)
              .orElse("");
        });
  }

  /// The same style sheet without comments, needless white space, and `;` before `}`.
  static String minified(String css) {
    StringBuilder out = new StringBuilder();
    String last = "{";
    String separator = "";
    Matcher tokens = TOKEN.matcher(css);
    while (tokens.find()) {
      String token = tokens.group();
      if (tokens.group("space") != null) {
        // A comment alone separates names, but is no descendant combinator.
        separator = COMMENT.matcher(token).replaceAll("").isEmpty() ? "/**/" : " ";
        continue;
      }
      if (token.equals("}") && last.equals(";")) {
        out.setLength(out.length() - 1);
      }
      out.append(NONE_AFTER.contains(last) || NONE_BEFORE.contains(token) ? "" : separator)
          .append(token);
      last = token;
      separator = "";
    }
    return out.toString();
  }
}
