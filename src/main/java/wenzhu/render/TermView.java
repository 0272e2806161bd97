package wenzhu.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.document.Block;
import wenzhu.document.Term;
import wenzhu.link.Occurrence;
import wenzhu.link.PlacedBlock;
import wenzhu.link.PlacedTerm;
import wenzhu.source.Located;

/// A term's page: definition, and every place where it stands, in context.
///
/// `pinyin` is there only if it does not stand over the characters of the heading.
public record TermView(
    String title,
    Optional<String> description,
    Html heading,
    Optional<String> pinyin,
    Optional<String> english,
    List<String> aliases,
    List<String> notIn,
    Link category,
    boolean checked,
    List<String> sources,
    Html headNotes,
    Html definition,
    List<Link> related,
    List<Group> text,
    List<Group> commentary,
    int textCount,
    int commentaryCount,
    NotesOnPage notes,
    Optional<Citation> citation,
    String id)
    implements View {

  private static final int DESCRIPTION_LIMIT = 120;
  private static final int CONTEXT = 24;

  /// The places in one document.
  public record Group(String document, List<Line> lines) {}

  /// One place: `occurrence` is `<block>:<from>-<to>`.
  public record Line(
      String occurrence, String href, String left, String key, String right, String where) {}

  static TermView of(Setting setting, PlacedTerm placed) {
    Catalogue catalogue = setting.catalogue();
    Term term = placed.term();
    List<Occurrence> text = places(catalogue, placed, false);
    List<Occurrence> commentary = places(catalogue, placed, true);
    List<Layer> readings = PinyinRuby.layers(term.name().text(), term.pinyin());
    return new TermView(
        term.name().text(),
        Block.textBlocks(term.definition())
            .findFirst()
            .map(block -> Excerpt.of(block.text(), DESCRIPTION_LIMIT)),
        setting.element("dfn", term.name(), readings),
        Optional.of(term.pinyin()).filter(_ -> readings.isEmpty()),
        term.english(),
        term.aliases().stream().map(Located::value).toList(),
        term.notIn().stream().map(Located::value).toList(),
        View.Link.to(
            term.category().value(),
            setting.links().to("terms/", TermsView.categoryId(catalogue, term.category().value()))),
        term.status() == Term.Status.CHECKED,
        term.sources(),
        setting.notes(Stream.of(term.name())),
        setting.flow(term.definition()),
        term.related().stream()
            .flatMap(slug -> catalogue.term(slug.value()).stream())
            .map(
                other -> View.Link.to(other.term().name().text(), setting.links().to(other.page())))
            .toList(),
        groups(setting, text),
        groups(setting, commentary),
        text.size(),
        commentary.size(),
        NotesOnPage.of(setting),
        Optional.of(Citation.of(catalogue.manuscript().site(), placed)),
        catalogue.corpus().of(term.name()).id());
  }

  private static List<Occurrence> places(Catalogue catalogue, PlacedTerm term, boolean commentary) {
    return term.occurrences().stream()
        .filter(place -> catalogue.isCommentary(place.block()) == commentary)
        .filter(place -> catalogue.shows(catalogue.corpus().of(place.block())))
        .toList();
  }

  private static List<Group> groups(Setting setting, List<Occurrence> places) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Occurrence place : places) {
      groups
          .computeIfAbsent(place.block().file(), _ -> new ArrayList<>())
          .add(line(setting, place));
    }
    return groups.entrySet().stream()
        .map(group -> new Group(setting.catalogue().titleOf(group.getKey()), group.getValue()))
        .toList();
  }

  private static Line line(Setting setting, Occurrence place) {
    PlacedBlock block = setting.catalogue().corpus().of(place.block());
    int paragraph = setting.catalogue().paragraph(place.block());
    return new Line(
        block.id() + ":" + place.span().from() + "-" + place.span().to(),
        setting.href(block),
        Excerpt.before(block.text(), place.span(), CONTEXT),
        place.span().in(block.text()),
        Excerpt.after(block.text(), place.span(), CONTEXT),
        paragraph == 0 ? ProvenanceRow.kindName(block.kind()) : "第" + paragraph + "段");
  }
}
