package wenzhu.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.source.Location;

/// Finds output paths that conflict on some file system: equal paths, paths that differ only in
/// case, and a file with the path of a folder.
final class PathConflicts {

  /// The use of a path, as a file or a folder, by an output file.
  private record Claim(String path, boolean isFile, String by) {

    boolean allows(Claim other) {
      return !isFile && !other.isFile && path.equals(other.path);
    }
  }

  private final Map<String, Claim> claims = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  PathConflicts() {
    SiteFolder.OWN.forEach(this::add);
  }

  /// Adds the path of a file. False, and a problem, if it conflicts with an earlier one.
  boolean add(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (!claim(new Claim(path.substring(0, slash), false, path))) {
        return false;
      }
    }
    return claim(new Claim(path, true, path));
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  private boolean claim(Claim claim) {
    Claim earlier = claims.putIfAbsent(claim.path().toLowerCase(Locale.ROOT), claim);
    if (earlier == null || earlier.allows(claim)) {
      return true;
    }
    problems.add(Problem.of(Code.W003, Location.of("site/" + claim.by()), earlier.by()));
    return false;
  }
}
