package wenzhu.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.document.QuotationSet;
import wenzhu.link.Placed.PlacedQuotation;

/// The quotations of a sidebar, in their groups.
public record SidebarView(
    Html title,
    Optional<Html> subtitle,
    Html headNotes,
    Html introduction,
    List<GroupView> groups,
    Optional<Html> signature,
    List<NoteView.Original> footnotes) {

  /// Quotations under one heading.
  public record GroupView(Optional<Html> heading, List<Quoted> quotations) {}

  /// One quotation. `href` leads to its page, if the site has it.
  public record Quoted(
      Optional<String> href,
      String label,
      String date,
      String dateWords,
      String occasion,
      String speaker,
      Html text,
      Html attribution,
      Html notes) {

    static Quoted of(PageContext context, PlacedQuotation placed) {
      var quotation = placed.quotation();
      return new Quoted(
          context.hrefIfShown(placed.page()),
          context.word("quote.label", quotation.date().chinese(), quotation.occasion()),
          quotation.date().iso(),
          quotation.date().chinese(),
          quotation.occasion(),
          quotation.speaker(),
          context.alone(quotation.paragraphs()),
          context.element("cite", quotation.attribution()),
          context.notes(quotation.textBlocks()));
    }
  }

  /// `level` is the level of the sidebar's own heading.
  static SidebarView of(PageContext context, QuotationSet set, int level) {
    return new SidebarView(
        context.element("h" + level, set.title()),
        set.subtitle().map(block -> context.element("p", "subtitle", block)),
        context.notes(Stream.concat(Stream.of(set.title()), set.subtitle().stream())),
        context.flow(set.introduction().blocks()),
        set.groups().stream().map(group -> group(context, group, level + 1)).toList(),
        set.signature().map(block -> context.noted("p", "signature", block)),
        context.isHomeOf(set) ? NoteView.Original.of(context, set) : List.of());
  }

  private static GroupView group(PageContext context, QuotationSet.Group group, int level) {
    return new GroupView(
        group.heading().map(block -> context.noted("h" + level, "", block)),
        group.quotations().stream()
            .flatMap(quotation ->
                context
                    .corpusIndex()
                    .quotationOf(quotation.attribution().ref())
                    .map(placed -> Quoted.of(context, placed))
                    .stream())
            .toList());
  }
}
