package wenzhu.offline;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import wenzhu.output.OutputFile;

/// Notes the files of a site as they pass: which there are, how large, and a checksum of each.
public final class Inventory implements Consumer<OutputFile> {

  /// Size in bytes, and CRC-32C.
  record Noted(int bytes, long sum) {}

  private final SortedMap<String, Noted> files = new TreeMap<>();

  @Override
  public void accept(OutputFile file) {
    CRC32C sum = new CRC32C();
    sum.update(file.bytes());
    files.put(file.path(), new Noted(file.size(), sum.getValue()));
  }

  /// By path.
  SortedMap<String, Noted> files() {
    return Collections.unmodifiableSortedMap(files);
  }
}
