package wenzhu.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.source.Location;

/// The output folder and the paths used beside it during a write.
///
/// @param site the output folder
/// @param staging the new site until it is complete; after the exchange, the old one
/// @param backup the old site, where the system cannot exchange folders
/// @param lock the lock file
record SitePaths(Path site, Path staging, Path backup, Path lock) {

  private static final Location SITE = Location.of("site");

  /// The paths for an output folder; a problem if the folder must not be one.
  static Result<Optional<SitePaths>> of(Path out, List<Path> inputs) throws IOException {
    Path given = out.toAbsolutePath().normalize();
    Path parent = given.getParent();
    Path name = given.getFileName();
    if (parent == null || name == null) {
      return refused(Problem.of(Code.W005, SITE, given.toString()));
    }
    if (hasOwnLink(given)) {
      return refused(Problem.of(Code.W004, SITE));
    }
    Path site = real(parent).resolve(name);
    Optional<Problem> refusal = refusal(site, inputs);
    return refusal.isPresent()
        ? refused(refusal.get())
        : Result.of(Optional.of(beside(site, name.toString())));
  }

  private static SitePaths beside(Path site, String name) {
    return new SitePaths(
        site,
        site.resolveSibling("." + name + ".wenzhu-new"),
        site.resolveSibling("." + name + ".wenzhu-old"),
        site.resolveSibling("." + name + ".wenzhu-lock"));
  }

  /// A path for a folder that cannot be deleted.
  Path left(int number) {
    return site.resolveSibling(leftPrefix() + number);
  }

  /// The existing folders that could not be deleted, in order.
  List<Path> left() throws IOException {
    try (Stream<Path> beside = Files.list(site.getParent())) {
      return beside
          .filter(path -> String.valueOf(path.getFileName()).startsWith(leftPrefix()))
          .sorted()
          .toList();
    }
  }

  private String leftPrefix() {
    return "." + site.getFileName() + ".wenzhu-left-";
  }

  /// Whether a folder on the way from the working folder to the output folder is a symbolic link.
  /// The content may have brought it. A link outside of the working folder belongs to the system or
  /// the user.
  private static boolean hasOwnLink(Path given) {
    Path working = Path.of("").toAbsolutePath();
    return Stream.iterate(given, at -> at.startsWith(working), Path::getParent)
        .anyMatch(at -> !at.equals(working) && Files.isSymbolicLink(at));
  }

  private static Optional<Problem> refusal(Path site, List<Path> inputs) throws IOException {
    if (Files.exists(site, LinkOption.NOFOLLOW_LINKS)
        && !Files.isDirectory(site, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(Problem.of(Code.W004, SITE));
    }
    for (String own : List.of(System.getProperty("user.home"), "")) {
      if (site.equals(real(Path.of(own)))) {
        return Optional.of(Problem.of(Code.W005, SITE, site.toString()));
      }
    }
    for (Path input : inputs) {
      Path folder = real(input);
      if (site.startsWith(folder) || folder.startsWith(site)) {
        return Optional.of(Problem.of(Code.W007, SITE, input.toString()));
      }
    }
    return Optional.empty();
  }

  /// The path, with the symbolic links of its existing part resolved.
  private static Path real(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path at = absolute; at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        return at.toRealPath().resolve(at.relativize(absolute)).normalize();
      }
    }
    return absolute;
  }

  private static Result<Optional<SitePaths>> refused(Problem problem) {
    return new Result<>(Optional.empty(), List.of(problem));
  }
}
