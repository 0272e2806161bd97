package wenzhu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.document.Article;
import wenzhu.picture.DispersionPlot;
import wenzhu.picture.Label;

/// The strip of an article, where its notes and terms stand, and the table behind it. `sections` and
/// the places of rows are drawn places; `numbers` are those of paragraphs.
public record DispersionPlotView(
    String title,
    int height,
    List<Integer> sections,
    List<Row> rows,
    List<Numbered> numbers,
    int noteCount,
    List<View.Link> notes,
    List<Line> terms) {

  private static final int LINE = 22;
  private static final int NAME = 72;

  /// Where strips begin, in percent of the width, to leave room for names.
  private static final int BEGIN = 34;

  /// One row of the picture, `y` its middle.
  public record Row(String name, int y, List<Integer> places) {}

  /// The number of a paragraph below the strip; `x` is a percentage.
  public record Numbered(int number, String x) {}

  /// A term in the table, with the paragraphs that have it.
  public record Line(String name, Optional<String> href, int count, List<View.Link> places) {}

  private static String title(PageContext context, boolean notes, boolean terms) {
    return context.word("dispersion." + (notes ? terms ? "both" : "notes" : "terms"));
  }

  /// Empty for an article without notes and terms.
  static Optional<DispersionPlotView> of(PageContext context, Article article) {
    CorpusIndex corpusIndex = context.corpusIndex();
    DispersionPlot whole = DispersionPlot.of(corpusIndex.corpus(), article);
    DispersionPlot strip = corpusIndex.features().glossary() ? whole : whole.withoutTerms();
    List<DispersionPlot.NoteAt> notes = corpusIndex.features().notes() ? strip.notes() : List.of();
    List<Row> rows = rows(context, strip, notes);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new DispersionPlotView(
            title(context, !notes.isEmpty(), !strip.terms().isEmpty()),
            LINE * rows.size(),
            strip.drawn(strip.sections()),
            rows,
            strip.numbered().stream()
                .map(paragraph -> new Numbered(paragraph.number(), percent(paragraph.at())))
                .toList(),
            notes.size(),
            notes.stream()
                .map(note -> note.note())
                .map(note -> View.Link.to(String.valueOf(note.number()), "#_ref-" + note.id()))
                .toList(),
            strip.terms().stream().map(term -> line(context, term)).toList()));
  }

  private static List<Row> rows(
      PageContext context, DispersionPlot strip, List<DispersionPlot.NoteAt> notes) {
    List<Row> rows = new ArrayList<>();
    if (!notes.isEmpty()) {
      add(rows, context.word("notes.label"), strip, notes.stream().map(DispersionPlot.NoteAt::at));
    }
    for (DispersionPlot.TermAt term : strip.rows()) {
      add(rows, name(context.corpusIndex(), term), strip, places(term));
    }
    if (!strip.rest().isEmpty()) {
      String name = context.word("dispersion.rest", strip.rest().size());
      add(rows, name, strip, strip.rest().stream().flatMap(DispersionPlotView::places));
    }
    return rows;
  }

  private static void add(
      List<Row> rows, String name, DispersionPlot strip, Stream<Integer> places) {
    rows.add(
        new Row(
            Label.fit(name, NAME), LINE * rows.size() + LINE / 2, strip.drawn(places.toList())));
  }

  private static Stream<Integer> places(DispersionPlot.TermAt term) {
    return term.places().stream().map(DispersionPlot.Place::at);
  }

  private static String name(CorpusIndex corpusIndex, DispersionPlot.TermAt term) {
    return corpusIndex.term(term.term()).map(t -> t.term().name().text()).orElse(term.term());
  }

  private static Line line(PageContext context, DispersionPlot.TermAt term) {
    return new Line(
        name(context.corpusIndex(), term),
        context
            .corpusIndex()
            .term(term.term())
            .flatMap(placed -> context.hrefIfShown(placed.page())),
        term.places().size(),
        IndexView.locators(
                context, term.places().stream().map(DispersionPlot.Place::block).toList())
            .stream()
            .flatMap(document -> document.places().stream())
            .toList());
  }

  /// A drawn place in percent of the whole width, as attributes write it.
  private static String percent(int x) {
    int tenths = 10 * BEGIN + x * (100 - BEGIN) * 10 / DispersionPlot.WIDTH;
    return tenths / 10 + "." + tenths % 10 + "%";
  }
}
