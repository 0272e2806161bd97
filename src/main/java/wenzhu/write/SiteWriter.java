package wenzhu.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.output.OutputFile;
import wenzhu.source.Location;

/// Replaces the site by a new one, all of it or nothing.
///
/// The new site is staged beside the old one while it is produced; then the two change places in one
/// system call. Killed at any moment, the folder holds the old site or the new one, whole; what else
/// is lying about then is cleared away by the next run. Where the system has no such call, the old
/// site is moved aside before the new one is moved in; killed between the two, it is moved back by
/// the next run.
///
/// Nothing is removed that a manifest does not list, so a folder with foreign files is refused.
public final class SiteWriter {

  private static final Location SITE = Location.of("site");
  private static final int NAMED = 10;

  private final SitePaths places;
  private final FolderExchange swap;
  private final Disk disk;
  private final Problems problems = new Problems();

  private SiteWriter(SitePaths places, FolderExchange swap, Disk disk) {
    this.places = places;
    this.swap = swap;
    this.disk = disk;
  }

  /// Makes `out` hold exactly what is produced, unless it is, holds or lies in one of the folders of
  /// input. Nothing is produced where nothing could be written.
  public static Result<WriteSummary> write(SiteProducer producer, Path out, List<Path> inputs) {
    return write(producer, out, inputs, FolderExchange.ofSystem(), new Disk(DiskObserver.NONE));
  }

  /// Moves back the previous site where a build was killed between two renames. For a run that is
  /// not going to write, because its input has errors.
  public static Result<WriteSummary> mend(Path out) {
    return locked(
        out,
        List.of(),
        FolderExchange.ofSystem(),
        new Disk(DiskObserver.NONE),
        writer -> {
          writer.moveBack();
          return WriteSummary.NOTHING;
        });
  }

  static Result<WriteSummary> write(
      SiteProducer producer, Path out, List<Path> inputs, FolderExchange swap, Disk disk) {
    return locked(out, inputs, swap, disk, writer -> writer.replace(producer));
  }

  private interface Work {
    WriteSummary with(SiteWriter writer) throws IOException;
  }

  private static Result<WriteSummary> locked(
      Path out, List<Path> inputs, FolderExchange swap, Disk disk, Work work) {
    Problems problems = new Problems();
    try {
      Optional<SitePaths> places = problems.take(SitePaths.of(out, inputs));
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
      problems.add(Code.W002, SITE, WriteFailure.of(failure));
      return problems.with(WriteSummary.NOTHING);
    }
  }

  private WriteSummary replace(SiteProducer producer) throws IOException {
    moveBack();
    if (refuseForeign()) {
      return WriteSummary.NOTHING;
    }
    SiteFolder.remove(places.staging(), disk);
    SiteFolder.remove(places.retired(), disk);
    Optional<WriteSummary> staged = stage(producer);
    if (staged.isEmpty() || refuseForeign()) {
      SiteFolder.remove(places.staging(), disk);
      return WriteSummary.NOTHING;
    }
    publish();
    SiteFolder.remove(places.staging(), disk);
    SiteFolder.remove(places.retired(), disk);
    refuseForeign();
    return staged.get();
  }

  /// A site moved aside is the only whole one there is while none stands in its place.
  private void moveBack() throws IOException {
    if (exists(places.retired()) && !exists(places.site())) {
      disk.move(places.retired(), places.site());
    }
  }

  /// Writes the new site beside the old one; empty where it did not become whole.
  private Optional<WriteSummary> stage(SiteProducer producer) throws IOException {
    try {
      Staging staging = Staging.create(places.staging(), disk);
      boolean whole = producer.produce(file -> add(file, staging));
      staging.flush();
      problems.addAll(staging.clashes());
      return whole && staging.clashes().isEmpty()
          ? Optional.of(staging.summary())
          : Optional.empty();
    } catch (Unwritable failure) {
      SiteFolder.remove(places.staging(), disk);
      throw failure.getCause();
    } catch (IOException | RuntimeException failure) {
      SiteFolder.remove(places.staging(), disk);
      throw failure;
    }
  }

  private static void add(OutputFile file, Staging staging) {
    try {
      staging.add(file);
    } catch (IOException failure) {
      throw new Unwritable(failure);
    }
  }

  /// Carries a failure of the disk past the producer.
  private static final class Unwritable extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    Unwritable(IOException cause) {
      super(cause);
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
