package wenzhu.link;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.Document;
import wenzhu.document.Note;
import wenzhu.document.NoteFile;
import wenzhu.link.AnchoredNote.Passage;
import wenzhu.source.Location;
import wenzhu.source.Span;
import wenzhu.text.Excerpt;
import wenzhu.text.Fold;

/// Finds the passage of each note: the only match of the note's quote in the blocks of the annotated
/// file, apart from white space.
final class NoteAnchorer {

  private static final int MOST_PLACES = 10;

  /// Characters of a passage in a message.
  private static final int MOST_CHARACTERS = 40;

  private final Map<String, Document> documents;
  private final Map<String, Integer> order = new HashMap<>();
  private final PassageSuggestions.Work work = new PassageSuggestions.Work();
  private final Problems problems = new Problems();

  private NoteAnchorer(List<Document> documents) {
    this.documents = documents.stream().collect(toMap(Document::file, Function.identity()));
    IntStream.range(0, documents.size()).forEach(i -> order.put(documents.get(i).file(), i));
  }

  /// The notes in the order of their passages, then those without a passage. `documents` are in
  /// reading order.
  static Result<List<AnchoredNote>> anchor(List<NoteFile> files, List<Document> documents) {
    NoteAnchorer anchorer = new NoteAnchorer(documents);
    List<AnchoredNote> notes = new ArrayList<>();
    files.forEach(file -> notes.addAll(anchorer.anchor(file)));
    notes.sort(anchorer.byPassage());
    return anchorer.problems.with(List.copyOf(notes));
  }

  private List<AnchoredNote> anchor(NoteFile file) {
    Optional<Document> document =
        Stream.of(".md", ".quotes.md")
            .flatMap(ending -> Optional.ofNullable(documents.get(file.stem() + ending)).stream())
            .findFirst();
    if (document.isEmpty()) {
      problems.add(Code.N006, Location.of(file.file()), file.stem() + ".md");
      return file.notes().stream()
          .map(note -> new AnchoredNote(file, note, Optional.empty()))
          .toList();
    }
    BlockTexts texts = new BlockTexts(document.get().textBlocks(), Fold::withoutSpace);
    PassageSuggestions near = new PassageSuggestions(document.get().textBlocks(), work);
    return file.notes().stream()
        .map(note -> new AnchoredNote(file, note, passage(note, document.get(), texts, near)))
        .toList();
  }

  private Optional<Passage> passage(
      Note note, Document document, BlockTexts texts, PassageSuggestions near) {
    List<Passage> passages = passages(note.quote(), document, texts);
    if (passages.isEmpty()) {
      reportOrphan(note, document, near);
    } else if (passages.size() > 1) {
      reportAmbiguous(note, passages);
    }
    return passages.size() == 1 ? Optional.of(passages.getFirst()) : Optional.empty();
  }

  private static List<Passage> passages(Note.Quote quote, Document document, BlockTexts texts) {
    int before = Fold.withoutSpace(quote.before()).text().length();
    int target = Fold.withoutSpace(quote.target()).text().length();
    String pattern = Fold.withoutSpace(quote.before() + quote.target() + quote.after()).text();
    if (target == 0) {
      return List.of();
    }
    return texts.find(pattern).stream()
        .limit(MOST_PLACES + 1)
        .map(match -> {
          int from = match.span().from() + before;
          Span original = texts.text(match.block()).original(new Span(from, from + target));
          return new Passage(document, match.block(), texts.blocks().get(match.block()), original);
        })
        .toList();
  }

  private void reportOrphan(Note note, Document document, PassageSuggestions near) {
    Note.Quote quote = note.quote();
    List<PassageSuggestions.Candidate> candidates =
        near.find(quote.before() + quote.target() + quote.after());
    problems.add(
        Problem.of(
                Code.N004,
                quote.targetAt(),
                Excerpt.head(quote.target(), MOST_CHARACTERS),
                document.file(),
                candidates.isEmpty()
                    ? NameSuggestions.NONE
                    : String.join(
                        " / ",
                        candidates.stream()
                            .map(n -> Excerpt.head(n.text(), MOST_CHARACTERS))
                            .toList()))
            .seeAlso(candidates.stream().map(PassageSuggestions.Candidate::at).toList()));
  }

  private void reportAmbiguous(Note note, List<Passage> passages) {
    String count = passages.size() > MOST_PLACES ? MOST_PLACES + "+" : "" + passages.size();
    problems.add(
        Problem.of(
                Code.N005,
                note.quote().targetAt(),
                Excerpt.head(note.quote().target(), MOST_CHARACTERS),
                count)
            .seeAlso(passages.stream().limit(MOST_PLACES).map(Passage::at).toList()));
  }

  private Comparator<AnchoredNote> byPassage() {
    Comparator<Passage> inOrder =
        Comparator.comparingInt((Passage passage) ->
                order.getOrDefault(passage.document().file(), documents.size()))
            .thenComparingInt(Passage::position)
            .thenComparing(Passage::span);
    return (a, b) ->
        a.passage().isPresent() && b.passage().isPresent()
            ? inOrder.compare(a.passage().get(), b.passage().get())
            : Boolean.compare(a.passage().isEmpty(), b.passage().isEmpty());
  }
}
