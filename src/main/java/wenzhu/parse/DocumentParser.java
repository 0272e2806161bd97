package wenzhu.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenzhu.diagnostic.Code;
import wenzhu.document.Article;
import wenzhu.document.Article.Section;
import wenzhu.document.Author;
import wenzhu.document.Block;
import wenzhu.document.BlockKind;
import wenzhu.document.Body;
import wenzhu.document.Document;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.Published;
import wenzhu.document.QuotationSet;
import wenzhu.document.QuotationSet.Group;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;

/// Reads the files that have front matter and a body. Some values of the front matter are blocks; all blocks are made in reading order.
final class DocumentParser {

  private final ContentFile file;
  private final FileRole role;
  private final MappingReader keys;
  private final BodyReader body;

  private DocumentParser(ContentFile file, FileRole role) {
    FrontMatter front = FrontMatter.read(file, true);
    this.file = file;
    this.role = role;
    this.keys = front.keys();
    this.body = new BodyReader(file, front.body());
  }

  /// The document of a file whose role has one.
  static Document parse(ContentFile file, FileRole role) {
    if (role.kind() == FileRole.Kind.NOTES) {
      return NotesParser.parse(file);
    }
    DocumentParser parser = new DocumentParser(file, role);
    Document document =
        switch (role.kind()) {
          case ABOUT -> parser.page();
          case ISSUE -> parser.issue();
          case ARTICLE -> parser.article();
          case QUOTATIONS -> parser.quotations();
          case TERM -> parser.term();
          default -> throw new IllegalArgumentException("no document: " + role);
        };
    parser.keys.finish();
    return document;
  }

  private Manuscript.Page page() {
    TextBlock title = title("title");
    return new Manuscript.Page(path(), title, body(BodyKind.TEXT));
  }

  private Issue issue() {
    Optional<TextBlock> rubric = block(BlockKind.RUBRIC, "rubric");
    return new Issue(
        role.issue(),
        path(),
        title("title"),
        rubric,
        keys.text("section"),
        published(),
        keys.slugs("articles"),
        keys.slug("sidebar"),
        keys.slugs("aliases"),
        body(BodyKind.INTRODUCTION));
  }

  private Article article() {
    List<YamlNode.Scalar> names = new ArrayList<>();
    return new Article(
        role.slug(),
        role.issue(),
        path(),
        new Article.Head(
            title("title"),
            block(BlockKind.SUBTITLE, "subtitle"),
            keys.list("authors", author -> author(author, names)),
            byline(names)),
        new Article.Metadata(
            published(),
            keys.text("source"),
            keys.language("language"),
            keys.plainTexts("keywords"),
            keys.text("summary"),
            keys.slugs("aliases")),
        sections(),
        body.footnotes(),
        block(BlockKind.SIGNATURE, "signature"));
  }

  private static Author author(MappingReader keys, List<YamlNode.Scalar> names) {
    YamlNode.Scalar name = keys.requiredScalar("name");
    names.add(name);
    return new Author(
        name.text(),
        keys.text("family"),
        keys.text("given"),
        keys.text("affiliation"),
        keys.plainTexts("members"));
  }

  /// The names of the authors as one line, at the place of the first one.
  private Optional<TextBlock> byline(List<YamlNode.Scalar> names) {
    List<YamlNode.Scalar> given = names.stream().filter(name -> !name.text().isEmpty()).toList();
    String line = String.join("　", given.stream().map(YamlNode.Scalar::text).toList());
    return given.stream()
        .findFirst()
        .map(first -> new YamlNode.Scalar(line, first.offset(), first.at()))
        .map(value -> file.blocks().block(BlockKind.BYLINE, value));
  }

  private List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    List<Node> nodes = body.nodes();
    for (int from = 0, to; from < nodes.size(); from = to) {
      to = from + 1;
      while (to < nodes.size() && !isSectionHeading(nodes.get(to))) {
        to++;
      }
      sections.add(section(nodes.subList(from, to)));
    }
    return List.copyOf(sections);
  }

  private Section section(List<Node> part) {
    return part.getFirst() instanceof Heading heading && isSectionHeading(heading)
        ? new Section(
            Optional.of(body.heading(heading)),
            body.blocks(part.subList(1, part.size()), BodyKind.SECTION))
        : new Section(Optional.empty(), body.blocks(part, BodyKind.TEXT));
  }

  private static boolean isSectionHeading(Node node) {
    return node instanceof Heading heading && heading.getLevel() == 2;
  }

  private QuotationSet quotations() {
    TextBlock title = title("title");
    Optional<TextBlock> subtitle = block(BlockKind.SUBTITLE, "subtitle");
    Optional<String> source = keys.text("source");
    QuotationsReader reader = new QuotationsReader(file, body, keys.text("speaker"), source);
    List<Block> introduction = reader.introduction();
    List<Group> groups = reader.groups();
    return new QuotationSet(
        role.slug(),
        role.issue(),
        path(),
        title,
        subtitle,
        source,
        new Body(introduction, body.footnotes()),
        groups,
        block(BlockKind.SIGNATURE, "signature"));
  }

  private Term term() {
    TextBlock name = title("term");
    List<Block> definition = body.blocks(BodyKind.DEFINITION);
    body.refuseFootnotes();
    if (definition.isEmpty()) {
      file.problems().add(Code.Y010, file.source().at(file.source().text().length()), "definition");
    }
    return new Term(
        role.slug(),
        path(),
        name,
        keys.texts("aliases"),
        keys.required("pinyin").value(),
        keys.text("english"),
        keys.required("category"),
        keys.slugs("related"),
        keys.plainTexts("sources"),
        keys.choice("status", List.of(Term.Status.values()), MappingReader::word),
        keys.texts("not_in"),
        keys.slugs("former_slugs"),
        definition);
  }

  private String path() {
    return file.source().path();
  }

  private TextBlock title(String key) {
    return file.blocks().block(BlockKind.TITLE, keys.requiredScalar(key));
  }

  private Optional<TextBlock> block(BlockKind kind, String key) {
    return keys.scalar(key).map(value -> file.blocks().block(kind, value));
  }

  private Optional<Published> published() {
    Optional<String> reason = keys.text("published_reason");
    return keys.date("published").map(date -> new Published(date, reason));
  }

  private Body body(BodyKind kind) {
    return new Body(body.blocks(kind), body.footnotes());
  }
}
