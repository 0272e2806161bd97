package wenzhu.render;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.document.QuotationSet;
import wenzhu.link.PlacedQuotation;

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

    static Quoted of(Setting setting, PlacedQuotation placed) {
      var quotation = placed.quotation();
      return new Quoted(
          Optional.of(placed.page()).filter(setting.catalogue()::hasPage).map(setting.links()::to),
          quotation.date().chinese() + "，" + quotation.occasion(),
          quotation.date().iso(),
          quotation.date().chinese(),
          quotation.occasion(),
          quotation.speaker(),
          setting.alone(quotation.paragraphs()),
          setting.element("cite", quotation.attribution()),
          setting.notes(quotation.textBlocks()));
    }
  }

  /// `level` is the level of the sidebar's own heading.
  static SidebarView of(Setting setting, QuotationSet set, int level) {
    return new SidebarView(
        setting.element("h" + level, set.title()),
        set.subtitle().map(block -> setting.element("p", "subtitle", block)),
        setting.notes(Stream.concat(Stream.of(set.title()), set.subtitle().stream())),
        setting.flow(set.introduction().blocks()),
        set.groups().stream().map(group -> group(setting, group, level + 1)).toList(),
        set.signature().map(block -> setting.noted("p", "signature", block)),
        setting.isHomeOf(set) ? NoteView.Original.of(setting, set) : List.of());
  }

  private static GroupView group(Setting setting, QuotationSet.Group group, int level) {
    return new GroupView(
        group.heading().map(block -> setting.noted("h" + level, "", block)),
        group.quotations().stream()
            .flatMap(quotation ->
                setting
                    .catalogue()
                    .quotationOf(quotation.attribution().ref())
                    .map(placed -> Quoted.of(setting, placed))
                    .stream())
            .toList());
  }
}
