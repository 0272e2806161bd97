package wenzhu.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
/// Only files listed in a manifest are removed. An output folder with foreign files is refused.
/// What cannot be removed of an earlier site is moved aside, and a problem names it.
public final class SiteWriter {

  private static final Location SITE = Location.of("site");

  /// Foreign files that a problem names.
  private static final int NAMED = 10;

  private final SitePaths paths;
  private final FolderExchange exchange;
  private final Disk disk;
  private final Problems problems;

  private SiteWriter(SitePaths paths, FolderExchange exchange, Disk disk, Problems problems) {
    this.paths = paths;
    this.exchange = exchange;
    this.disk = disk;
    this.problems = problems;
  }

  /// Replaces the content of `out` by the files of the producer. Refuses an output folder that
  /// equals, contains or is inside an input folder. Calls the producer only if `out` can be
  /// written.
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
        disk.createFoldersOf(paths.get().site());
        try (Lock lock = Lock.take(paths.get().lock(), disk)) {
          if (lock.isHeld()) {
            action.run(new SiteWriter(paths.get(), exchange, disk, problems));
          } else {
            problems.add(Code.W006, SITE);
          }
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
    for (Path left : paths.left()) {
      remove(left);
    }
    removeLeftovers();
    try {
      if (stage(producer) && !hasForeignFiles()) {
        publish();
      }
    } finally {
      restoreBackup();
      removeLeftovers();
    }
  }

  private void restoreBackup() throws IOException {
    if (SiteFolder.isAt(paths.backup()) && !exists(paths.site())) {
      disk.move(paths.backup(), paths.site());
    }
  }

  private void removeLeftovers() {
    remove(paths.staging());
    remove(paths.backup());
  }

  /// Removes a folder of an earlier site. If something remains, moves it aside, so that it is in
  /// the way of no run, and reports it.
  private void remove(Path folder) {
    String reason;
    try {
      SiteFolder.remove(folder, disk);
      reason = "Directory not empty: " + named(SiteFolder.foreign(folder));
    } catch (IOException failure) {
      reason = WriteFailure.reason(failure);
    }
    if (exists(folder)) {
      problems.add(Code.W008, SITE, String.valueOf(moveAside(folder).getFileName()), reason);
    }
  }

  /// The new path; the old one if the folder cannot be moved.
  private Path moveAside(Path folder) {
    int number = 1;
    while (exists(paths.left(number)) && !paths.left(number).equals(folder)) {
      number++;
    }
    Path left = paths.left(number);
    try {
      disk.move(folder, left);
      return left;
    } catch (IOException failure) {
      return folder;
    }
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
      throw error.getCause();
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
    List<String> foreign = SiteFolder.foreign(paths.site());
    if (!foreign.isEmpty()) {
      problems.add(Code.W001, SITE, Integer.toString(foreign.size()), named(foreign));
    }
    return !foreign.isEmpty();
  }

  private static String named(List<String> files) {
    String named = String.join(", ", files.subList(0, Math.min(NAMED, files.size())));
    return files.size() > NAMED ? named + ", …" : named;
  }

  private static boolean exists(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }
}
