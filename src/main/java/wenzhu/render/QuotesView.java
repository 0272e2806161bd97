package wenzhu.render;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.RepeatedPassage;
import wenzhu.text.Excerpt;

/// The list of quotations: their time line, by date, and in the groups of their sidebars.
public record QuotesView(
    Head head, Optional<TimeLineView> timeLine, List<Entry> byDate, List<SetView> sets)
    implements View {

  private static final int LIMIT = 60;

  /// A quotation in a list.
  public record Entry(
      String href, String date, String dateWords, String occasion, String speaker, String begins) {}

  /// A sidebar with its groups.
  public record SetView(String title, String href, List<Group> groups) {}

  /// A group of a sidebar.
  public record Group(Optional<String> heading, List<Entry> entries) {}

  static QuotesView of(PageContext context) {
    List<PlacedQuotation> all = context.corpusIndex().corpus().quotations();
    return new QuotesView(
        Head.of(context.word("quotes.label"), context.word("quotes.description")),
        TimeLineView.of(context),
        all.stream()
            .sorted(Comparator.comparing(placed -> placed.quotation().date()))
            .map(placed -> entry(context, placed))
            .toList(),
        context.corpusIndex().manuscript().quotationSets().stream()
            .map(set -> set(context, set))
            .toList());
  }

  private static SetView set(PageContext context, QuotationSet set) {
    return new SetView(
        set.title().text(),
        context.links().to(Corpus.pageOf(set)),
        set.groups().stream().map(group -> group(context, group)).toList());
  }

  private static Group group(PageContext context, QuotationSet.Group group) {
    return new Group(
        group.heading().map(block -> block.text()),
        group.quotations().stream()
            .flatMap(q -> context.corpusIndex().quotationOf(q.attribution().ref()).stream())
            .map(placed -> entry(context, placed))
            .toList());
  }

  private static Entry entry(PageContext context, PlacedQuotation placed) {
    Quotation quotation = placed.quotation();
    return new Entry(
        context.links().to(placed.page()),
        quotation.date().iso(),
        quotation.date().chinese(),
        quotation.occasion(),
        quotation.speaker(),
        quotation.paragraphs().isEmpty()
            ? ""
            : Excerpt.head(quotation.paragraphs().getFirst().text(), LIMIT));
  }

  /// One quotation on its own page, with the places that repeat it.
  public record Single(
      Head head,
      SidebarView.Quoted quotation,
      View.Link set,
      Optional<String> group,
      Optional<String> source,
      List<Repetition> repetitions,
      NotesOnPage notes,
      List<ProvenanceRow> provenance,
      String id)
      implements View {

    static Single of(PageContext context, PlacedQuotation placed) {
      CorpusIndex corpusIndex = context.corpusIndex();
      Quotation quotation = placed.quotation();
      QuotationSet set = placed.set();
      SidebarView.Quoted quoted = SidebarView.Quoted.of(context, placed);
      return new Single(
          new Head(
              context.word("quote.title", quoted.label()),
              Optional.of(context.word("quote.description", quoted.speaker(), quoted.label())),
              Optional.of(Citation.of(corpusIndex.manuscript().site(), placed))),
          quoted,
          View.Link.to(set.title().text(), context.href(corpusIndex.corpus().of(set.title()))),
          placed.group().map(block -> block.text()),
          quotation.source().or(set::source),
          quotation.paragraphs().stream()
              .map(corpusIndex.corpus()::of)
              .flatMap(block -> block.repeats().stream().map(e -> repetition(context, block, e)))
              .toList(),
          NotesOnPage.of(context),
          quotation
              .textBlocks()
              .map(corpusIndex.corpus()::of)
              .flatMap(b -> b.provenance().map(p -> ProvenanceRow.of(context, b, p)).stream())
              .toList(),
          placed.id());
    }

    private static Repetition repetition(
        PageContext context, PlacedBlock block, RepeatedPassage echo) {
      PlacedBlock other = context.corpusIndex().corpus().of(echo.other());
      return new Repetition(
          context.corpusIndex().documents().titleOf(other.ref().file()),
          context.corpusIndex().documents().paragraph(other.ref()),
          context.href(other),
          echo.span().in(block.text()),
          echo.span().length());
    }
  }

  /// A passage of a quotation that stands in another text, too.
  public record Repetition(
      String document, int paragraph, String href, String passage, int length) {}
}
