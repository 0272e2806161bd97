package wenzhu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/// The small site of `src/test/resources/problems/_base` in a folder of its own, to be
/// changed and checked.
final class SmallSite {

  static final Path PROBLEMS = Path.of("src/test/resources/problems");
  private static final Path TEMPLATES = Path.of("templates");

  private final Path folder;

  private SmallSite(Path folder) {
    this.folder = folder;
  }

  static SmallSite in(Path folder) {
    SmallSite site = new SmallSite(folder);
    site.lay(PROBLEMS.resolve("_base"));
    return site;
  }

  Path articles() {
    return folder.resolve("articles");
  }

  /// The folder's own templates, if any were laid into it; else those of the repository.
  Path templates() {
    Path own = folder.resolve("templates");
    return Files.isDirectory(own) ? own : TEMPLATES;
  }

  /// Lays files over the site. Endings of their names mark what a repository cannot have; see
  /// `problems/README.md`.
  SmallSite lay(Path files) {
    if (Files.isDirectory(files.resolve("templates"))) {
      copy(TEMPLATES, folder.resolve("templates"));
    }
    copy(files, folder);
    return this;
  }

  SmallSite write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        lay(file, to.resolve(from.relativize(file)));
      }
    } catch (IOException uncopied) {
      throw new UncheckedIOException(uncopied);
    }
  }

  private static void lay(Path file, Path target) throws IOException {
    Files.createDirectories(target.getParent());
    String name = target.getFileName().toString();
    Path plain = target.resolveSibling(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
    switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "delete" -> delete(plain);
      case "link" -> Files.createSymbolicLink(plain, Path.of(Files.readString(file).strip()));
      case "size" ->
          Files.writeString(plain, "a".repeat(Integer.parseInt(Files.readString(file).strip())));
      case "socket" -> {
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
          socket.bind(UnixDomainSocketAddress.of(plain));
        }
      }
      default -> Files.write(target, Files.readAllBytes(file));
    }
  }

  private static void delete(Path path) throws IOException {
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path folder, @org.jspecify.annotations.Nullable IOException failed)
              throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// What a command printed, and its exit status. The site's folder is left out of the paths.
  record Printed(int status, String out, String err) {}

  /// Runs a command on this site; `--out` is below its folder.
  Printed run(String command, String... more) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> args =
        Stream.concat(
                Stream.of(
                    command,
                    "--articles",
                    articles().toString(),
                    "--templates",
                    templates().toString(),
                    "--out",
                    folder.resolve("site").toString()),
                Stream.of(more))
            .toList();
    int status = Main.run(args.toArray(String[]::new), new PrintWriter(out), new PrintWriter(err));
    return new Printed(status, plain(out), plain(err));
  }

  private String plain(StringWriter printed) {
    return printed.toString().replace(folder + "/", "");
  }
}
