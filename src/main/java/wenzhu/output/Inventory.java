package wenzhu.output;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Records path, size and digest of each file of a site as it is produced. It does not retain the
/// bytes.
public final class Inventory implements Consumer<OutputFile> {

  /// Size in bytes, and SHA-256 in hexadecimal digits.
  public record Entry(int bytes, String digest) {}

  private final SortedMap<String, Entry> files = new TreeMap<>();

  @Override
  public void accept(OutputFile file) {
    files.put(file.path(), new Entry(file.size(), OutputFile.hash(file.bytes(), 32)));
  }

  /// By path.
  public SortedMap<String, Entry> files() {
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
