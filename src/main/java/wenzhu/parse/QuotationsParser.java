package wenzhu.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenzhu.diagnostic.Code;
import wenzhu.document.Block;
import wenzhu.document.BlockKind;
import wenzhu.document.Body;
import wenzhu.document.Footnote;
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet;
import wenzhu.document.QuotationSet.Group;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;

/// Reads a file of quotations: introduction, `## ` groups, and blockquotes whose last paragraph is the attribution.
final class QuotationsParser {

  private final ContentFile file;
  private final BodyReader body;
  private final Optional<String> speaker;
  private final Optional<String> source;

  private QuotationsParser(ContentFile file, BodyReader body, MappingReader keys) {
    this.file = file;
    this.body = body;
    this.speaker = keys.text("speaker");
    this.source = keys.text("source");
  }

  static QuotationSet parse(ContentFile file, String slug, String issue) {
    FrontMatter front = file.requiredFrontMatter();
    MappingReader keys = front.keys();
    TextBlock title = SharedKeys.title(keys, "title", file.blocks());
    Optional<TextBlock> subtitle = file.block(BlockKind.SUBTITLE, keys, "subtitle");
    BodyReader body = new BodyReader(file, front.body());
    QuotationsParser parser = new QuotationsParser(file, body, keys);
    List<Node> nodes = body.nodes();
    int groupsFrom = firstOfGroups(nodes);
    List<Block> introduction = body.blocks(nodes.subList(0, groupsFrom), BodyKind.INTRODUCTION);
    List<Group> groups = parser.groups(nodes.subList(groupsFrom, nodes.size()));
    List<Footnote> footnotes = body.footnotes();
    QuotationSet set =
        new QuotationSet(
            slug,
            issue,
            file.source().path(),
            title,
            subtitle,
            keys.text("source"),
            new Body(introduction, footnotes),
            groups,
            file.block(BlockKind.SIGNATURE, keys, "signature"));
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
            file.problems().add(Code.M008, file.at(node), String.valueOf(title.getLevel()));
          }
          heading = Optional.of(body.heading(title));
        }
        case BlockQuote quote -> quotation(quote).ifPresent(quotations::add);
        case Reference _ -> {}
        case HtmlCommentBlock _ -> body.blocks(List.of(node), BodyKind.INTRODUCTION);
        default -> file.report(Code.M016, node, firstWords(node));
      }
    }
    if (nodes.stream().noneMatch(BlockQuote.class::isInstance) || heading.isEmpty()) {
      file.problems().add(Code.Q005, file.at(nodes.getFirst()), firstWords(nodes.getFirst()));
    }
    return new Group(heading, List.copyOf(quotations));
  }

  private Optional<Quotation> quotation(BlockQuote quote) {
    file.coverage().coverQuoteMarks(Spans.of(quote), 1);
    List<RichText> paragraphs = new ArrayList<>();
    for (Node node : quote.getChildren()) {
      if (node instanceof Paragraph) {
        paragraphs.add(body.text(node));
      } else {
        file.report(Code.M016, node, firstWords(node));
      }
    }
    if (paragraphs.size() < 2 || !Attribution.isOne(paragraphs.getLast().text())) {
      file.report(Code.Q001, quote, firstWords(quote));
      return Optional.empty();
    }
    List<TextBlock> texts =
        paragraphs.subList(0, paragraphs.size() - 1).stream()
            .map(text -> body.block(BlockKind.QUOTATION, text))
            .toList();
    TextBlock line = body.block(BlockKind.ATTRIBUTION, paragraphs.getLast());
    Attribution found = Attribution.read(line, speaker, file.problems());
    return Optional.of(
        new Quotation(
            texts, line, found.speaker(), found.date(), found.occasion(), source, file.at(quote)));
  }

  private static String firstWords(Node node) {
    return SourceCoverage.excerpt(node.getChars().toString());
  }
}
