package wenzhu.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Block;
import wenzhu.document.EdtfDate;
import wenzhu.document.Note;
import wenzhu.document.NoteFile;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Reads a file of notes: parts between `---` lines, each a quote, an empty line, and a body that opens with its kind.
final class NotesParser {

  private static final String SUFFIX = ".notes.md";

  private final SourceFile file;
  private final Set<String> assets;
  private final TextBlockFactory maker;
  private final Problems problems;
  private final Signatures defaults;

  /// Who wrote and checked a note, and when.
  record Signatures(Optional<String> by, Optional<String> checked, Optional<EdtfDate> date) {}

  private NotesParser(SourceFile file, Set<String> assets, Signatures defaults, Problems problems) {
    this.file = file;
    this.assets = assets;
    this.maker = new TextBlockFactory(file, problems);
    this.problems = problems;
    this.defaults = defaults;
  }

  static NoteFile parse(SourceFile file, Set<String> assets, Problems problems) {
    FrontMatter front = FrontMatter.optional(file, problems);
    MappingReader keys = front.keys();
    Signatures defaults = new Signatures(keys.text("by"), keys.text("checked"), keys.date("date"));
    keys.finish();
    NotesParser parser = new NotesParser(file, assets, defaults, problems);
    List<Note> notes =
        parser.parts(front.body()).stream().flatMap(part -> parser.note(part).stream()).toList();
    String stem = file.path().substring(0, file.path().length() - SUFFIX.length());
    return new NoteFile(file.path(), stem, notes);
  }

  /// The stretches between lines that are `---` alone, empty ones left out.
  private List<Span> parts(Span body) {
    List<Span> parts = new ArrayList<>();
    int from = body.from();
    boolean fenced = false;
    for (int line = file.lines().line(body.from()); line <= file.lines().count(); line++) {
      String text = file.line(line);
      fenced ^= text.startsWith("```");
      if (!fenced && text.strip().matches("-{3,}")) {
        parts.add(new Span(from, Math.max(from, file.lines().start(line))));
        from = Math.min(file.lines().end(line) + 1, body.to());
      }
    }
    parts.add(new Span(from, body.to()));
    parts.removeIf(part -> part.in(file.text()).isBlank());
    return parts;
  }

  private Optional<Note> note(Span part) {
    if (isGlued(part)) {
      return Optional.empty();
    }
    BodyReader body = new BodyReader(file, part, assets, maker, problems);
    List<Node> nodes = body.nodes();
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    if (!(nodes.getFirst() instanceof BlockQuote quoted)) {
      problems.add(Code.N001, at(nodes.getFirst(), part));
      return Optional.empty();
    }
    Optional<Note.Quote> quote = quote(quoted, body);
    List<Block> blocks = body.blocks(nodes.subList(1, nodes.size()), BodyKind.NOTE);
    body.footnotes()
        .forEach(footnote -> problems.add(Code.M016, footnote.at(), "[^" + footnote.label() + "]"));
    if (blocks.isEmpty()) {
      problems.add(Code.N007, at(quoted, part));
      return Optional.empty();
    }
    return quote.flatMap(words -> note(words, blocks));
  }

  private Optional<Note> note(Note.Quote quote, List<Block> blocks) {
    if (!(blocks.getFirst() instanceof TextBlock first)) {
      problems.add(
          Code.N002,
          blocks.getFirst().textBlocks().findFirst().map(TextBlock::at).orElse(quote.targetAt()),
          "");
      return Optional.empty();
    }
    Optional<NoteOpening> opening = NoteOpening.read(first, defaults, problems);
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
    int last = file.lines().line(Math.max(part.from(), part.to() - 1));
    for (int line = file.lines().line(part.from()); line <= last; line++) {
      String text = file.line(line);
      boolean quote = text.stripLeading().startsWith(">");
      if (quoted && !quote) {
        if (!text.isBlank()) {
          problems.add(Code.N003, file.at(file.lines().start(line)));
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

  private Optional<Note.Quote> quote(BlockQuote node, BodyReader body) {
    List<RichText> paragraphs = new ArrayList<>();
    for (Node child : node.getChildren()) {
      if (child instanceof Paragraph) {
        paragraphs.add(InlineReader.read(child, body.markdown()));
      }
    }
    if (paragraphs.isEmpty()) {
      problems.add(Code.N001, file.at(body.markdown().base() + node.getStartOffset()));
      return Optional.empty();
    }
    String text = paragraphs.stream().map(RichText::text).collect(Collectors.joining());
    return QuoteMarks.read(text, paragraphs.getFirst().origin(), problems);
  }

  private wenzhu.source.Location at(Node node, Span part) {
    return file.at(part.from() + node.getStartOffset());
  }
}
