package wenzhu.source;

import java.util.List;
import java.util.Optional;

/// The text files and the binary files of an input folder, each sorted by path.
public record SourceTree(List<SourceFile> files, List<Asset> assets) {

  public SourceTree {
    files = List.copyOf(files);
    assets = List.copyOf(assets);
  }

  public Optional<SourceFile> file(String path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }
}
