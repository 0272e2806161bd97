package wenzhu.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.util.Objects;

/// Why the system could not read a file, in its own words, without the path: the problem's place
/// says that.
final class ReadFailure {

  private ReadFailure() {}

  static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "Permission denied";
      case FileSystemLoopException loop -> "Loop of folders";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      case FileSystemException system -> system.getClass().getSimpleName();
      default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    };
  }
}
