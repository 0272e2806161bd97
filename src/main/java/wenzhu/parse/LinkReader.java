package wenzhu.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.document.Target;
import wenzhu.source.Location;

/// Reads the addresses of links and pictures. An address of another form than those listed here is refused.
final class LinkReader {

  private static final Pattern SCHEME =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)", Pattern.DOTALL);

  private static final Pattern ADDRESS =
      Pattern.compile(
          "#.+|[A-Za-z][A-Za-z0-9+.-]*:.+|[^\\s：]+\\.[A-Za-z]{2,5}(?:#.*)?", Pattern.DOTALL);

  private final ContentFile file;

  LinkReader(ContentFile file) {
    this.file = file;
  }

  /// Whether a link definition means this as an address, allowed or not.
  static boolean isAddress(String url) {
    return ADDRESS.matcher(url).matches();
  }

  /// The target of an address; empty, with a problem, if the address may not be used.
  Optional<Target> target(String url, Location at) {
    if (url.chars().anyMatch(c -> c <= ' ' || c == 0x7F || c == '\\')) {
      return refused(url, at);
    }
    var scheme = SCHEME.matcher(url);
    if (scheme.matches()) {
      return withScheme(scheme.group(1).toLowerCase(Locale.ROOT), scheme.group(2), url, at);
    }
    if (url.startsWith("#") && url.length() > 1) {
      return Optional.of(new Target.BlockTarget(url.substring(1)));
    }
    int hash = url.indexOf('#');
    String path = hash < 0 ? url : url.substring(0, hash);
    String fragment = hash < 0 ? "" : url.substring(hash + 1);
    return path.endsWith(".md")
        ? resolve(path)
            .<Target>map(full -> new Target.FileTarget(full, fragment))
            .or(() -> refused(url, at))
        : refused(url, at);
  }

  private Optional<Target> withScheme(String scheme, String rest, String url, Location at) {
    return switch (scheme) {
      case "http", "https" ->
          rest.startsWith("//") && rest.length() > 2
              ? external(scheme + ":" + rest, at)
              : refused(url, at);
      case "mailto" -> external("mailto:" + rest, at);
      case "term" ->
          Optional.of(rest.equals("none") ? new Target.NoTerm() : new Target.TermTarget(rest));
      case "quote" -> Optional.of(new Target.QuotationTarget(rest));
      case "note" -> Optional.of(new Target.NoteTarget(rest));
      case "block" -> Optional.of(new Target.BlockTarget(rest));
      default -> refused(url, at);
    };
  }

  private Optional<Target> external(String url, Location at) {
    return Optional.of(new Target.External(ExternalAddress.read(url, at, file.problems())));
  }

  /// The input file of a picture; empty, with a problem, if there is none.
  Optional<String> asset(String url, Location at) {
    Optional<String> path = resolve(url).filter(file.assets()::contains);
    if (path.isEmpty()) {
      file.problems().add(Code.M011, at, url);
    }
    return path;
  }

  private Optional<Target> refused(String url, Location at) {
    file.problems().add(Code.M004, at, url);
    return Optional.empty();
  }

  /// A path relative to this file's folder, as an input path; empty if it leads out of the input.
  private Optional<String> resolve(String relative) {
    if (relative.isEmpty() || relative.startsWith("/") || SCHEME.matcher(relative).matches()) {
      return Optional.empty();
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (file.source().folder() + relative).split("/", -1)) {
      if (step.equals("..")) {
        if (steps.size() <= 1) {
          return Optional.empty();
        }
        steps.removeLast();
      } else if (!step.equals(".") && !step.isEmpty()) {
        steps.addLast(step);
      }
    }
    return Optional.of(String.join("/", steps));
  }
}
