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

/// A copy of the small site of `src/test/resources/problems/_base`, which a test can change and
/// check.
final class SmallSite {

  static final Path PROBLEMS = Path.of("src/test/resources/problems");
  private static final Path TEMPLATES = Path.of("templates");

  private final Path folder;

  private SmallSite(Path folder) {
    this.folder = folder;
  }

  static SmallSite in(Path folder) {
    SmallSite site = new SmallSite(folder);
    site.overlay(PROBLEMS.resolve("_base"));
    return site;
  }

  Path articles() {
    return folder.resolve("articles");
  }

  /// The folder's own templates, if it has any; else those of the repository.
  Path templates() {
    Path own = folder.resolve("templates");
    return Files.isDirectory(own) ? own : TEMPLATES;
  }

  /// Copies files over the site. Some extensions represent files that a repository cannot contain;
  /// see `problems/README.md`.
  SmallSite overlay(Path files) {
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
        copyFile(file, to.resolve(from.relativize(file)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void copyFile(Path file, Path target) throws IOException {
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

  /// The output of a command and its exit status. Paths are relative to the site's folder.
  record Printed(int status, String out, String err) {}

  /// Runs a command on this site. The output folder is inside the site's folder.
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
    return new Printed(status, relative(out), relative(err));
  }

  private String relative(StringWriter printed) {
    return printed.toString().replace(folder + "/", "");
  }
}
