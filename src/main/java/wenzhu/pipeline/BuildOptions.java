package wenzhu.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import wenzhu.document.Site;

/// What to build from where. `baseUrl` stands in for that of `site.yaml`; `cache` is the folder that
/// may be lost without harm; `threads` is how many work at once.
public record BuildOptions(
    Path articles, Path templates, Path out, Path cache, Optional<String> baseUrl, int threads) {

  public BuildOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads: " + threads);
    }
  }

  /// Whether a text can stand for `baseUrl`.
  public static boolean isBaseUrl(String text) {
    return Site.isBaseUrl(text);
  }
}
