package wenzhu.write;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that writes a site and halts before its `n`-th change to the disk; with `0` it does
/// not halt, and prints the problems.
final class WriterToKill {

  private WriterToKill() {}

  public static void main(String[] arguments) {
    Path out = Path.of(arguments[0]);
    int version = Integer.parseInt(arguments[1]);
    int pages = Integer.parseInt(arguments[2]);
    int last = Integer.parseInt(arguments[3]);
    FolderExchange exchange =
        arguments[4].equals("moves") ? (one, other) -> false : FolderExchange.ofSystem();
    AtomicInteger step = new AtomicInteger();
    Disk disk =
        new Disk(name -> {
          if (step.incrementAndGet() == 1) {
            System.out.println("started");
          }
          if (step.get() == last) {
            Runtime.getRuntime().halt(137);
          }
        });
    VersionedSite.write(VersionedSite.version(version, pages), out, List.of(), exchange, disk)
        .forEach(problem -> System.out.println(problem.code() + " " + problem.arguments()));
  }
}
