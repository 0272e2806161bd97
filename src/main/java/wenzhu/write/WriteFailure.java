package wenzhu.write;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/// Why the system could not write, in its own words, and to which file.
final class WriteFailure {

  private WriteFailure() {}

  static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "Permission denied: " + denied.getFile();
      case FileSystemException system when system.getReason() != null ->
          system.getReason() + ": " + system.getFile();
      default ->
          failure.getClass().getSimpleName() + ": " + Objects.toString(failure.getMessage(), "?");
    };
  }
}
