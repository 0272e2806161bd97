package wenzhu.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Block;
import wenzhu.document.BlockKind;
import wenzhu.document.Body;
import wenzhu.document.Footnote;
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet;
import wenzhu.document.QuotationSet.Group;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// Reads a file of quotations: introduction, `## ` groups, and blockquotes whose last paragraph is the attribution.
final class QuotationsParser {

  private final SourceFile file;
  private final BodyReader body;
  private final Problems problems;
  private final Optional<String> speaker;
  private final Optional<String> source;

  private QuotationsParser(
      SourceFile file, BodyReader body, MappingReader keys, Problems problems) {
    this.file = file;
    this.body = body;
    this.problems = problems;
    this.speaker = keys.text("speaker");
    this.source = keys.text("source");
  }

  static QuotationSet parse(
      SourceFile file, String slug, String issue, Set<String> assets, Problems problems) {
    FrontMatter front = FrontMatter.required(file, problems);
    MappingReader keys = front.keys();
    TextBlockFactory maker = new TextBlockFactory(file, problems);
    TextBlock title = SharedKeys.title(keys, "title", maker);
    Optional<TextBlock> subtitle =
        keys.scalar("subtitle").map(value -> maker.block(BlockKind.SUBTITLE, value));
    BodyReader body = new BodyReader(file, front.body(), assets, maker, problems);
    QuotationsParser parser = new QuotationsParser(file, body, keys, problems);
    List<Node> nodes = body.nodes();
    int groupsFrom = firstOfGroups(nodes);
    List<Block> introduction = body.blocks(nodes.subList(0, groupsFrom), BodyKind.INTRODUCTION);
    List<Group> groups = parser.groups(nodes.subList(groupsFrom, nodes.size()));
    List<Footnote> footnotes = body.footnotes();
    QuotationSet set =
        new QuotationSet(
            slug,
            issue,
            file.path(),
            title,
            subtitle,
            keys.text("source"),
            new Body(introduction, footnotes),
            groups,
            keys.scalar("signature").map(value -> maker.block(BlockKind.SIGNATURE, value)));
    keys.finish();
    return set;
  }

  private static int firstOfGroups(List<Node> nodes) {
    int first = 0;
    while (first < nodes.size()
        && !(nodes.get(first) instanceof Heading)
        && !(nodes.get(first) instanceof BlockQuote)) {
      first++;
    }
    return first;
  }

  private List<Group> groups(List<Node> nodes) {
    List<Group> groups = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= nodes.size(); i++) {
      if (i == nodes.size() || nodes.get(i) instanceof Heading) {
        groups.add(group(nodes.subList(from, i)));
        from = i;
      }
    }
    return nodes.isEmpty() ? List.of() : List.copyOf(groups);
  }

  private Group group(List<Node> nodes) {
    Optional<TextBlock> heading = Optional.empty();
    List<Quotation> quotations = new ArrayList<>();
    for (Node node : nodes) {
      switch (node) {
        case Heading title -> {
          if (title.getLevel() != 2) {
            problems.add(Code.M008, at(node), String.valueOf(title.getLevel()));
          }
          heading = Optional.of(block(BlockKind.HEADING, node));
        }
        case BlockQuote quote -> quotation(quote).ifPresent(quotations::add);
        default -> problems.add(Code.M016, at(node), firstWords(node));
      }
    }
    if (nodes.stream().noneMatch(BlockQuote.class::isInstance) || heading.isEmpty()) {
      problems.add(Code.Q005, at(nodes.getFirst()), firstWords(nodes.getFirst()));
    }
    return new Group(heading, List.copyOf(quotations));
  }

  private Optional<Quotation> quotation(BlockQuote quote) {
    List<RichText> paragraphs = new ArrayList<>();
    for (Node node : quote.getChildren()) {
      if (node instanceof Paragraph) {
        paragraphs.add(InlineReader.read(node, body.markdown()));
      } else {
        problems.add(Code.M016, at(node), firstWords(node));
      }
    }
    if (paragraphs.size() < 2 || !Attribution.isOne(paragraphs.getLast().text())) {
      problems.add(Code.Q001, at(quote), firstWords(quote));
      return Optional.empty();
    }
    List<TextBlock> texts =
        paragraphs.subList(0, paragraphs.size() - 1).stream()
            .map(text -> block(BlockKind.QUOTATION, text))
            .toList();
    TextBlock line = block(BlockKind.ATTRIBUTION, paragraphs.getLast());
    Attribution found = Attribution.read(line, speaker, problems);
    return Optional.of(
        new Quotation(
            texts, line, found.speaker(), found.date(), found.occasion(), source, at(quote)));
  }

  private TextBlock block(BlockKind kind, Node node) {
    return block(kind, InlineReader.read(node, body.markdown()));
  }

  private TextBlock block(BlockKind kind, RichText text) {
    TextBlock block = body.markdown().maker().block(kind, text);
    body.remember(block);
    return block;
  }

  private static String firstWords(Node node) {
    String text = node.getChars().toString().strip();
    return text.lines()
        .findFirst()
        .map(line -> line.length() > 20 ? line.substring(0, 20) + "…" : line)
        .orElse("");
  }

  private Location at(Node node) {
    return file.at(body.markdown().base() + node.getStartOffset());
  }
}
