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
/// Reports the problems of all files together, and omits the files with a problem. The result does not
/// depend on the order of the file system, on line ends or on byte order marks.
public final class FolderReader {

  private FolderReader() {}

  /// Reads `folder`. `root` (`articles` or `templates`) is the first component of every path in the
  /// tree, and determines the allowed types and names of files.
  ///
  /// `folder` itself may be a symbolic link, since the user named it. Files below it may not.
  public static Result<SourceTree> read(Path folder, String root) {
    return read(folder, root, Limits.DEFAULT);
  }

  static Result<SourceTree> read(Path folder, String root, Limits limits) {
    Problems problems = new Problems();
    List<SourceFile> files = new ArrayList<>();
    List<Asset> assets = new ArrayList<>();
    for (ReadResult result : readAll(folder, root, limits, problems)) {
      switch (result) {
        case ReadResult.Text(SourceFile file) -> files.add(file);
        case ReadResult.Binary(Asset asset) -> assets.add(asset);
        case ReadResult.Rejected(List<Problem> found) -> problems.addAll(found);
      }
    }
    return problems.with(new SourceTree(files, assets));
  }

  private static List<ReadResult> readAll(
      Path folder, String root, Limits limits, Problems problems) {
    try {
      Path real = folder.toRealPath();
      if (!Files.isDirectory(real, LinkOption.NOFOLLOW_LINKS)) {
        problems.add(Code.R007, Location.of(root), "Not a directory");
        return List.of();
      }
      return FolderWalk.walk(real, root, limits, problems).parallelStream()
          .map(entry -> ReadResult.of(entry, limits))
          .toList();
    } catch (NoSuchFileException missing) {
      problems.add(Code.R006, Location.of(root), root);
    } catch (IOException unreadable) {
      problems.add(Code.R007, Location.of(root), ReadFailure.reason(unreadable));
    }
    return List.of();
  }
}
