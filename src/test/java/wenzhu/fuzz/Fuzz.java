package wenzhu.fuzz;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import wenzhu.index.MadeCorpus;
import wenzhu.index.SearchIndex;
import wenzhu.index.export.IndexExport;
import wenzhu.output.OutputFile;
import wenzhu.pipeline.Pipeline;

/// The entry points of the fuzzer, Jazzer. The target is the one that the system property `fuzz.target` names.
public final class Fuzz {

  /// The longest time of a run, in nanoseconds of the processor: at the start, and for each byte. Instrumented code takes about twice as
  /// long as other code.
  private static final long START = 300_000_000;

  private static final long BYTE = 2 * 20_000;
  private static final int ARTICLES = 200;
  private static final int ATTEMPTS = 5;

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private Fuzz() {}

  /// Writes the seeds of a target to a folder: inputs, or for `packs` the search folder of a large site.
  static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    if (args[0].equals("packs")) {
      try (SearchIndex index = Pipeline.index(MadeCorpus.of(ARTICLES))) {
        for (OutputFile file : IndexExport.files(index).toList()) {
          Path path = folder.resolve(file.path().replaceFirst("^search/", ""));
          Files.createDirectories(path.getParent());
          Files.write(path, file.bytes());
        }
      }
    } else {
      List<String> seeds = FuzzTarget.of(args[0]).seeds();
      for (int i = 0; i < seeds.size(); i++) {
        Files.writeString(folder.resolve(String.valueOf(i)), seeds.get(i));
      }
    }
    System.exit(0);
  }

  /// Called by Jazzer with each input. Whatever it throws is a finding.
  public static void fuzzerTestOneInput(byte[] input) {
    FuzzTarget target = FuzzTarget.of(System.getProperty("fuzz.target", ""));
    String text = text(input);
    String first = target.run(text);
    long bound = START + BYTE * input.length;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < ATTEMPTS && least > bound; i++) {
      long start = PROCESS.getProcessCpuTime();
      String again = target.run(text);
      least = Math.min(least, PROCESS.getProcessCpuTime() - start);
      if (!again.equals(first)) {
        throw new IllegalStateException("two runs differ:\n" + first + "\n" + again);
      }
    }
    if (least > bound) {
      throw new IllegalStateException(least / 1000 + " µs for " + input.length + " bytes");
    }
  }

  /// Bytes as `read` decodes them, but what is malformed is replaced.
  static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return (text.startsWith("\uFEFF") ? text.substring(1) : text)
        .replace("\r\n", "\n")
        .replace('\r', '\n');
  }
}
