package wenzhu.parse;

import java.util.Optional;
import wenzhu.document.Author;
import wenzhu.document.BlockKind;
import wenzhu.document.Published;
import wenzhu.document.TextBlock;
import wenzhu.source.Located;

/// Keys that several kinds of file share.
final class SharedKeys {

  private SharedKeys() {}

  /// A required key that becomes the title block.
  static TextBlock title(MappingReader keys, String key, TextBlockFactory blocks) {
    Located<String> text = keys.required(key);
    YamlNode.Scalar value = keys.plain(key).orElse(new YamlNode.Scalar(text.value(), 0, text.at()));
    return blocks.block(BlockKind.TITLE, value);
  }

  /// `published:` with its `published_reason:`.
  static Optional<Published> published(MappingReader keys) {
    Optional<String> reason = keys.text("published_reason");
    return keys.date("published").map(date -> new Published(date, reason));
  }

  /// One author of an article.
  static Author author(MappingReader keys) {
    Author author =
        new Author(
            keys.required("name").value(),
            keys.text("family"),
            keys.text("given"),
            keys.text("affiliation"),
            keys.plainTexts("members"));
    keys.finish();
    return author;
  }
}
