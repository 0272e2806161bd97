package wenzhu.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenzhu.diagnostic.Code;
import wenzhu.document.Block;
import wenzhu.document.Mark;
import wenzhu.document.Note;
import wenzhu.document.NoteFile;
import wenzhu.document.Origin;
import wenzhu.document.RichText;
import wenzhu.document.TextBlock;
import wenzhu.parse.NoteOpening.Signatures;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Reads a file of notes: parts between `---` lines, each a quote, an empty line, and a body that opens with its kind.
final class NotesParser {

  private static final String SUFFIX = ".notes.md";

  /// A quote, and on the line below it something else: Markdown would read that as part of the quote.
  private static final Pattern GLUED =
      Pattern.compile("(?U)\\s*>.*\\n(?:[^\\S\\n]*>.*\\n)*+[^\\S\\n]*[^\\s>]");

  private static final Pattern TARGET_MARK = Pattern.compile("\\[\\[|]]");
  private static final Pattern ELLIPSIS_BEFORE = Pattern.compile("^\\s*(?:…+|\\.{3,})");
  private static final Pattern ELLIPSIS_AFTER =
      Pattern.compile("(?:(?<!…)…++|(?<!\\.)\\.{3,}+)\\s*+$");

  private final ContentFile file;
  private final SourceFile source;
  private final Signatures defaults;

  private NotesParser(ContentFile file, Signatures defaults) {
    this.file = file;
    this.source = file.source();
    this.defaults = defaults;
  }

  static NoteFile parse(ContentFile file) {
    FrontMatter front = FrontMatter.read(file, false);
    NotesParser parser = new NotesParser(file, front.keys().all(Signatures::of));
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

  private boolean isGlued(Span part) {
    Matcher glued = GLUED.matcher(source.text()).region(part.from(), part.to());
    boolean found = glued.lookingAt();
    if (found) {
      int line = source.lines().line(glued.end() - 1);
      file.problems().add(Code.N003, source.at(source.lines().start(line)));
    }
    return found;
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
    if (containsAnother(nodes)) {
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
  private boolean containsAnother(List<Node> nodes) {
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
    return SourceCoverage.excerpt(first == null ? "" : first.getChars());
  }

  private Optional<Note> note(Note.Quote quote, List<Block> blocks) {
    if (!(blocks.getFirst() instanceof TextBlock first)) {
      Optional<Location> at = blocks.getFirst().textBlocks().findFirst().map(TextBlock::at);
      file.problems().add(Code.N002, at.orElse(quote.targetAt()), "");
      return Optional.empty();
    }
    return NoteOpening.read(first, defaults, file)
        .map(opening -> {
          List<Block> body = new ArrayList<>(blocks);
          body.set(0, opening.rest());
          Signatures signed = opening.signatures();
          return new Note(
              opening.kind(),
              quote,
              List.copyOf(body),
              signed.by(),
              signed.checked(),
              signed.date(),
              first.at());
        });
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
          if (text.marks().stream()
              .anyMatch(mark -> mark instanceof Mark.Image || mark instanceof Mark.FootnoteRef)) {
            file.refuse(child);
          }
        }
        default -> file.refuse(child);
      }
    }
    if (paragraphs.isEmpty()) {
      file.problems().add(Code.N001, file.at(node));
      return Optional.empty();
    }
    String text = paragraphs.stream().map(RichText::text).collect(Collectors.joining());
    return target(text, paragraphs.getFirst().origin());
  }

  /// All of a quote is the target, or `[[ ]]` marks the target and the rest is the text around it, with an ellipsis where that goes on.
  private Optional<Note.Quote> target(String text, Origin origin) {
    String[] parts = TARGET_MARK.split(text, -1);
    if (parts.length == 1) {
      return Optional.of(new Note.Quote("", text.strip(), "", origin.at(0)));
    }
    Location at = origin.at(Math.max(0, text.indexOf("[[")));
    if (parts.length != 3
        || !text.startsWith("[[", parts[0].length())
        || !text.endsWith("]]" + parts[2])
        || parts[1].isBlank()) {
      file.problems().add(Code.N008, at);
      return Optional.empty();
    }
    return Optional.of(
        new Note.Quote(
            ELLIPSIS_BEFORE.matcher(parts[0]).replaceFirst("").strip(),
            parts[1].strip(),
            ELLIPSIS_AFTER.matcher(parts[2]).replaceFirst("").strip(),
            at));
  }
}
