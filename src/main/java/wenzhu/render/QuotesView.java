package wenzhu.render;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet;
import wenzhu.link.Corpus;
import wenzhu.link.Echo;
import wenzhu.link.PlacedBlock;
import wenzhu.link.PlacedQuotation;

/// The list of quotations: their time line, by date, and in the groups of their sidebars.
public record QuotesView(Optional<TimeLineView> timeLine, List<Entry> byDate, List<SetView> sets)
    implements View {

  private static final int LIMIT = 60;

  @Override
  public String title() {
    return "引语";
  }

  @Override
  public Optional<String> description() {
    return Optional.of("全站引语，按日期与分组排列。");
  }

  /// A quotation in a list.
  public record Entry(
      String href, String date, String dateWords, String occasion, String speaker, String begins) {}

  /// A sidebar with its groups.
  public record SetView(String title, String href, List<Group> groups) {}

  /// A group of a sidebar.
  public record Group(Optional<String> heading, List<Entry> entries) {}

  static QuotesView of(Setting setting) {
    List<PlacedQuotation> all = setting.catalogue().corpus().quotations();
    return new QuotesView(
        TimeLineView.of(setting),
        all.stream()
            .sorted(Comparator.comparing(placed -> placed.quotation().date()))
            .map(placed -> entry(setting, placed))
            .toList(),
        setting.catalogue().manuscript().quotationSets().stream()
            .map(set -> set(setting, set))
            .toList());
  }

  private static SetView set(Setting setting, QuotationSet set) {
    return new SetView(
        set.title().text(),
        setting.links().to(Corpus.pageOf(set)),
        set.groups().stream().map(group -> group(setting, group)).toList());
  }

  private static Group group(Setting setting, QuotationSet.Group group) {
    return new Group(
        group.heading().map(block -> block.text()),
        group.quotations().stream()
            .flatMap(q -> setting.catalogue().quotationOf(q.attribution().ref()).stream())
            .map(placed -> entry(setting, placed))
            .toList());
  }

  private static Entry entry(Setting setting, PlacedQuotation placed) {
    Quotation quotation = placed.quotation();
    return new Entry(
        setting.links().to(placed.page()),
        quotation.date().iso(),
        quotation.date().chinese(),
        quotation.occasion(),
        quotation.speaker(),
        quotation.paragraphs().isEmpty()
            ? ""
            : Excerpt.of(quotation.paragraphs().getFirst().text(), LIMIT));
  }

  /// One quotation on its own page, with the places that repeat it.
  public record Single(
      String title,
      SidebarView.Quoted quotation,
      View.Link set,
      Optional<String> group,
      Optional<String> source,
      List<Repetition> repetitions,
      NotesOnPage notes,
      List<ProvenanceRow> provenance,
      Optional<Citation> citation,
      String id)
      implements View {

    @Override
    public Optional<String> description() {
      return Optional.of(quotation.speaker() + "，" + quotation.label() + "。");
    }

    static Single of(Setting setting, PlacedQuotation placed) {
      Catalogue catalogue = setting.catalogue();
      Quotation quotation = placed.quotation();
      QuotationSet set = placed.set();
      return new Single(
          "引语：" + quotation.date().chinese() + "，" + quotation.occasion(),
          SidebarView.Quoted.of(setting, placed),
          View.Link.to(set.title().text(), setting.href(catalogue.corpus().of(set.title()))),
          placed.group().map(block -> block.text()),
          quotation.source().or(set::source),
          quotation.paragraphs().stream()
              .map(catalogue.corpus()::of)
              .flatMap(block -> block.echoes().stream().map(e -> repetition(setting, block, e)))
              .toList(),
          NotesOnPage.of(setting),
          quotation
              .textBlocks()
              .map(catalogue.corpus()::of)
              .flatMap(b -> b.provenance().map(p -> ProvenanceRow.of(setting, b, p)).stream())
              .toList(),
          Optional.of(Citation.of(catalogue.manuscript().site(), placed)),
          placed.id());
    }

    private static Repetition repetition(Setting setting, PlacedBlock block, Echo echo) {
      PlacedBlock other = setting.catalogue().corpus().of(echo.other());
      return new Repetition(
          setting.catalogue().titleOf(other.ref().file()),
          setting.catalogue().paragraph(other.ref()),
          setting.href(other),
          echo.span().in(block.text()),
          echo.span().length());
    }
  }

  /// A passage of a quotation that stands in another text, too.
  public record Repetition(
      String document, int paragraph, String href, String passage, int length) {}
}
