package wenzhu.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Joins the style sheets that `index.css` imports into one file, each in its layer.
final class StyleSheet {

  private static final Pattern IMPORT =
      Pattern.compile("@import \"([a-z0-9-]+\\.css)\" layer\\(([a-z]+)\\);");

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
    return all.toString();
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
}
