package wenzhu.read;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.Location;

/// Lists the files below a folder and checks their names. Opens no file.
///
/// Symbolic links are reported, never followed. Names with a leading dot are skipped: they belong to
/// text editors and version control.
final class FolderWalk extends SimpleFileVisitor<Path> {

  /// A file to read, its path in the tree, and its kind. `hasValidName` is false if a component of the path has
  /// an invalid name: the file is still read, to report its other problems.
  record Entry(Path file, String path, FileKind kind, boolean hasValidName) {}

  private static final Pattern SLUG = Pattern.compile("[a-z0-9-]+");
  private static final Pattern FILE =
      Pattern.compile("[a-z0-9-]+(\\.notes|\\.quotes)?\\.[a-z0-9]+");
  private static final Pattern PATH = Pattern.compile("(" + SLUG + "/)+" + FILE);
  private static final String SEPARATOR = FileSystems.getDefault().getSeparator();

  private final Path folder;
  private final String root;
  private final Limits limits;
  private final Problems problems;
  private final List<Entry> entries = new ArrayList<>();

  private FolderWalk(Path folder, String root, Limits limits, Problems problems) {
    this.folder = folder;
    this.root = root;
    this.limits = limits;
    this.problems = problems;
  }

  /// The files below `folder`, sorted by path.
  static List<Entry> walk(Path folder, String root, Limits limits, Problems problems)
      throws IOException {
    FolderWalk walk = new FolderWalk(folder, root, limits, problems);
    Files.walkFileTree(folder, Set.of(), limits.levels() + 1, walk);
    walk.entries.sort(Comparator.comparing(Entry::path));
    return walk.entries;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
    if (at.equals(folder)) {
      return FileVisitResult.CONTINUE;
    }
    if (isHidden(at)) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    if (!isAllowed(SLUG, name(at))) {
      problems.add(Code.R003, Location.of(path(at)), name(at));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) throws IOException {
    if (isHidden(at)) {
      return FileVisitResult.CONTINUE;
    }
    if (attributes.isSymbolicLink()) {
      problems.add(Code.R002, Location.of(path(at)), Files.readSymbolicLink(at).toString());
    } else if (attributes.isDirectory()) {
      problems.add(Code.R009, Location.of(path(at)), Integer.toString(limits.levels()));
    } else if (!attributes.isRegularFile()) {
      problems.add(Code.R007, Location.of(path(at)), "Not a regular file");
    } else {
      return addFile(at);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path at, IOException failure) {
    problems.add(Code.R007, Location.of(path(at)), ReadFailure.reason(failure));
    return FileVisitResult.CONTINUE;
  }

  private FileVisitResult addFile(Path at) {
    FileKind kind = FileKind.of(root, name(at)).orElse(null);
    if (kind == null) {
      problems.add(Code.R004, Location.of(path(at)), name(at));
      return FileVisitResult.CONTINUE;
    }
    if (entries.size() == limits.files()) {
      problems.add(Code.R008, Location.of(root), Integer.toString(limits.files()));
      return FileVisitResult.TERMINATE;
    }
    if (!isAllowed(FILE, name(at))) {
      problems.add(Code.R003, Location.of(path(at)), name(at));
    }
    entries.add(new Entry(at, path(at), kind, isAllowed(PATH, path(at))));
    return FileVisitResult.CONTINUE;
  }

  private boolean isAllowed(Pattern pattern, String name) {
    return !root.equals("articles") || pattern.matcher(name).matches();
  }

  private boolean isHidden(Path at) {
    return !at.equals(folder) && name(at).startsWith(".");
  }

  private String path(Path at) {
    return at.equals(folder)
        ? root
        : root + "/" + folder.relativize(at).toString().replace(SEPARATOR, "/");
  }

  private static String name(Path at) {
    return String.valueOf(at.getFileName());
  }
}
