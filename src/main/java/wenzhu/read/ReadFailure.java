package wenzhu.read;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.util.Objects;

/// The system's reason for a read error, as the argument of a problem. Without the path, which is the
/// location of the problem.
final class ReadFailure {

  private ReadFailure() {}

  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "Permission denied";
      case FileSystemLoopException loop -> "Loop of folders";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      case FileSystemException system -> system.getClass().getSimpleName();
      default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    };
  }
}
