package wenzhu.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.output.OutputFile;
import wenzhu.source.Location;

/// Finds output files that cannot stand side by side on every disk: equal paths, paths that differ
/// only in case, a file where another needs a folder.
final class Clashes {

  /// Who needs a path, and as what.
  private record Claim(String path, boolean isFile, String by) {

    boolean allows(Claim other) {
      return !isFile && !other.isFile && path.equals(other.path);
    }
  }

  private final Map<String, Claim> claims = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Clashes() {}

  static List<Problem> in(List<OutputFile> files) {
    Clashes clashes = new Clashes();
    SiteFolder.OWN.forEach(clashes::add);
    files.stream().map(OutputFile::path).sorted().forEach(clashes::add);
    return clashes.problems;
  }

  private void add(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (!claim(new Claim(path.substring(0, slash), false, path))) {
        return;
      }
    }
    claim(new Claim(path, true, path));
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
