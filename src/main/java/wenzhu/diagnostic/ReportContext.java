package wenzhu.diagnostic;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// What a report knows of the input: under which name the editor knows each folder, and the text of
/// files, for excerpts.
///
/// `folders` leads from a symbolic root (`articles`) to what the editor typed (`../my/articles`).
public record ReportContext(
    Map<String, String> folders, Function<String, Optional<SourceFile>> files) {

  /// Nothing known: paths stay symbolic, no excerpts.
  public static final ReportContext NONE = new ReportContext(Map.of(), path -> Optional.empty());

  public ReportContext {
    folders = Map.copyOf(folders);
  }

  /// A path as the editor knows it.
  public String shown(String path) {
    int step = path.indexOf('/');
    String root = step < 0 ? path : path.substring(0, step);
    String folder = folders.getOrDefault(root, root);
    return step < 0 ? folder : folder + path.substring(step);
  }

  /// A place as the editor knows it: `path`, or `path:line:column`.
  public String shown(Location at) {
    return new Location(shown(at.path()), at.line(), at.column()).toString();
  }

  /// The line of a place, where its file is at hand.
  Optional<String> line(Location at) {
    return files
        .apply(at.path())
        .filter(file -> at.line() > 0 && at.line() <= file.lines().count())
        .map(file -> file.line(at.line()));
  }
}
