package wenzhu.render;

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
    StringBuilder all = new StringBuilder();
    String index = folder + "index.css";
    templates
        .file(index)
        .ifPresentOrElse(
            file -> join(file, folder, templates, all, problems),
            () -> problems.add(Code.T001, Location.of(index), index));
    return minified(all.toString());
  }

  private static void join(
      SourceFile index, String folder, SourceTree templates, StringBuilder all, Problems problems) {
    Matcher imports = IMPORT.matcher(index.text());
    int done = 0;
    while (imports.find()) {
      all.append(index.text(), done, imports.start());
      done = imports.end();
      String layer = imports.group(2);
      String path = folder + imports.group(1);
      int at = imports.start();
      templates
          .file(path)
          .ifPresentOrElse(
              part -> all.append("@layer " + layer + " {\n" + part.text() + "}"),
              () -> problems.add(Code.T001, index.at(at), path));
    }
    all.append(index.text().substring(done));
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
