import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import wenzhu.cli.Main;
import wenzhu.parse.ManuscriptParser;
import wenzhu.testing.HostileLinks;
import wenzhu.testing.HostileShape;

/// Runs `check` or `build` on each shape of `HostileLinks` and `HostileShape` whose name matches WORD, and prints for each the time and the memory for each
/// byte, over those of the same edition in the smallest size. Stops at a row that takes longer than LIMIT; `bench/hostile` goes on after it.
///
/// Usage: java -cp … bench/Hostile.java COMMAND SIZE LIMIT-SECONDS FIRST-ROW FOLDER [WORD]
void main(String[] args) throws Exception {
  String command = args[0];
  int size = Integer.parseInt(args[1]);
  long limit = Long.parseLong(args[2]) * 1_000;
  Path folder = Path.of(args[4]);
  String word = args.length > 5 ? args[5] : "";
  List<HostileShape> shapes = Stream.of(HostileLinks.all(), HostileShape.all()).flatMap(List::stream).toList();
  Memory memory = new Memory();
  long least = Long.MAX_VALUE;
  for (int i = 0; i < 5; i++) {
    long start = System.nanoTime();
    run(command, folder, shapes.getLast().edition(1));
    least = Math.min(least, System.nanoTime() - start);
  }
  for (int row = Integer.parseInt(args[3]); row < shapes.size(); row++) {
    HostileShape shape = shapes.get(row);
    if (!java.util.regex.Pattern.compile(word).matcher(shape.name()).find()) {
      continue;
    }
    Map<String, String> edition = shape.edition(size);
    long bytes = edition.values().stream().mapToLong(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8).length).sum();
    long before = memory.start();
    long processor = processor();
    long start = System.nanoTime();
    String[] codes = {""};
    Thread worker = new Thread(null, () -> codes[0] = run(command, folder, edition), "run", 1 << 20);
    worker.setDaemon(true);
    worker.start();
    worker.join(limit);
    long nanos = Math.min(System.nanoTime() - start, processor() - processor);
    boolean ended = !worker.isAlive();
    System.out.printf(
        Locale.ROOT,
        "%s%8.2f µs  %8.3f KB  %9d B  %s  %s  #%d%n",
        ended ? " " : ">",
        Math.max(0, nanos - least) / 1000.0 / bytes,
        Math.max(0, memory.peak() - before) / 1024.0 / bytes,
        bytes,
        shape.name(),
        codes[0],
        row + 1);
    if (!ended) {
      stacks();
      System.out.flush();
      Runtime.getRuntime().halt(100);
    }
  }
  System.exit(0);
}

/// The processor time of this process in nanoseconds. On a machine with other work the time of the clock is greater.
long processor() {
  return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class).getProcessCpuTime();
}

/// Prints where the program is.
void stacks() {
  Thread.getAllStackTraces()
      .forEach(
          (thread, stack) -> {
            if (thread.getState() == Thread.State.RUNNABLE && Arrays.stream(stack).anyMatch(at -> at.getClassName().startsWith("wenzhu."))) {
              Arrays.stream(stack).limit(25).forEach(at -> System.err.println("    " + at));
              System.err.println();
            }
          });
}

/// The codes of a run.
String run(String command, Path folder, Map<String, String> edition) {
  if (command.equals("parse")) {
    var parsed = ManuscriptParser.parse(HostileShape.tree(edition));
    return parsed.problems().stream().map(problem -> problem.code().toString()).distinct().sorted().collect(java.util.stream.Collectors.joining(" "));
  }
  try {
    Path articles = folder.resolve("articles");
    delete(folder);
    for (Map.Entry<String, String> file : edition.entrySet()) {
      Path path = articles.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int status =
        Main.run(
            command.equals("build")
                ? new String[] {"build", "--articles", articles.toString(), "--out", folder.resolve("site").toString(), "--templates", "templates"}
                : new String[] {"check", "--articles", articles.toString(), "--templates", "templates"},
            new PrintWriter(out),
            new PrintWriter(err));
    String codes =
        java.util.regex.Pattern.compile("\\[([A-Z]\\d{3})\\]").matcher(out.toString() + err)
            .results().map(found -> found.group(1)).distinct().collect(java.util.stream.Collectors.joining(" "));
    return status + " " + codes + (status == 3 ? " " + err.toString().lines().limit(3).toList() : "");
  } catch (IOException broken) {
    return broken.toString();
  }
}

void delete(Path folder) throws IOException {
  if (Files.exists(folder)) {
    try (var files = Files.walk(folder)) {
      for (Path path : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

/// The largest number of bytes in use after a collection.
static final class Memory {

  private final AtomicLong peak = new AtomicLong();

  Memory() {
    for (var collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector)
          .addNotificationListener(
              (notification, _) -> {
                if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
                  var info = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData());
                  long used = info.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                      .filter(pool -> !pool.getKey().contains("Meta") && !pool.getKey().contains("Code") && !pool.getKey().contains("Class"))
                      .mapToLong(pool -> pool.getValue().getUsed()).sum();
                  peak.accumulateAndGet(used, Math::max);
                }
              },
              null,
              null);
    }
  }

  /// The bytes in use now; forgets the peak.
  long start() throws InterruptedException {
    System.gc();
    Thread.sleep(20);
    long used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    peak.set(used);
    return used;
  }

  long peak() {
    return peak.get();
  }
}
