package wenzhu.diagnostic;

import java.io.Serial;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
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

  /// A fault in the work on a file.
  public static Fault of(String path, Throwable cause) {
    return new Fault(path, cause);
  }

  /// Does the work on a file. Meanwhile the thread has the path as its name.
  public static <T> T at(String path, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    String name = thread.getName();
    try {
      thread.setName(path);
      return work.get();
    } catch (Fault known) {
      throw known;
    } catch (Throwable cause) {
      throw new Fault(path, cause);
    } finally {
      thread.setName(name);
    }
  }

  /// Whether the name of a thread is the path of a file that it works on.
  public static boolean isPath(String threadName) {
    return threadName.startsWith("articles/") || threadName.startsWith("site/");
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
    return switch (root) {
      case TimeoutException late ->
          Problem.of(Code.X004, Location.of(path), stage, String.valueOf(late.getMessage()));
      case OutOfMemoryError memory ->
          Problem.of(Code.X003, Location.of(path), stage, description(memory));
      default -> Problem.of(Code.X001, Location.of(path), stage, description(root));
    };
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
