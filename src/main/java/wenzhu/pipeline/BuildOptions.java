package wenzhu.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import wenzhu.document.Site;

/// The options of a run. `baseUrl` overrides that of `site.yaml`. `cache` is a folder that may be
/// deleted. `threads` is the number of parallel threads.
public record BuildOptions(
    Path articles, Path templates, Path out, Path cache, Optional<String> baseUrl, int threads) {

  public BuildOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }

  /// Whether a text is a valid `baseUrl`.
  public static boolean isBaseUrl(String text) {
    return Site.isBaseUrl(text);
  }
}
