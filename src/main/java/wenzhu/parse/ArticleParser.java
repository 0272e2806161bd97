package wenzhu.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Article;
import wenzhu.document.Article.Section;
import wenzhu.document.BlockKind;
import wenzhu.document.Footnote;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;

/// Reads an article.
final class ArticleParser {

  private ArticleParser() {}

  static Article parse(
      SourceFile file, String slug, String issue, Set<String> assets, Problems problems) {
    FrontMatter front = FrontMatter.required(file, problems);
    MappingReader keys = front.keys();
    TextBlockFactory maker = new TextBlockFactory(file, problems);
    TextBlock title = SharedKeys.title(keys, "title", maker);
    Optional<TextBlock> subtitle =
        keys.scalar("subtitle").map(value -> maker.block(BlockKind.SUBTITLE, value));
    List<MappingReader> authors = keys.mappings("authors");
    Optional<TextBlock> byline = byline(authors, maker);
    BodyReader body = new BodyReader(file, front.body(), assets, maker, problems);
    List<Section> sections = sections(body);
    List<Footnote> footnotes = body.footnotes();
    Article article =
        new Article(
            slug,
            issue,
            file.path(),
            title,
            subtitle,
            authors.stream().map(SharedKeys::author).toList(),
            byline,
            SharedKeys.published(keys),
            keys.text("source"),
            keys.plainTexts("keywords"),
            keys.text("summary"),
            keys.slugs("aliases"),
            sections,
            footnotes,
            keys.scalar("signature").map(value -> maker.block(BlockKind.SIGNATURE, value)));
    keys.finish();
    return article;
  }

  /// The names of the authors as one line, placed where the first one stands.
  private static Optional<TextBlock> byline(List<MappingReader> authors, TextBlockFactory maker) {
    List<YamlNode.Scalar> names =
        authors.stream().flatMap(author -> author.plain("name").stream()).toList();
    return names.stream()
        .findFirst()
        .map(first ->
            maker.block(
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
    if (!isSectionHeading(part.getFirst())) {
      return new Section(Optional.empty(), body.blocks(part, BodyKind.TEXT));
    }
    TextBlock heading =
        body.markdown()
            .maker()
            .block(BlockKind.HEADING, InlineReader.read(part.getFirst(), body.markdown()));
    body.remember(heading);
    return new Section(
        Optional.of(heading), body.blocks(part.subList(1, part.size()), BodyKind.SECTION));
  }

  private static boolean isSectionHeading(Node node) {
    return node instanceof Heading heading && heading.getLevel() == 2;
  }
}
