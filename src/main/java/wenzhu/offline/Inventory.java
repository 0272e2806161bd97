package wenzhu.offline;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import wenzhu.output.OutputFile;

/// Records path, size and checksum of each file of a site as it is produced. It does not retain the
/// bytes.
public final class Inventory implements Consumer<OutputFile> {

  /// Size in bytes, and CRC-32C.
  record Entry(int bytes, long checksum) {}

  private final SortedMap<String, Entry> files = new TreeMap<>();

  @Override
  public void accept(OutputFile file) {
    CRC32C checksum = new CRC32C();
    checksum.update(file.bytes());
    files.put(file.path(), new Entry(file.size(), checksum.getValue()));
  }

  /// By path.
  SortedMap<String, Entry> files() {
    return Collections.unmodifiableSortedMap(files);
  }

  public Set<String> paths() {
    return Collections.unmodifiableSet(files.keySet());
  }

  /// The sum of the sizes.
  public long bytes() {
    return files.values().stream().mapToLong(Entry::bytes).sum();
  }
}
