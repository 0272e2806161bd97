package wenzhu.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.List;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Fault;
import wenzhu.diagnostic.Problem;
import wenzhu.source.Asset;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// The result of reading one file.
sealed interface ReadResult {

  record Text(SourceFile file) implements ReadResult {}

  record Binary(Asset asset) implements ReadResult {}

  record Rejected(List<Problem> problems) implements ReadResult {}

  /// Reads a file completely, or not at all.
  static ReadResult of(FolderWalk.Entry entry, Limits limits) {
    return Fault.at(entry.path(), () -> read(entry, limits));
  }

  private static ReadResult read(FolderWalk.Entry entry, Limits limits) {
    Location at = Location.of(entry.path());
    int limit = limits.bytes(entry.kind());
    try {
      byte[] bytes = atMost(entry, limit + 1);
      if (bytes.length > limit) {
        return rejected(Problem.of(Code.R005, at, Integer.toString(limit)));
      }
      ReadResult result =
          switch (entry.kind()) {
            case TEXT -> Utf8.decode(entry.path(), bytes);
            case ASSET ->
                FileSignature.matches(entry.path(), bytes)
                    ? new Binary(new Asset(entry.path(), bytes))
                    : rejected(Problem.of(Code.R010, at));
          };
      return entry.hasValidName() || result instanceof Rejected ? result : new Rejected(List.of());
    } catch (IOException unreadable) {
      return rejected(Problem.of(Code.R007, at, ReadFailure.reason(unreadable)));
    }
  }

  static Rejected rejected(Problem problem) {
    return new Rejected(List.of(problem));
  }

  /// The system checks again for a symbolic link, since the file may have changed after it was listed.
  private static byte[] atMost(FolderWalk.Entry entry, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(entry.file(), LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(bytes);
    }
  }
}
