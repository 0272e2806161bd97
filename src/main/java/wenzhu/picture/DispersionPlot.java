package wenzhu.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenzhu.document.Article;
import wenzhu.document.BlockRef;
import wenzhu.document.TextBlock;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.TermMatch;

/// The positions of the notes and terms in an article, counted in characters from its title to its
/// end, `length` of them.
///
/// `sections` are the positions of its headings. `terms` are in descending order of their
/// occurrences, and those with equal numbers in the order of the first one.
public record DispersionPlot(
    int length,
    List<Integer> sections,
    List<Paragraph> paragraphs,
    List<NoteAt> notes,
    List<TermAt> terms) {

  /// The width of the picture.
  public static final int WIDTH = 1000;

  /// The number of terms with a row of their own; the others share one.
  static final int ROWS = 10;

  /// The width of the number of a paragraph on the narrowest phone.
  static final int NUMBER_WIDTH = WIDTH / 10;

  /// The start of a paragraph; `number` is that of the index.
  public record Paragraph(int number, int at) {}

  /// A note and the start of its passage.
  public record NoteAt(PlacedNote note, int at) {}

  /// An occurrence of a term.
  public record Place(BlockRef block, int at) {}

  /// A term, by its slug, and its occurrences in order.
  public record TermAt(String term, List<Place> places) {}

  public static DispersionPlot of(Corpus corpus, Article article) {
    List<Paragraph> paragraphs = new ArrayList<>();
    List<NoteAt> notes = new ArrayList<>();
    Map<String, List<Place>> terms = new LinkedHashMap<>();
    Map<BlockRef, Integer> begins = new LinkedHashMap<>();
    int length = 0;
    for (TextBlock block : article.textBlocks()) {
      int begin = length;
      begins.put(block.ref(), begin);
      if (block.kind().isProse()) {
        paragraphs.add(new Paragraph(paragraphs.size() + 1, begin));
      }
      for (PlacedNote note : corpus.of(block).notes()) {
        notes.add(new NoteAt(note, begin + note.span().from()));
      }
      for (TermMatch match : corpus.of(block).matches()) {
        if (match.isOccurrence()) {
          terms
              .computeIfAbsent(match.term(), _ -> new ArrayList<>())
              .add(new Place(block.ref(), begin + match.span().from()));
        }
      }
      length += block.text().length();
    }
    notes.sort(Comparator.comparingInt(NoteAt::at));
    return new DispersionPlot(
        length, headings(article, begins), paragraphs, notes, byFrequency(terms));
  }

  private static List<Integer> headings(Article article, Map<BlockRef, Integer> begins) {
    return article.headings().stream()
        .map(heading -> begins.getOrDefault(heading.ref(), 0))
        .toList();
  }

  private static List<TermAt> byFrequency(Map<String, List<Place>> terms) {
    return terms.entrySet().stream()
        .map(term -> new TermAt(term.getKey(), List.copyOf(term.getValue())))
        .sorted(Comparator.comparingInt(term -> -term.places().size()))
        .toList();
  }

  /// The same plot for a site that may have no notes or no glossary.
  public DispersionPlot only(boolean withNotes, boolean withTerms) {
    return new DispersionPlot(
        length, sections, paragraphs, withNotes ? notes : List.of(), withTerms ? terms : List.of());
  }

  /// The terms with a row of their own. A single remaining term has one, too.
  public List<TermAt> rows() {
    return terms.size() <= ROWS + 1 ? terms : terms.subList(0, ROWS);
  }

  /// The terms that share a row.
  public List<TermAt> rest() {
    return terms.subList(rows().size(), terms.size());
  }

  /// The positions on a scale from 0 to [#WIDTH], without duplicates.
  public List<Integer> scaled(List<Integer> places) {
    return places.stream().map(this::x).sorted().distinct().toList();
  }

  private int x(int at) {
    return length == 0 ? 0 : (int) ((long) at * WIDTH / length);
  }

  /// The paragraphs with a number below the plot, and their positions on the scale: the first, and
  /// the multiples of a round number for which there is space.
  public List<Paragraph> numbered() {
    int most = WIDTH / NUMBER_WIDTH;
    int step = NiceTicks.round(paragraphs.size(), most);
    List<Paragraph> numbered = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      int x = x(paragraph.at());
      boolean isRound = paragraph.number() == 1 || paragraph.number() % step == 0;
      boolean hasRoom = numbered.isEmpty() || x - numbered.getLast().at() >= NUMBER_WIDTH;
      if (isRound && hasRoom) {
        numbered.add(new Paragraph(paragraph.number(), x));
      }
    }
    return List.copyOf(numbered);
  }
}
