package wenzhu.write;

import java.nio.file.Path;

/// Exchanges two folders atomically.
interface FolderExchange {

  /// False if the system cannot do it; then nothing has changed.
  boolean exchange(Path one, Path other);

  /// The exchange by a system call.
  static FolderExchange ofSystem() {
    return new NativeExchange();
  }
}
