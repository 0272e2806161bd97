package wenzhu.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.source.Asset;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Reads a folder of input into a [SourceTree].
///
/// Everything found wrong is reported together. A file with a problem is left out of the tree; the
/// others are there. The order of the disk, its line ends and its byte order marks leave no trace.
public final class FolderReader {

  private FolderReader() {}

  /// Reads `folder`; `root` (`articles` or `templates`) is the first step of every path in the
  /// tree, and decides which types and names of files are allowed.
  ///
  /// `folder` itself may be a symbolic link, since the user named it; nothing below it may.
  public static Result<SourceTree> read(Path folder, String root) {
    return read(folder, root, Limits.USUAL);
  }

  static Result<SourceTree> read(Path folder, String root, Limits limits) {
    Problems problems = new Problems();
    List<SourceFile> files = new ArrayList<>();
    List<Asset> assets = new ArrayList<>();
    for (FileRead read : readAll(folder, root, limits, problems)) {
      switch (read) {
        case FileRead.Text(SourceFile file) -> files.add(file);
        case FileRead.Binary(Asset asset) -> assets.add(asset);
        case FileRead.Refused(List<Problem> found) -> problems.addAll(found);
      }
    }
    return problems.with(new SourceTree(files, assets));
  }

  private static List<FileRead> readAll(
      Path folder, String root, Limits limits, Problems problems) {
    try {
      Path real = folder.toRealPath();
      if (!Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(Code.R007, Location.of(root), "Not a directory");
        return List.of();
      }
      return FolderWalk.walk(real, root, limits, problems).parallelStream()
          .map(entry -> FileRead.of(entry, limits))
          .toList();
    } catch (NoSuchFileException missing) {
      problems.add(Code.R006, Location.of(root), root);
    } catch (IOException unreadable) {
      problems.add(Code.R007, Location.of(root), ReadFailure.of(unreadable));
    }
    return List.of();
  }
}
