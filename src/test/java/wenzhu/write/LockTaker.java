package wenzhu.write;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/// A process that takes a lock until it has had it a number of times. It prints that number, or
/// `refused` if it was refused and wants the lock once only, or the turn in which another process
/// had it too.
final class LockTaker {

  private LockTaker() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    int turns = Integer.parseInt(arguments[1]);
    int had = 0;
    while (had < turns) {
      try (Lock lock = Lock.take(file, new Disk(DiskListener.NONE))) {
        if (lock.isHeld()) {
          had++;
          if (!isAlone(file.resolveSibling("owner"), had)) {
            System.out.println("two owners in turn " + had);
            return;
          }
        } else if (turns == 1) {
          System.out.println("refused");
          return;
        }
      }
    }
    System.out.println("had " + had);
  }

  private static boolean isAlone(Path owner, int turn) throws IOException, InterruptedException {
    try {
      Files.createFile(owner);
      TimeUnit.MICROSECONDS.sleep(turn % 7 * 50L);
      return Files.deleteIfExists(owner);
    } catch (FileAlreadyExistsException second) {
      return false;
    }
  }
}
