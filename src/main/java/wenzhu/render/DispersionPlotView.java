package wenzhu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.document.Article;
import wenzhu.document.Site.Features;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.picture.DispersionPlot;
import wenzhu.picture.Label;

/// The dispersion plot of an article, with the positions of its notes and terms, and its table.
public record DispersionPlotView(
    DispersionPlot plot, List<Row> rows, List<Numbered> numbers, List<TermRow> terms) {

  private static final int LINE = 22;
  private static final int NAME = 72;

  /// The start of the plots, in percent of the width. The names are before it.
  private static final int BEGIN = 34;

  /// One row of the picture: `y` is its middle, `places` are drawn positions.
  public record Row(String name, int y, List<Integer> places) {}

  /// The number of a paragraph below the plot; `x` is a percentage.
  public record Numbered(int number, String x) {}

  /// A term in the table, with its number of occurrences and the paragraphs that have it.
  public record TermRow(
      String name, Optional<String> href, int count, List<IndexView.Locator> paragraphs) {}

  /// Empty for an article without notes and terms.
  static Optional<DispersionPlotView> of(PageContext context, Article article) {
    Features features = context.corpusIndex().features();
    DispersionPlot plot =
        DispersionPlot.of(context.corpus(), article).only(features.notes(), features.glossary());
    List<Row> rows = rows(context, plot);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DispersionPlotView(
                plot,
                rows,
                plot.numbered().stream()
                    .map(paragraph -> new Numbered(paragraph.number(), percent(paragraph.at())))
                    .toList(),
                plot.terms().stream().map(term -> termRow(context, term)).toList()));
  }

  private static List<Row> rows(PageContext context, DispersionPlot plot) {
    List<Row> rows = new ArrayList<>();
    if (!plot.notes().isEmpty()) {
      add(
          rows,
          context.word("notes.label"),
          plot,
          plot.notes().stream().map(DispersionPlot.NoteAt::at));
    }
    for (DispersionPlot.TermAt term : plot.rows()) {
      add(rows, placed(context, term).term().name().text(), plot, places(term));
    }
    if (!plot.rest().isEmpty()) {
      String name = context.word("dispersion.rest", plot.rest().size());
      add(rows, name, plot, plot.rest().stream().flatMap(DispersionPlotView::places));
    }
    return rows;
  }

  private static void add(
      List<Row> rows, String name, DispersionPlot plot, Stream<Integer> places) {
    rows.add(
        new Row(
            Label.fit(name, NAME), LINE * rows.size() + LINE / 2, plot.scaled(places.toList())));
  }

  private static Stream<Integer> places(DispersionPlot.TermAt term) {
    return term.places().stream().map(DispersionPlot.Place::at);
  }

  private static PlacedTerm placed(PageContext context, DispersionPlot.TermAt term) {
    return context.corpusIndex().term(term.term()).orElseThrow();
  }

  private static TermRow termRow(PageContext context, DispersionPlot.TermAt term) {
    PlacedTerm placed = placed(context, term);
    Map<String, List<IndexView.Locator>> paragraphs =
        IndexView.locators(context, term.places().stream().map(DispersionPlot.Place::block));
    return new TermRow(
        placed.term().name().text(),
        context.link(placed.page()),
        term.places().size(),
        paragraphs.values().stream().flatMap(List::stream).toList());
  }

  /// A drawn position in percent of the whole width, as attributes write it.
  private static String percent(int x) {
    int tenths = 10 * BEGIN + x * (100 - BEGIN) * 10 / DispersionPlot.WIDTH;
    return tenths / 10 + "." + tenths % 10 + "%";
  }

  public int height() {
    return LINE * rows.size();
  }
}
