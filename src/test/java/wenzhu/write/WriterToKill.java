package wenzhu.write;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// A process that writes a site and dies before its `n`-th change to the disk, without a word to
/// anyone; `0` lets it live.
final class WriterToKill {

  private WriterToKill() {}

  public static void main(String[] arguments) {
    Path out = Path.of(arguments[0]);
    int version = Integer.parseInt(arguments[1]);
    int pages = Integer.parseInt(arguments[2]);
    int last = Integer.parseInt(arguments[3]);
    FolderExchange swap =
        arguments[4].equals("renames") ? (one, other) -> false : FolderExchange.ofSystem();
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
    SampleSite.write(SampleSite.version(version, pages), out, List.of(), swap, disk);
  }
}
