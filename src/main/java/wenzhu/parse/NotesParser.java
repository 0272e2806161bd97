package wenzhu.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import wenzhu.diagnostic.Code;
import wenzhu.document.Block;
import wenzhu.document.EdtfDate;
import wenzhu.document.Mark;
import wenzhu.document.Note;
import wenzhu.document.NoteFile;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Reads a file of notes: parts between `---` lines, each a quote, an empty line, and a body that opens with its kind.
final class NotesParser {

  private static final String SUFFIX = ".notes.md";

  private final ContentFile file;
  private final SourceFile source;
  private final Signatures defaults;

  /// Who wrote and checked a note, and when.
  record Signatures(Optional<String> by, Optional<String> checked, Optional<EdtfDate> date) {}

  private NotesParser(ContentFile file, Signatures defaults) {
    this.file = file;
    this.source = file.source();
    this.defaults = defaults;
  }

  static NoteFile parse(ContentFile file) {
    FrontMatter front = file.optionalFrontMatter();
    MappingReader keys = front.keys();
    Signatures defaults = new Signatures(keys.text("by"), keys.text("checked"), keys.date("date"));
    keys.finish();
    NotesParser parser = new NotesParser(file, defaults);
    List<Note> notes =
        parser.parts(front.body()).stream().flatMap(part -> parser.note(part).stream()).toList();
    String path = file.source().path();
    return new NoteFile(path, path.substring(0, path.length() - SUFFIX.length()), notes);
  }

  /// The ranges between lines that are `---` alone, empty ones left out.
  private List<Span> parts(Span body) {
    List<Span> parts = new ArrayList<>();
    int from = body.from();
    boolean fenced = false;
    for (int line = source.lines().line(body.from()); line <= source.lines().count(); line++) {
      String text = source.line(line);
      fenced ^= text.startsWith("```");
      if (!fenced && text.strip().matches("-{3,}")) {
        int start = source.lines().start(line);
        parts.add(new Span(from, Math.max(from, start)));
        file.coverage().cover(new Span(start, source.lines().end(line)));
        from = Math.min(source.lines().end(line) + 1, body.to());
      }
    }
    parts.add(new Span(from, body.to()));
    parts.removeIf(part -> part.in(source.text()).isBlank());
    return parts;
  }

  /// The note of a part. A part without one was reported, and nothing else of it is.
  private Optional<Note> note(Span part) {
    Optional<Note> note = isGlued(part) ? Optional.empty() : read(part);
    if (note.isEmpty()) {
      file.coverage().cover(part);
    }
    return note;
  }

  private Optional<Note> read(Span part) {
    BodyReader body = new BodyReader(file, part);
    List<Node> nodes = new ArrayList<>(body.nodes());
    while (!nodes.isEmpty() && nodes.getFirst() instanceof HtmlCommentBlock comment) {
      nodes.removeFirst();
      if (!body.blocks(List.of(comment), BodyKind.NOTE).isEmpty()) {
        file.problems().add(Code.N001, file.at(comment));
        return Optional.empty();
      }
    }
    if (nodes.isEmpty()) {
      body.refuseFootnotes();
      return Optional.empty();
    }
    if (!(nodes.getFirst() instanceof BlockQuote quoted)) {
      file.problems().add(Code.N001, file.at(nodes.getFirst()));
      return Optional.empty();
    }
    if (holdsAnother(nodes)) {
      return Optional.empty();
    }
    Optional<Note.Quote> quote = quote(quoted, body);
    List<Block> blocks = body.blocks(nodes.subList(1, nodes.size()), BodyKind.NOTE);
    body.refuseFootnotes();
    if (blocks.isEmpty()) {
      file.problems().add(Code.N007, file.at(quoted));
      return Optional.empty();
    }
    return quote.flatMap(words -> note(words, blocks));
  }

  /// Reports a second note: a quote that is followed by a paragraph with the kind of a note.
  private boolean holdsAnother(List<Node> nodes) {
    for (int i = 1; i + 1 < nodes.size(); i++) {
      if (nodes.get(i) instanceof BlockQuote second
          && nodes.get(i + 1) instanceof Paragraph opening
          && NoteOpening.isOne(opening.getChars())) {
        file.problems().add(Code.N009, file.at(second), words(nodes.getFirst()), words(second));
        return true;
      }
    }
    return false;
  }

  private static String words(Node quote) {
    Node first = quote.getFirstChild();
    return SourceCoverage.excerpt(first == null ? "" : first.getChars().toString());
  }

  private Optional<Note> note(Note.Quote quote, List<Block> blocks) {
    if (!(blocks.getFirst() instanceof TextBlock first)) {
      file.problems()
          .add(
              Code.N002,
              blocks
                  .getFirst()
                  .textBlocks()
                  .findFirst()
                  .map(TextBlock::at)
                  .orElse(quote.targetAt()),
              "");
      return Optional.empty();
    }
    Optional<NoteOpening> opening = NoteOpening.read(first, defaults, file);
    return opening.map(found -> {
      List<Block> body = new ArrayList<>(blocks);
      body.set(0, found.rest());
      Signatures signed = found.signatures();
      return new Note(
          found.kind(),
          quote,
          List.copyOf(body),
          signed.by(),
          signed.checked(),
          signed.date(),
          first.at());
    });
  }

  /// A body right below its quote would be read as part of it.
  private boolean isGlued(Span part) {
    boolean quoted = false;
    int last = source.lines().line(Math.max(part.from(), part.to() - 1));
    for (int line = source.lines().line(part.from()); line <= last; line++) {
      String text = source.line(line);
      boolean quote = text.stripLeading().startsWith(">");
      if (quoted && !quote) {
        if (!text.isBlank()) {
          file.problems().add(Code.N003, source.at(source.lines().start(line)));
        }
        return !text.isBlank();
      }
      quoted |= quote;
      if (!quote && !text.isBlank()) {
        return false;
      }
    }
    return false;
  }

  /// The quote is repeated from the annotated file, so that its marks mean nothing here; what is not text is reported.
  private Optional<Note.Quote> quote(BlockQuote node, BodyReader body) {
    file.coverage().coverQuoteMarks(Spans.of(node), 1);
    List<RichText> paragraphs = new ArrayList<>();
    for (Node child : node.getChildren()) {
      switch (child) {
        case HtmlCommentBlock _ -> body.blocks(List.of(child), BodyKind.NOTE);
        case Paragraph _ -> {
          RichText text = body.text(child);
          file.coverage().coverText(text);
          paragraphs.add(text);
          if (text.marks().stream().anyMatch(NotesParser::isLostInQuote)) {
            refuse(child);
          }
        }
        default -> refuse(child);
      }
    }
    if (paragraphs.isEmpty()) {
      file.problems().add(Code.N001, file.at(node));
      return Optional.empty();
    }
    String text = paragraphs.stream().map(RichText::text).collect(Collectors.joining());
    return QuoteMarks.read(text, paragraphs.getFirst().origin(), file.problems());
  }

  private static boolean isLostInQuote(Mark mark) {
    return mark instanceof Mark.Image || mark instanceof Mark.FootnoteRef;
  }

  private void refuse(Node node) {
    file.report(Code.M016, node, SourceCoverage.excerpt(node.getChars().toString()));
  }
}
