package wenzhu.pipeline;

import java.util.function.Consumer;
import wenzhu.output.OutputFile;

/// Counts the files of a site.
final class FileCounter implements Consumer<OutputFile> {

  private int pages;
  private int files;
  private long bytes;

  @Override
  public void accept(OutputFile file) {
    pages += file.path().endsWith(".html") ? 1 : 0;
    files++;
    bytes += file.size();
  }

  int pages() {
    return pages;
  }

  int files() {
    return files;
  }

  long bytes() {
    return bytes;
  }
}
