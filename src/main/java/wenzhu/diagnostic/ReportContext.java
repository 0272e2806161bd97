package wenzhu.diagnostic;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// The input of a report: the names of the folders as the editor typed them, and the files, for
/// excerpts.
///
/// `folders` maps a symbolic root (`articles`) to a folder as typed (`../my/articles`).
public record ReportContext(
    Map<String, String> folders, Function<String, Optional<SourceFile>> files) {

  /// An empty context: paths stay symbolic, and there are no excerpts.
  public static final ReportContext NONE = new ReportContext(Map.of(), path -> Optional.empty());

  public ReportContext {
    folders = Map.copyOf(folders);
  }

  /// A path with the folder as typed.
  public String shown(String path) {
    int step = path.indexOf('/');
    String root = step < 0 ? path : path.substring(0, step);
    String folder = folders.getOrDefault(root, root);
    return step < 0 ? folder : folder + path.substring(step);
  }

  /// A place with the folder as typed: `path`, or `path:line:column`.
  public String shown(Location at) {
    return new Location(shown(at.path()), at.line(), at.column()).toString();
  }

  /// The part of the line around a place, if its file is known.
  Optional<SourceExcerpt> excerpt(Location at) {
    return files
        .apply(at.path())
        .filter(file -> at.line() > 0 && at.line() <= file.lines().count())
        .map(file -> SourceExcerpt.of(file, at));
  }
}
