package wenzhu.parse;

import java.util.List;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.document.Manuscript;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// One file, parsed as part of an input that has nothing else.
final class Parsing {

  private Parsing() {}

  static Result<Manuscript> of(String path, String text) {
    return ManuscriptParser.parse(
        new SourceTree(List.of(SourceFile.of("articles/" + path, text)), List.of()));
  }

  /// The problems of the file itself, as `line:column code arguments`; problems of missing files are left out.
  static List<String> problems(String path, String text) {
    return of(path, text).problems().stream()
        .filter(problem -> problem.at().line() > 0)
        .map(Parsing::draw)
        .toList();
  }

  static String draw(Problem problem) {
    String place = problem.at().line() + ":" + problem.at().column();
    return (place + " " + problem.code() + " " + String.join("|", problem.arguments())).strip();
  }
}
