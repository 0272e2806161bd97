package wenzhu.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wenzhu.pipeline.BuildOptions;

/// The options of all commands.
///
/// The default folders are in the home of the project: the system property `wenzhu.home`, which the
/// launcher sets, otherwise the working folder.
final class SharedOptions {

  @Spec(Spec.Target.MIXEE)
  @Nullable CommandSpec command;

  @Option(names = "--articles", paramLabel = "DIR")
  Optional<Path> articles = Optional.empty();

  @Option(names = "--templates", paramLabel = "DIR")
  Optional<Path> templates = Optional.empty();

  @Option(names = "--out", paramLabel = "DIR")
  Optional<Path> out = Optional.empty();

  @Option(names = "--base-url", paramLabel = "URL")
  Optional<String> baseUrl = Optional.empty();

  @Option(names = "--threads", paramLabel = "N", converter = PositiveNumber.class)
  Optional<Integer> threads = Optional.empty();

  @Option(names = "--debug")
  boolean debug;

  /// The options of the pipeline. A wrong value is a usage error.
  BuildOptions toBuildOptions() {
    int count = threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
    baseUrl
        .filter(url -> !BuildOptions.isBaseUrl(url))
        .ifPresent(url -> {
          throw wrong("--base-url", url);
        });
    return new BuildOptions(articles(), templates(), out(), cache(), baseUrl, count);
  }

  /// The folders as shown to the user, by symbolic root.
  Map<String, String> folders() {
    return Map.of(
        "articles", shown(articles()), "templates", shown(templates()), "site", shown(out()));
  }

  Path articles() {
    return articles.orElseGet(() -> home().resolve("articles"));
  }

  Path templates() {
    return templates.orElseGet(() -> home().resolve("templates"));
  }

  Path out() {
    return out.orElseGet(() -> home().resolve("site"));
  }

  /// The folder with the path of the articles inside the user's folder of caches: the system
  /// property `wenzhu.cache`, which the launcher sets. It is not beside the articles, because these
  /// may come from someone else, who could put damaged files or symbolic links there.
  private Path cache() {
    Path caches =
        Path.of(
            System.getProperty("wenzhu.cache", System.getProperty("user.home") + "/.cache/wenzhu"));
    Path folder = articles().toAbsolutePath().normalize();
    return caches.resolve(folder.getRoot().relativize(folder));
  }

  /// A folder as typed; relative if it is below the working folder.
  static String shown(Path folder) {
    Path working = Path.of("").toAbsolutePath();
    Path shown =
        folder.isAbsolute() && folder.startsWith(working) && !folder.equals(working)
            ? working.relativize(folder)
            : folder;
    String text = shown.toString().replace('\\', '/');
    return text.endsWith("/") && text.length() > 1 ? text.substring(0, text.length() - 1) : text;
  }

  private static Path home() {
    return Path.of(System.getProperty("wenzhu.home", ""));
  }

  /// A usage error of an option.
  ParameterException wrong(String option, String value) {
    if (command == null) {
      throw new IllegalStateException("options outside a command");
    }
    return new ParameterException(command.commandLine(), option + " " + value);
  }
}
