package wenzhu.integrity;

import java.io.IOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Gatherers;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.integrity.IntegrityList.ListedFile;
import wenzhu.source.Location;

/// Compares a copy of a site with a list of its digests, and reports what differs.
///
/// A list that comes from the copy shows damage only. One from a trusted place, or with a digest from
/// there, shows every change.
public final class Verifier {

  /// The path of a list that does not come from the copy, in problems.
  public static final Location LIST = Location.of("list");

  /// A list with more bytes is not valid.
  private static final int LARGEST_LIST = 256 << 20;

  /// Bytes of a page that are retained to compare its texts.
  private static final int LARGEST_PAGE = 64 << 20;

  /// How many more bytes than listed are read of a page.
  private static final int GROWTH = 1 << 20;

  private static final int AT_ONCE = 4;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Copy copy;
  private final Problems problems = new Problems();

  private Verifier(Copy copy) {
    this.copy = copy;
  }

  /// What was compared: the list, if it is valid, and its digest.
  public record Verified(Optional<IntegrityList> list, String digest) {}

  /// Verifies a copy in a folder. `list` is the list to compare with, otherwise that of the copy; `digest` is
  /// what the digest of the list has to be.
  public static Result<Verified> folder(Path folder, Optional<Path> list, Optional<String> digest) {
    try {
      return new Verifier(FolderCopy.of(folder)).verify(list, digest);
    } catch (IOException unreadable) {
      return new Result<>(
          new Verified(Optional.empty(), ""),
          List.of(Problem.of(Code.R007, Location.of("site"), reason(unreadable))));
    }
  }

  /// Verifies a copy on a host, at an address that ends with `/`.
  public static Result<Verified> host(URI address, Optional<Path> list, Optional<String> digest) {
    return host(address, list, digest, PATIENCE);
  }

  static Result<Verified> host(
      URI address, Optional<Path> list, Optional<String> digest, Duration patience) {
    return new Verifier(HostedCopy.of(address, patience)).verify(list, digest);
  }

  /// The place of a file of the copy in problems.
  static Location at(String path) {
    return Location.of("site/" + path);
  }

  private Result<Verified> verify(Optional<Path> listFile, Optional<String> expected) {
    Location at = listFile.isPresent() ? LIST : at(IntegrityList.PATH);
    Content content = new Content(LARGEST_LIST, LARGEST_LIST);
    try {
      if (listFile.isPresent()) {
        FolderCopy.readFile(listFile.get(), content);
      } else {
        copy.read(IntegrityList.PATH, content);
      }
    } catch (IOException failure) {
      problems.add(failure(at, failure));
      return problems.with(new Verified(Optional.empty(), ""));
    }
    String digest = content.sha256Digits();
    Optional<IntegrityList> list = problems.take(ListFile.read(content.start(), at));
    if (list.isPresent() && expected.isPresent() && !expected.get().equals(digest)) {
      problems.add(Code.V006, at, digest);
    } else if (list.isPresent()) {
      compare(list.get(), new ListedFile((int) content.bytes(), digest));
    }
    return problems.with(new Verified(list, digest));
  }

  /// Compares all files, the list of the copy first: if that cannot be fetched, the others are not tried.
  private void compare(IntegrityList list, ListedFile itself) {
    List<Problem> ofList = compare(IntegrityList.PATH, itself, Map.of());
    problems.addAll(ofList);
    if (ofList.stream().anyMatch(problem -> problem.code() == Code.R007)) {
      return;
    }
    SortedMap<String, ListedFile> files = new TreeMap<>(list.files());
    files.remove(IntegrityList.PATH);
    files.entrySet().stream()
        .gather(
            Gatherers.mapConcurrent(
                AT_ONCE,
                file ->
                    compare(
                        file.getKey(),
                        file.getValue(),
                        list.texts().getOrDefault(file.getKey(), new TreeMap<>()))))
        .forEach(problems::addAll);
    addUnlisted(files);
  }

  private void addUnlisted(SortedMap<String, ListedFile> files) {
    copy.paths().stream()
        .flatMap(Set::stream)
        .filter(path -> !files.containsKey(path) && !path.equals(IntegrityList.PATH))
        .forEach(path -> problems.add(Code.V003, at(path)));
  }

  private List<Problem> compare(String path, ListedFile listed, Map<String, String> texts) {
    boolean hasTexts = !texts.isEmpty();
    Content content =
        new Content(listed.bytes() + (hasTexts ? (long) GROWTH : 0), hasTexts ? LARGEST_PAGE : 0);
    Problems found = new Problems();
    try {
      copy.read(path, content);
      if (!content.sha256Digits().equals(listed.sha256())) {
        found.add(
            Code.V002, at(path), Integer.toString(listed.bytes()), Long.toString(content.bytes()));
        if (hasTexts) {
          PageTexts.altered(content.start(), texts)
              .forEach(id -> found.add(Code.V004, at(path), id));
        }
      }
    } catch (IOException failure) {
      found.add(failure(at(path), failure));
    }
    return found.toList();
  }

  private static Problem failure(Location at, IOException failure) {
    return failure instanceof NoSuchFileException
        ? Problem.of(Code.V001, at)
        : Problem.of(Code.R007, at, reason(failure));
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "Permission denied";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      case FileSystemException system -> system.getClass().getSimpleName();
      default -> Objects.requireNonNullElse(failure.getMessage(), failure.toString());
    };
  }
}
