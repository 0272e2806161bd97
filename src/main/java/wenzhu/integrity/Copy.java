package wenzhu.integrity;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;

/// A copy of a site. Nothing about it is trusted.
interface Copy {

  /// Passes the content of a file to `content` until that is full. Throws `NoSuchFileException` if
  /// there is no such file, another exception if it cannot be read.
  void read(String path, Content content) throws IOException;

  /// The paths of everything but folders, if the copy can list them.
  Optional<SortedSet<String>> paths();
}
