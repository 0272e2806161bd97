package wenzhu.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.source.Asset;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// What became of one file.
sealed interface FileRead {

  record Text(SourceFile file) implements FileRead {}

  record Binary(Asset asset) implements FileRead {}

  record Refused(List<Problem> problems) implements FileRead {}

  /// Reads a file, whole or not at all.
  static FileRead of(FolderWalk.Entry entry, Limits limits) {
    Location at = Location.of(entry.path());
    int limit = limits.bytes(entry.kind());
    try {
      byte[] bytes = atMost(entry, limit + 1);
      if (bytes.length > limit) {
        return refused(Problem.of(Code.R005, at, Integer.toString(limit)));
      }
      FileRead read =
          switch (entry.kind()) {
            case TEXT -> Utf8.decode(entry.path(), bytes);
            case ASSET -> new Binary(new Asset(entry.path(), bytes));
          };
      return entry.keep() || read instanceof Refused ? read : new Refused(List.of());
    } catch (IOException unreadable) {
      return refused(Problem.of(Code.R007, at, ReadFailure.of(unreadable)));
    }
  }

  static Refused refused(Problem problem) {
    return new Refused(List.of(problem));
  }

  /// The link check again, by the system itself when it opens the file: it may have changed since
  /// it was listed.
  private static byte[] atMost(FolderWalk.Entry entry, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(entry.file(), LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(bytes);
    }
  }
}
