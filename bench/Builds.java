import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import wenzhu.cli.Main;

/// Real builds into one folder, at the same time or killed. After each, the folder has one whole site: that of
/// a build that had the time, file by file as a build alone writes it. Nothing else is left when a build ends,
/// and the next build writes its site and removes what a killed one left.
///
/// Arguments: a work folder, the repository, its jar, a folder of articles, the numbers of rounds and of kills,
/// and a seed. Builds differ by their base address.
final class Builds {

  /// The sites by their base address, each file with its checksum.
  private static final Map<String, Map<String, String>> SITES = new TreeMap<>();

  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  private static Path work;
  private static Path repository;
  private static Path jar;
  private static String articles;
  private static Path out;
  private static Random random;

  public static void main(String[] arguments) throws Exception {
    work = Path.of(arguments[0]);
    repository = Path.of(arguments[1]);
    jar = Path.of(arguments[2]);
    articles = arguments[3];
    int rounds = Integer.parseInt(arguments[4]);
    int kills = Integer.parseInt(arguments[5]);
    long seed = Long.parseLong(arguments[6]);
    random = new Random(seed);
    out = work.resolve("builds/site");
    System.out.println("seed " + seed);
    clear();
    for (String name : NAMES) {
      buildHere(name);
      SITES.put(name, contents(out));
    }
    System.out.println(SITES.get("a").size() + " files");
    long duration = duration();
    System.out.println(duration + " ms for a build in a process of its own");
    concurrent(rounds, duration);
    killed(kills, duration);
    System.out.println("all as expected");
  }

  /// Two builds in even rounds, three in odd ones, the first round of each pair into an empty folder.
  private static void concurrent(int rounds, long duration) throws Exception {
    int written = 0;
    int refused = 0;
    int roundsWithRefusal = 0;
    for (int round = 0; round < rounds; round++) {
      if (round % 4 < 2) {
        clear();
      } else {
        buildHere("d");
      }
      List<Process> running = new ArrayList<>();
      int builds = 2 + round % 2;
      for (int i = 0; i < builds; i++) {
        running.add(start(NAMES.get(i)));
        TimeUnit.MILLISECONDS.sleep((long) (random.nextDouble() * duration / 3));
      }
      List<String> done = new ArrayList<>();
      for (int i = 0; i < builds; i++) {
        String printed = new String(running.get(i).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = running.get(i).waitFor();
        if (status == 0) {
          done.add(NAMES.get(i));
        } else {
          check(status == 1 && printed.contains("[W006]"), "round " + round + ": " + status + " " + printed);
          refused++;
        }
      }
      written += done.size();
      roundsWithRefusal += done.size() < builds ? 1 : 0;
      check(!done.isEmpty(), "round " + round + ": no build was done");
      checkOneOf(done, "round " + round);
      checkNothingLeft("round " + round);
      buildHere("d");
      checkOneOf(List.of("d"), "the build after round " + round);
      checkNothingLeft("the build after round " + round);
      progress("rounds", round + 1, rounds);
    }
    System.out.printf(
        "%d rounds: %d builds done, %d refused with W006 in %d rounds%n",
        rounds, written, refused, roundsWithRefusal);
  }

  /// Every second build replaces a site. Every second kill is at a random time while the build has the lock,
  /// the others at any time of the build.
  private static void killed(int kills, long duration) throws Exception {
    long writing = writingTime();
    int whileWriting = 0;
    int withLeftovers = 0;
    int published = 0;
    for (int kill = 0; kill < kills; ) {
      boolean isRepeated = random.nextBoolean();
      if (isRepeated) {
        buildHere("d");
      } else {
        clear();
      }
      Process process = start("a");
      if (kill % 2 == 0) {
        waitForLock(process);
        TimeUnit.MICROSECONDS.sleep((long) (random.nextDouble() * writing * 1000));
      } else {
        TimeUnit.MILLISECONDS.sleep((long) (random.nextDouble() * duration));
      }
      boolean locked = isLocked();
      process.destroyForcibly();
      if (process.waitFor() == 0) {
        continue;
      }
      kill++;
      String when = "kill " + kill + (isRepeated ? " of a repeated build" : " of a first build");
      whileWriting += locked ? 1 : 0;
      withLeftovers += beside().stream().anyMatch(path -> path.toString().contains("wenzhu-new")) ? 1 : 0;
      if (isRepeated) {
        checkOneOf(List.of("a", "d"), when);
      } else {
        check(!Files.exists(out) || contents(out).equals(SITES.get("a")), when + ": half a site");
      }
      published += Files.exists(out) && contents(out).equals(SITES.get("a")) ? 1 : 0;
      buildHere("b");
      checkOneOf(List.of("b"), "the build after " + when);
      checkNothingLeft("the build after " + when);
      progress("kills", kill, kills);
    }
    System.out.printf(
        "%d kills: %d while the build had the lock, %d left a staging folder, %d after the new site was published%n",
        kills, whileWriting, withLeftovers, published);
  }

  private static Process start(String name) throws IOException {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + work.resolve("builds.jsa"), "-Xshare:auto",
        "-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-Xlog:aot=off", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-Dstdout.encoding=UTF-8", "-Dwenzhu.home=" + repository, "-Dwenzhu.cache=" + work.resolve("cache"),
        "-jar", jar.toString()));
    command.addAll(List.of(build(name)));
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static String[] build(String name) {
    return new String[] {
      "build", "--articles", articles, "--templates", repository.resolve("templates").toString(),
      "--out", out.toString(), "--base-url", "https://" + name + ".example/"
    };
  }

  /// In this process, which has compiled the code by now, so that it takes little time.
  private static void buildHere(String name) {
    PrintWriter none = new PrintWriter(PrintWriter.nullWriter());
    int status = Main.run(build(name), none, none);
    check(status == 0, "build " + name + " ended with " + status);
  }

  private static long duration() throws Exception {
    start("d").waitFor();
    long from = System.nanoTime();
    check(start("d").waitFor() == 0, "a build failed");
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
  }

  private static long writingTime() throws Exception {
    Process process = start("d");
    waitForLock(process);
    long from = System.nanoTime();
    while (isLocked()) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
    process.waitFor();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
  }

  private static void waitForLock(Process process) throws InterruptedException {
    while (process.isAlive() && !isLocked()) {
      TimeUnit.MICROSECONDS.sleep(200);
    }
  }

  private static boolean isLocked() {
    return Files.exists(out.resolveSibling(".site.wenzhu-lock"));
  }

  private static void checkOneOf(List<String> names, String when) throws Exception {
    Map<String, String> found = contents(out);
    check(names.stream().anyMatch(name -> SITES.get(name).equals(found)), when + ": the site is none of " + names);
  }

  private static void checkNothingLeft(String when) throws IOException {
    check(beside().equals(List.of(out)), when + ": left " + beside());
  }

  private static List<Path> beside() throws IOException {
    try (Stream<Path> all = Files.list(out.getParent())) {
      return all.sorted().toList();
    }
  }

  private static void check(boolean isTrue, String message) {
    if (!isTrue) {
      throw new AssertionError(message);
    }
  }

  private static void progress(String what, int done, int of) {
    if (done % 10 == 0) {
      System.out.println(done + " of " + of + " " + what);
    }
  }

  private static void clear() throws IOException {
    if (Files.exists(out.getParent())) {
      try (Stream<Path> all = Files.walk(out.getParent())) {
        for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(out.getParent());
  }

  private static Map<String, String> contents(Path folder) throws Exception {
    Map<String, String> contents = new TreeMap<>();
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return contents;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        contents.put(
            folder.relativize(path).toString(),
            Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                ? HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(path)))
                : "folder");
      }
    }
    return contents;
  }
}
