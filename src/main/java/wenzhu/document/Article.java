package wenzhu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.source.Located;

/// An article. `issue` is the slug of its issue. The first section has no heading if there is a lede
/// before the first heading.
public record Article(
    String slug,
    String issue,
    String file,
    Head head,
    Metadata metadata,
    List<Section> sections,
    List<Footnote> footnotes,
    Optional<TextBlock> signature)
    implements Document {

  /// The head as printed.
  public record Head(
      TextBlock title,
      Optional<TextBlock> subtitle,
      List<Author> authors,
      Optional<TextBlock> byline) {}

  /// What is known of the article. `language` is present if it is not the site's.
  public record Metadata(
      Optional<Published> published,
      Optional<String> source,
      Optional<String> language,
      List<String> keywords,
      Optional<String> summary,
      List<Located<String>> formerSlugs) {}

  @Override
  public List<TextBlock> textBlocks() {
    return Stream.of(
            Stream.of(head.title),
            head.subtitle.stream(),
            head.byline.stream(),
            sections.stream().flatMap(Section::textBlocks),
            footnotes.stream().flatMap(footnote -> Block.textBlocks(footnote.blocks())),
            signature.stream())
        .flatMap(part -> part)
        .toList();
  }

  /// The headings of the sections.
  public List<TextBlock> headings() {
    return sections.stream().flatMap(section -> section.heading().stream()).toList();
  }

  /// The first paragraph of the text.
  public Optional<TextBlock> firstParagraph() {
    return textBlocks().stream().filter(block -> block.kind() == BlockKind.PARAGRAPH).findFirst();
  }

  /// A section under a `## ` heading, or the lede.
  public record Section(Optional<TextBlock> heading, List<Block> blocks) {

    public Stream<TextBlock> textBlocks() {
      return Stream.concat(heading.stream(), Block.textBlocks(blocks));
    }
  }
}
