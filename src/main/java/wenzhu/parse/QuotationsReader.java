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
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet.Group;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;

/// Reads the body of a file of quotations: introduction, `## ` groups, and blockquotes whose last paragraph is the attribution.
final class QuotationsReader {

  private final ContentFile file;
  private final BodyReader body;
  private final Optional<String> speaker;
  private final Optional<String> source;
  private final List<Node> nodes;
  private final int groupsFrom;

  QuotationsReader(
      ContentFile file, BodyReader body, Optional<String> speaker, Optional<String> source) {
    this.file = file;
    this.body = body;
    this.speaker = speaker;
    this.source = source;
    this.nodes = body.nodes();
    this.groupsFrom =
        (int)
            nodes.stream()
                .takeWhile(n -> !(n instanceof Heading || n instanceof BlockQuote))
                .count();
  }

  /// What precedes the groups; read it first.
  List<Block> introduction() {
    return body.blocks(nodes.subList(0, groupsFrom), BodyKind.INTRODUCTION);
  }

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    int from = groupsFrom;
    for (int i = from + 1; i <= nodes.size(); i++) {
      if (i == nodes.size() || nodes.get(i) instanceof Heading) {
        groups.add(group(nodes.subList(from, i)));
        from = i;
      }
    }
    return List.copyOf(groups);
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
        default -> file.refuse(node);
      }
    }
    if (nodes.stream().noneMatch(BlockQuote.class::isInstance) || heading.isEmpty()) {
      Node first = nodes.getFirst();
      file.problems().add(Code.Q005, file.at(first), SourceCoverage.excerpt(first.getChars()));
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
        file.refuse(node);
      }
    }
    if (paragraphs.size() < 2 || !Attribution.isOne(paragraphs.getLast().text())) {
      file.report(Code.Q001, quote, SourceCoverage.excerpt(quote.getChars()));
      return Optional.empty();
    }
    List<TextBlock> texts =
        paragraphs.subList(0, paragraphs.size() - 1).stream()
            .map(text -> file.blocks().block(BlockKind.QUOTATION, text))
            .toList();
    TextBlock line = file.blocks().block(BlockKind.ATTRIBUTION, paragraphs.getLast());
    Attribution found = Attribution.read(line, speaker, file.problems());
    return Optional.of(
        new Quotation(
            texts, line, found.speaker(), found.date(), found.occasion(), source, file.at(quote)));
  }
}
