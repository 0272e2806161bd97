package wenzhu.write;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import wenzhu.diagnostic.Problem;

/// A process that writes a site several times, with random pauses, and prints for each time `written` or the
/// problems.
final class RepeatedWriter {

  static final int WRITES = 5;

  private RepeatedWriter() {}

  public static void main(String[] arguments) throws Exception {
    Path out = Path.of(arguments[0]);
    int version = Integer.parseInt(arguments[1]);
    int pages = Integer.parseInt(arguments[2]);
    Random random = new Random(Long.parseLong(arguments[3]));
    for (int i = 0; i < WRITES; i++) {
      TimeUnit.MICROSECONDS.sleep(random.nextInt(20_000));
      List<Problem> problems = VersionedSite.write(VersionedSite.version(version, pages), out);
      System.out.println(
          problems.isEmpty()
              ? "written"
              : String.join(
                  " ", problems.stream().map(problem -> problem.code().toString()).toList()));
    }
  }
}
