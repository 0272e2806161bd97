package wenzhu.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenzhu.diagnostic.Problem;
import wenzhu.output.OutputFile;

/// The new site while it is made: takes its files one by one and writes them in batches.
///
/// The manifest names the files of a batch, on the disk itself, before the first of them is
/// written, so that even after a power cut all that lies about is known to be ours. The pages wait for no
/// disk: the next build makes them again.
final class Staging {

  /// Bytes in a batch: for each, the disk is waited for once.
  private static final int BATCH = 8 << 20;

  private final Path folder;
  private final Disk disk;
  private final PathConflicts clashes = new PathConflicts();
  private final Set<String> folders = new HashSet<>(Set.of(""));
  private final List<OutputFile> batch = new ArrayList<>();
  private long waiting;
  private int files;
  private long bytes;

  private Staging(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /// Makes the folder. Git must not change line ends in it: files have checksums.
  static Staging create(Path folder, Disk disk) throws IOException {
    disk.createFolders(folder);
    disk.append(folder.resolve(SiteFolder.MANIFEST), new byte[0]);
    disk.sync(folder.resolve(SiteFolder.MANIFEST));
    disk.write(
        folder.resolve(SiteFolder.ATTRIBUTES), "* -text\n".getBytes(StandardCharsets.US_ASCII));
    return new Staging(folder, disk);
  }

  /// Takes a file; leaves out one that cannot stand beside an earlier one.
  void add(OutputFile file) throws IOException {
    if (!clashes.admits(file.path())) {
      return;
    }
    batch.add(file);
    waiting += file.size();
    if (waiting >= BATCH) {
      flush();
    }
  }

  /// Writes what has been taken.
  void flush() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    disk.append(folder.resolve(SiteFolder.MANIFEST), Manifest.lines(batch));
    disk.sync(folder.resolve(SiteFolder.MANIFEST));
    for (OutputFile file : batch) {
      String above = file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
      if (folders.add(above)) {
        disk.createFolders(folder.resolve(above));
      }
      disk.write(folder.resolve(file.path()), file.bytes());
    }
    files += batch.size();
    bytes += waiting;
    batch.clear();
    waiting = 0;
  }

  /// The files that were left out.
  List<Problem> clashes() {
    return clashes.problems();
  }

  WriteSummary summary() {
    return new WriteSummary(files, bytes);
  }
}
