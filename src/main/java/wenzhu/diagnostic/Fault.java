package wenzhu.diagnostic;

import java.io.Serial;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import wenzhu.source.Location;

/// An exception or error of the program in the work on one file, which it names. The cause may be any `Throwable`.
public final class Fault extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  /// UTF-16 units of the cause's message that a problem has.
  private static final int LONGEST = 200;

  private final String path;

  private Fault(String path, Throwable cause) {
    super(cause);
    this.path = path;
  }

  /// Does the work on a file.
  public static <T> T at(String path, Supplier<T> work) {
    try {
      return work.get();
    } catch (Fault known) {
      throw known;
    } catch (Throwable cause) {
      throw new Fault(path, cause);
    }
  }

  /// What was thrown in a stage as a problem: of its file, or of the whole input if none is known.
  public static Problem problem(Throwable thrown, String stage) {
    String path =
        causes(thrown)
            .filter(Fault.class::isInstance)
            .map(fault -> ((Fault) fault).path)
            .findFirst()
            .orElse("articles");
    Throwable root = causes(thrown).reduce(thrown, (_, cause) -> cause);
    Code code = root instanceof OutOfMemoryError ? Code.X003 : Code.X001;
    return Problem.of(code, Location.of(path), stage, description(root));
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
  }

  /// Class, message, and the first place in this program.
  private static String description(Throwable root) {
    String text = root.toString();
    String place =
        Arrays.stream(root.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("wenzhu."))
            .findFirst()
            .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
            .orElse("");
    return (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + place;
  }
}
