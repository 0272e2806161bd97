package wenzhu.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.source.Location;

/// Where a site is written, and what stands beside it while it is.
///
/// @param site the output folder
/// @param staging the new site until it is whole; right after the exchange, the old one
/// @param retired the old site, where there is no exchange
/// @param lock the file that says who is writing
record SitePaths(Path site, Path staging, Path retired, Path lock) {

  private static final Location SITE = Location.of("site");

  /// The places of an output folder; empty, with the reason, where it must not be one.
  static Result<Optional<SitePaths>> of(Path out, List<Path> inputs) throws IOException {
    Path given = out.toAbsolutePath().normalize();
    Path above = given.getParent();
    Path name = given.getFileName();
    if (above == null || name == null) {
      return refused(Problem.of(Code.W005, SITE, given.toString()));
    }
    Path site = real(above).resolve(name);
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

  /// The path without links, as far as it exists.
  private static Path real(Path path) throws IOException {
    Path whole = path.toAbsolutePath().normalize();
    for (Path at = whole; at != null; at = at.getParent()) {
      if (Files.exists(at)) {
        return at.toRealPath().resolve(at.relativize(whole)).normalize();
      }
    }
    return whole;
  }

  private static Result<Optional<SitePaths>> refused(Problem problem) {
    return new Result<>(Optional.empty(), List.of(problem));
  }
}
