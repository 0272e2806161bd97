package wenzhu.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/// The system's reason for a write error, and the file, as the argument of a problem.
final class WriteFailure {

  private WriteFailure() {}

  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "Permission denied: " + denied.getFile();
      case FileSystemException system when system.getReason() != null ->
          system.getReason() + ": " + system.getFile();
      default ->
          failure.getClass().getSimpleName() + ": " + Objects.toString(failure.getMessage(), "?");
    };
  }
}
