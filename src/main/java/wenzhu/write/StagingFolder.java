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

/// The folder that receives the new site, in batches of files.
///
/// The manifest lists the files of a batch, and is synced, before the first of them is written. So
/// every file left after a power failure is listed. The files themselves are not synced: the next
/// build writes them again.
final class StagingFolder {

  /// Bytes in a batch. Each batch costs one sync.
  private static final int BATCH = 8 << 20;

  private final Path folder;
  private final Disk disk;
  private final PathConflicts conflicts = new PathConflicts();
  private final Set<String> folders = new HashSet<>(Set.of(""));
  private final List<OutputFile> batch = new ArrayList<>();
  private long batchBytes;

  private StagingFolder(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /// Creates the folder. Git must not change line ends in it: files have checksums.
  static StagingFolder create(Path folder, Disk disk) throws IOException {
    disk.createFolder(folder);
    disk.write(folder.resolve(SiteFolder.MANIFEST), new byte[0]);
    disk.write(
        folder.resolve(SiteFolder.ATTRIBUTES), "* -text\n".getBytes(StandardCharsets.US_ASCII));
    return new StagingFolder(folder, disk);
  }

  /// Adds a file, unless its path conflicts with an earlier one.
  void add(OutputFile file) throws IOException {
    if (!conflicts.add(file.path())) {
      return;
    }
    batch.add(file);
    batchBytes += file.size();
    if (batchBytes >= BATCH) {
      flush();
    }
  }

  /// Writes the current batch.
  void flush() throws IOException {
    if (batch.isEmpty()) {
      return;
    }
    disk.append(folder.resolve(SiteFolder.MANIFEST), Manifest.lines(batch));
    for (OutputFile file : batch) {
      createFolderOf(file.path());
      disk.write(folder.resolve(file.path()), file.bytes());
    }
    batch.clear();
    batchBytes = 0;
  }

  private void createFolderOf(String path) throws IOException {
    String parent = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    if (folders.add(parent)) {
      createFolderOf(parent);
      disk.createFolder(folder.resolve(parent));
    }
  }

  /// A problem for each file that was not added.
  List<Problem> conflicts() {
    return conflicts.problems();
  }
}
