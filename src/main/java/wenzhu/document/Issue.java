package wenzhu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.source.Located;

/// An issue: its title, its introduction and the order of its articles. `articles` and `sidebar` are
/// slugs.
public record Issue(
    String slug,
    String file,
    TextBlock title,
    Optional<TextBlock> rubric,
    Optional<String> section,
    Optional<Published> published,
    List<Located<String>> articles,
    Optional<Located<String>> sidebar,
    List<Located<String>> formerSlugs,
    Body introduction)
    implements Document {

  @Override
  public List<TextBlock> textBlocks() {
    return Stream.of(rubric.stream(), Stream.of(title), introduction.textBlocks())
        .flatMap(part -> part)
        .toList();
  }
}
