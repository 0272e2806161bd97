package wenzhu.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kind of an input file, by its extension.
enum FileKind {
  TEXT,
  ASSET;

  private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "avif");
  private static final Set<String> ARTICLE_TEXTS = Set.of("md", "yaml", "txt");
  private static final Set<String> TEMPLATE_TEXTS =
      Set.of("html peb css js svg xml json webmanifest properties txt md yaml yml".split(" "));
  private static final Set<String> TEMPLATE_ASSETS = Set.of("woff2", "ico");

  /// The kind of a file below a root; empty if the extension is not supported there.
  static Optional<FileKind> of(String root, String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean templates = root.equals("templates");
    if (name.indexOf('.') < 0) {
      return Optional.empty();
    }
    if ((templates ? TEMPLATE_TEXTS : ARTICLE_TEXTS).contains(extension)) {
      return Optional.of(TEXT);
    }
    return PICTURES.contains(extension) || (templates && TEMPLATE_ASSETS.contains(extension))
        ? Optional.of(ASSET)
        : Optional.empty();
  }
}
