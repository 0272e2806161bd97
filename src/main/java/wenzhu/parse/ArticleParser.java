package wenzhu.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenzhu.document.Article;
import wenzhu.document.Article.Section;
import wenzhu.document.BlockKind;
import wenzhu.document.Footnote;
import wenzhu.document.TextBlock;

/// Reads an article.
final class ArticleParser {

  private ArticleParser() {}

  static Article parse(ContentFile file, String slug, String issue) {
    FrontMatter front = file.requiredFrontMatter();
    MappingReader keys = front.keys();
    TextBlock title = SharedKeys.title(keys, "title", file.blocks());
    Optional<TextBlock> subtitle = file.block(BlockKind.SUBTITLE, keys, "subtitle");
    List<MappingReader> authors = keys.mappings("authors");
    Optional<TextBlock> byline = byline(authors, file.blocks());
    BodyReader body = new BodyReader(file, front.body());
    List<Section> sections = sections(body);
    List<Footnote> footnotes = body.footnotes();
    Article article =
        new Article(
            slug,
            issue,
            file.source().path(),
            title,
            subtitle,
            authors.stream().map(SharedKeys::author).toList(),
            byline,
            SharedKeys.published(keys),
            keys.text("source"),
            keys.text("language"),
            keys.plainTexts("keywords"),
            keys.text("summary"),
            keys.slugs("aliases"),
            sections,
            footnotes,
            file.block(BlockKind.SIGNATURE, keys, "signature"));
    keys.finish();
    return article;
  }

  /// The names of the authors as one line, at the place of the first one.
  private static Optional<TextBlock> byline(List<MappingReader> authors, TextBlockFactory blocks) {
    List<YamlNode.Scalar> names =
        authors.stream().flatMap(author -> author.plain("name").stream()).toList();
    return names.stream()
        .findFirst()
        .map(first ->
            blocks.block(
                BlockKind.BYLINE,
                new YamlNode.Scalar(
                    String.join("　", names.stream().map(YamlNode.Scalar::text).toList()),
                    first.offset(),
                    first.at())));
  }

  private static List<Section> sections(BodyReader body) {
    List<Section> sections = new ArrayList<>();
    List<Node> part = new ArrayList<>();
    for (Node node : body.nodes()) {
      if (isSectionHeading(node) && !part.isEmpty()) {
        sections.add(section(part, body));
        part.clear();
      }
      part.add(node);
    }
    if (!part.isEmpty()) {
      sections.add(section(part, body));
    }
    return List.copyOf(sections);
  }

  private static Section section(List<Node> part, BodyReader body) {
    return part.getFirst() instanceof Heading heading && isSectionHeading(heading)
        ? new Section(
            Optional.of(body.heading(heading)),
            body.blocks(part.subList(1, part.size()), BodyKind.SECTION))
        : new Section(Optional.empty(), body.blocks(part, BodyKind.TEXT));
  }

  private static boolean isSectionHeading(Node node) {
    return node instanceof Heading heading && heading.getLevel() == 2;
  }
}
