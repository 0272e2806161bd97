package wenzhu.source;

import java.util.List;
import java.util.Optional;

/// A folder of input, read: its text files and its binary ones, each sorted by path.
public record SourceTree(List<SourceFile> files, List<Asset> assets) {

  public SourceTree {
    files = List.copyOf(files);
    assets = List.copyOf(assets);
  }

  public Optional<SourceFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }
}
