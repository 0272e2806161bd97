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
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.output.OutputFile;
import wenzhu.source.Location;

/// Replaces the site atomically.
///
/// The new site is written to a staging folder beside the old one. Then one system call exchanges
/// the two folders. A process killed at any moment leaves the old or the new site complete; the
/// next run removes what else it left. Where the system cannot exchange folders, the old site is
/// moved to a backup folder before the new one is moved in. If the process is killed between the
/// two moves, the next run restores the backup.
///
/// Only files listed in a manifest are removed. A folder with foreign files is refused.
public final class SiteWriter {

  private static final Location SITE = Location.of("site");

  /// Foreign files that a problem names.
  private static final int NAMED = 10;

  private final SitePaths paths;
  private final FolderExchange exchange;
  private final Disk disk;
  private final Problems problems = new Problems();

  private SiteWriter(SitePaths paths, FolderExchange exchange, Disk disk) {
    this.paths = paths;
    this.exchange = exchange;
    this.disk = disk;
  }

  /// Replaces the content of `out` by the files of the producer. Refuses an output folder that
  /// equals, contains or is inside an input folder. Calls the producer only if `out` can be written.
  public static List<Problem> write(SiteProducer producer, Path out, List<Path> inputs) {
    return write(producer, out, inputs, FolderExchange.ofSystem(), new Disk(DiskListener.NONE));
  }

  static List<Problem> write(
      SiteProducer producer, Path out, List<Path> inputs, FolderExchange exchange, Disk disk) {
    return locked(out, inputs, exchange, disk, writer -> writer.replace(producer));
  }

  /// Restores the site if an earlier run was killed between the two moves. For a run that does not
  /// write because its input has errors.
  public static List<Problem> recover(Path out) {
    FolderExchange exchange = FolderExchange.ofSystem();
    return locked(out, List.of(), exchange, new Disk(DiskListener.NONE), SiteWriter::restoreBackup);
  }

  private interface Action {
    void run(SiteWriter writer) throws IOException;
  }

  private static List<Problem> locked(
      Path out, List<Path> inputs, FolderExchange exchange, Disk disk, Action action) {
    Problems problems = new Problems();
    try {
      Optional<SitePaths> paths = problems.take(SitePaths.of(out, inputs));
      if (paths.isPresent()) {
        try (Lock lock = Lock.take(paths.get().lock())) {
          if (!lock.isHeld()) {
            return List.of(Problem.of(Code.W006, SITE));
          }
          SiteWriter writer = new SiteWriter(paths.get(), exchange, disk);
          action.run(writer);
          return writer.problems.toList();
        }
      }
    } catch (IOException failure) {
      problems.add(Code.W002, SITE, WriteFailure.reason(failure));
    }
    return problems.toList();
  }

  private void replace(SiteProducer producer) throws IOException {
    restoreBackup();
    if (hasForeignFiles()) {
      return;
    }
    removeLeftovers();
    if (!stage(producer) || hasForeignFiles()) {
      SiteFolder.remove(paths.staging(), disk);
      return;
    }
    publish();
    removeLeftovers();
    hasForeignFiles();
  }

  private void restoreBackup() throws IOException {
    if (exists(paths.backup()) && !exists(paths.site())) {
      disk.move(paths.backup(), paths.site());
    }
  }

  private void removeLeftovers() throws IOException {
    SiteFolder.remove(paths.staging(), disk);
    SiteFolder.remove(paths.backup(), disk);
  }

  /// Writes the new site to the staging folder. False if the site is incomplete.
  private boolean stage(SiteProducer producer) throws IOException {
    try {
      StagingFolder staging = StagingFolder.create(paths.staging(), disk);
      boolean complete = producer.produce(file -> add(file, staging));
      staging.flush();
      problems.addAll(staging.conflicts());
      return complete && staging.conflicts().isEmpty();
    } catch (UncheckedWriteError error) {
      SiteFolder.remove(paths.staging(), disk);
      throw error.getCause();
    } catch (IOException | RuntimeException error) {
      SiteFolder.remove(paths.staging(), disk);
      throw error;
    }
  }

  private static void add(OutputFile file, StagingFolder staging) {
    try {
      staging.add(file);
    } catch (IOException error) {
      throw new UncheckedWriteError(error);
    }
  }

  /// Carries an error of the disk through the producer.
  private static final class UncheckedWriteError extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    UncheckedWriteError(IOException cause) {
      super(cause);
    }
  }

  private void publish() throws IOException {
    if (!exists(paths.site())) {
      disk.move(paths.staging(), paths.site());
    } else if (!disk.exchange(exchange, paths.staging(), paths.site())) {
      disk.move(paths.site(), paths.backup());
      disk.move(paths.staging(), paths.site());
    }
  }

  /// Reports files that no manifest lists.
  private boolean hasForeignFiles() throws IOException {
    List<String> foreign = new ArrayList<>(SiteFolder.foreign(paths.site(), ""));
    for (Path leftover : List.of(paths.staging(), paths.backup())) {
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
