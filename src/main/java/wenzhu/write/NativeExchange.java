package wenzhu.write;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Exchanges two paths by a function of the C library: `renameat2` on Linux, `renamex_np` on macOS.
///
/// False if the library has no such function, the file system does not support it, or it returns an
/// error. Nothing has changed then.
final class NativeExchange implements FolderExchange {

  private static final int CURRENT_FOLDER = -100;
  private static final int EXCHANGE = 2;

  @Override
  public boolean exchange(Path one, Path other) {
    if (!isUtf8Path(one) || !isUtf8Path(other)) {
      return false;
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment from = arena.allocateFrom(one.toString());
      MemorySegment to = arena.allocateFrom(other.toString());
      return system.contains("linux") ? linux(from, to) : system.contains("mac") && mac(from, to);
    }
  }

  /// Whether the path has the same bytes in UTF-8, which is passed to the C library, as in the
  /// encoding that the JDK uses for paths.
  private static boolean isUtf8Path(Path path) {
    return System.getProperty("sun.jnu.encoding", "").equals("UTF-8")
        || path.toString().chars().allMatch(c -> c < 0x80);
  }

  private static boolean linux(MemorySegment from, MemorySegment to) {
    Optional<MethodHandle> call =
        function(
            "renameat2",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    return call.isPresent()
        && returnsZero(
            () -> (int) call.get().invokeExact(CURRENT_FOLDER, from, CURRENT_FOLDER, to, EXCHANGE));
  }

  private static boolean mac(MemorySegment from, MemorySegment to) {
    Optional<MethodHandle> call =
        function(
            "renamex_np",
            FunctionDescriptor.of(
                ValueLayout.JAVA_INT,
                ValueLayout.ADDRESS,
                ValueLayout.ADDRESS,
                ValueLayout.JAVA_INT));
    return call.isPresent() && returnsZero(() -> (int) call.get().invokeExact(from, to, EXCHANGE));
  }

  private interface Call {
    int make() throws Throwable;
  }

  private static boolean returnsZero(Call call) {
    try {
      return call.make() == 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// Restricted, since a wrong type could crash the JVM. The types are those of the manual pages.
  @SuppressWarnings("restricted")
  private static Optional<MethodHandle> function(String name, FunctionDescriptor type) {
    Linker linker = Linker.nativeLinker();
    return linker.defaultLookup().find(name).map(at -> linker.downcallHandle(at, type));
  }
}
