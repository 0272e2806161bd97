package wenzhu.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.output.OutputFile;
import wenzhu.source.Location;

/// Replaces the site by a new one, all of it or nothing.
///
/// The new site is staged beside the old one and the two change places in one system call. Killed
/// at any moment, the folder holds the old site or the new one, whole; what else is lying about then
/// is cleared away by the next run. Where the system has no such call, the old site is moved aside
/// before the new one is moved in; killed between the two, it is moved back by the next run.
///
/// Nothing is removed that a manifest does not list, so a folder with foreign files is refused. A
/// `.gitignore` at the top of the site is kept.
public final class SiteWriter {

  private static final Location SITE = Location.of("site");
  private static final int NAMED = 10;

  private final Places places;
  private final Swap swap;
  private final Disk disk;
  private final Problems problems = new Problems();

  private SiteWriter(Places places, Swap swap, Disk disk) {
    this.places = places;
    this.swap = swap;
    this.disk = disk;
  }

  /// Makes `out` hold exactly `files`.
  public static Result<WriteSummary> write(List<OutputFile> files, Path out) {
    return write(files, out, List.of());
  }

  /// Makes `out` hold exactly `files`, unless it is, holds or lies in one of the folders of input.
  public static Result<WriteSummary> write(List<OutputFile> files, Path out, List<Path> inputs) {
    return write(files, out, inputs, Swap.ofSystem(), new Disk(Probe.NONE));
  }

  /// Moves back the previous site where a build was killed between two renames. For a run that is
  /// not going to write, because its input has errors.
  public static Result<WriteSummary> mend(Path out) {
    return locked(
        out,
        List.of(),
        Swap.ofSystem(),
        new Disk(Probe.NONE),
        writer -> {
          writer.moveBack();
          return WriteSummary.NOTHING;
        });
  }

  static Result<WriteSummary> write(
      List<OutputFile> files, Path out, List<Path> inputs, Swap swap, Disk disk) {
    List<Problem> clashes = Clashes.in(files);
    return clashes.isEmpty()
        ? locked(out, inputs, swap, disk, writer -> writer.replace(files))
        : new Result<>(WriteSummary.NOTHING, clashes);
  }

  private interface Work {
    WriteSummary with(SiteWriter writer) throws IOException;
  }

  private static Result<WriteSummary> locked(
      Path out, List<Path> inputs, Swap swap, Disk disk, Work work) {
    Problems problems = new Problems();
    try {
      Optional<Places> places = problems.take(Places.of(out, inputs));
      if (places.isEmpty()) {
        return problems.with(WriteSummary.NOTHING);
      }
      try (Lock lock = Lock.take(places.get().lock())) {
        if (!lock.isHeld()) {
          problems.add(Code.W006, SITE);
          return problems.with(WriteSummary.NOTHING);
        }
        SiteWriter writer = new SiteWriter(places.get(), swap, disk);
        WriteSummary summary = work.with(writer);
        return writer.problems.with(summary);
      }
    } catch (IOException failure) {
      problems.add(Code.W002, SITE, Cause.of(failure));
      return problems.with(WriteSummary.NOTHING);
    }
  }

  private WriteSummary replace(List<OutputFile> files) throws IOException {
    moveBack();
    if (refuseForeign()) {
      return WriteSummary.NOTHING;
    }
    SiteFolder.remove(places.staging(), disk);
    SiteFolder.remove(places.retired(), disk);
    stage(files);
    if (refuseForeign()) {
      SiteFolder.remove(places.staging(), disk);
      return WriteSummary.NOTHING;
    }
    publish();
    SiteFolder.remove(places.staging(), disk);
    SiteFolder.remove(places.retired(), disk);
    refuseForeign();
    return new WriteSummary(files.size(), files.stream().mapToLong(OutputFile::size).sum());
  }

  /// A site moved aside is the only whole one there is while none stands in its place.
  private void moveBack() throws IOException {
    if (exists(places.retired()) && !exists(places.site())) {
      disk.move(places.retired(), places.site());
    }
  }

  private void stage(List<OutputFile> files) throws IOException {
    try {
      SiteFolder.create(places.staging(), files, places.site(), disk);
    } catch (IOException failure) {
      SiteFolder.remove(places.staging(), disk);
      throw failure;
    }
  }

  private void publish() throws IOException {
    if (!exists(places.site())) {
      disk.move(places.staging(), places.site());
    } else if (!disk.swap(swap, places.staging(), places.site())) {
      disk.move(places.site(), places.retired());
      disk.move(places.staging(), places.site());
    }
  }

  private boolean refuseForeign() throws IOException {
    List<String> foreign = new ArrayList<>(SiteFolder.foreign(places.site(), ""));
    for (Path leftover : List.of(places.staging(), places.retired())) {
      foreign.addAll(SiteFolder.foreign(leftover, leftover.getFileName() + "/"));
    }
    if (!foreign.isEmpty()) {
      String named = String.join(", ", foreign.subList(0, Math.min(NAMED, foreign.size())));
      String more = foreign.size() > NAMED ? ", …" : "";
      problems.add(Code.W001, SITE, Integer.toString(foreign.size()), named + more);
    }
    return !foreign.isEmpty();
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
