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
import wenzhu.document.TextBlock;
import wenzhu.source.Location;
import wenzhu.source.Span;
import wenzhu.text.Fold;
import wenzhu.text.FoldedText;

/// Finds the passage of each note: the one place in the blocks of the annotated file that reads as
/// the note's quote does, white space aside.
final class NoteAnchorer {

  private static final int MOST_PLACES = 10;

  private final Map<String, Document> documents;
  private final Map<String, Integer> order = new HashMap<>();
  private final PassageSuggestions nearPassages = new PassageSuggestions();
  private final Problems problems = new Problems();

  private NoteAnchorer(List<Document> documents) {
    this.documents = documents.stream().collect(toMap(Document::file, Function.identity()));
    IntStream.range(0, documents.size()).forEach(i -> order.put(documents.get(i).file(), i));
  }

  /// The notes in the order of their passages, those without one last. `documents` are in reading
  /// order.
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
    List<Text> texts = new ArrayList<>();
    for (TextBlock block : document.get().textBlocks()) {
      texts.add(new Text(texts.size(), block, Fold.withoutSpace(block.text())));
    }
    return file.notes().stream()
        .map(note -> new AnchoredNote(file, note, passage(note, document.get(), texts)))
        .toList();
  }

  private record Text(int position, TextBlock block, FoldedText compared) {}

  private record Place(int position, TextBlock block, Span span) {

    Location at() {
      return block.content().origin().at(span.from());
    }
  }

  private Optional<AnchoredNote.Passage> passage(Note note, Document document, List<Text> texts) {
    List<Place> places = places(note.quote(), texts);
    if (places.size() == 1) {
      Place place = places.getFirst();
      return Optional.of(
          new AnchoredNote.Passage(document, place.position(), place.block().ref(), place.span()));
    }
    if (places.isEmpty()) {
      reportOrphan(note, document);
    } else {
      reportAmbiguous(note, places);
    }
    return Optional.empty();
  }

  private static List<Place> places(Note.Quote quote, List<Text> texts) {
    int before = Fold.withoutSpace(quote.before()).text().length();
    int target = Fold.withoutSpace(quote.target()).text().length();
    String sought = Fold.withoutSpace(quote.before() + quote.target() + quote.after()).text();
    List<Place> places = new ArrayList<>();
    if (target == 0) {
      return places;
    }
    for (Text text : texts) {
      String compared = text.compared().text();
      for (int at = compared.indexOf(sought);
          at >= 0 && places.size() <= MOST_PLACES;
          at = compared.indexOf(sought, at + 1)) {
        Span found = new Span(at + before, at + before + target);
        places.add(new Place(text.position(), text.block(), text.compared().original(found)));
      }
    }
    return places;
  }

  private void reportOrphan(Note note, Document document) {
    Note.Quote quote = note.quote();
    List<PassageSuggestions.Near> near =
        nearPassages.find(quote.before() + quote.target() + quote.after(), document.textBlocks());
    problems.add(
        Problem.of(
                Code.N004,
                quote.targetAt(),
                Truncated.text(quote.target()),
                document.file(),
                near.isEmpty()
                    ? NameSuggestions.NONE
                    : String.join(" / ", near.stream().map(n -> Truncated.text(n.text())).toList()))
            .seeAlso(near.stream().map(PassageSuggestions.Near::at).toList()));
  }

  private void reportAmbiguous(Note note, List<Place> places) {
    String count = places.size() > MOST_PLACES ? MOST_PLACES + "+" : "" + places.size();
    problems.add(
        Problem.of(Code.N005, note.quote().targetAt(), Truncated.text(note.quote().target()), count)
            .seeAlso(places.stream().limit(MOST_PLACES).map(Place::at).toList()));
  }

  private Comparator<AnchoredNote> byPassage() {
    Comparator<AnchoredNote.Passage> inOrder =
        Comparator.comparingInt((AnchoredNote.Passage passage) -> rank(passage.document()))
            .thenComparingInt(AnchoredNote.Passage::position)
            .thenComparing(AnchoredNote.Passage::span);
    return (a, b) ->
        a.passage().isPresent() && b.passage().isPresent()
            ? inOrder.compare(a.passage().get(), b.passage().get())
            : Boolean.compare(a.passage().isEmpty(), b.passage().isEmpty());
  }

  private int rank(Document document) {
    return order.getOrDefault(document.file(), documents.size());
  }
}
