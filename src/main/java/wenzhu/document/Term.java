package wenzhu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.source.Located;

/// A glossary entry. `name` is the headword, a block of kind `TITLE`. The blocks of the definition have
/// the kind `DEFINITION`.
public record Term(
    String slug,
    String file,
    TextBlock name,
    List<Located<String>> aliases,
    String pinyin,
    Optional<String> english,
    Located<String> category,
    List<Located<String>> related,
    List<String> sources,
    Status status,
    List<Located<String>> notIn,
    List<Located<String>> formerSlugs,
    List<Block> definition)
    implements Document {

  @Override
  public List<TextBlock> textBlocks() {
    return Stream.concat(Stream.of(name), Block.textBlocks(definition)).toList();
  }

  public boolean isChecked() {
    return status == Status.CHECKED;
  }

  /// Whether the definition was checked against its sources.
  public enum Status {
    UNCHECKED,
    CHECKED
  }
}
