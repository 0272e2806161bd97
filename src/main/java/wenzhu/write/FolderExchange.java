package wenzhu.write;

import java.nio.file.Path;

/// Lets two folders change places at one moment, if it can.
interface FolderExchange {

  /// Whether they have; nothing has happened where they have not.
  boolean swap(Path one, Path other);

  /// The system's own call, or none.
  static FolderExchange ofSystem() {
    return new NativeExchange();
  }
}
