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
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.link.SitePage;
import wenzhu.source.Located;
import wenzhu.text.Excerpt;

/// A term's page: definition, and every place where it stands, in context.
///
/// `pinyin` is there only if it does not stand over the characters of the heading.
public record TermView(
    Head head,
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
    String id)
    implements View {

  private static final int DESCRIPTION_LIMIT = 120;
  private static final int CONTEXT = 24;

  /// The places in one document.
  public record Group(String document, List<Line> lines) {}

  /// One place: `occurrence` is `<block>:<from>-<to>`.
  public record Line(
      String occurrence, String href, String left, String key, String right, String where) {}

  static TermView of(PageContext context, PlacedTerm placed) {
    CorpusIndex corpusIndex = context.corpusIndex();
    Term term = placed.term();
    List<Occurrence> text = places(corpusIndex, placed, false);
    List<Occurrence> commentary = places(corpusIndex, placed, true);
    List<Layer> readings = PinyinRuby.layers(term.name().text(), term.pinyin());
    return new TermView(
        new Head(
            term.name().text(),
            Block.textBlocks(term.definition())
                .findFirst()
                .map(block -> Excerpt.head(block.text(), DESCRIPTION_LIMIT)),
            Optional.of(Citation.of(corpusIndex.manuscript().site(), placed))),
        context.element("dfn", term.name(), readings),
        Optional.of(term.pinyin()).filter(_ -> readings.isEmpty()),
        term.english(),
        term.aliases().stream().map(Located::value).toList(),
        term.notIn().stream().map(Located::value).toList(),
        View.Link.to(
            term.category().value(),
            context
                .links()
                .to(SitePage.TERMS, TermsView.categoryId(corpusIndex, term.category().value()))),
        term.status() == Term.Status.CHECKED,
        term.sources(),
        context.notes(Stream.of(term.name())),
        context.flow(term.definition()),
        term.related().stream()
            .flatMap(slug -> corpusIndex.term(slug.value()).stream())
            .map(
                other -> View.Link.to(other.term().name().text(), context.links().to(other.page())))
            .toList(),
        groups(context, text),
        groups(context, commentary),
        text.size(),
        commentary.size(),
        NotesOnPage.of(context),
        corpusIndex.corpus().of(term.name()).id());
  }

  private static List<Occurrence> places(
      CorpusIndex corpusIndex, PlacedTerm term, boolean commentary) {
    return term.occurrences().stream()
        .filter(place -> corpusIndex.isCommentary(place.block()) == commentary)
        .filter(place -> corpusIndex.shows(corpusIndex.corpus().of(place.block())))
        .toList();
  }

  private static List<Group> groups(PageContext context, List<Occurrence> places) {
    Map<String, List<Line>> groups = new LinkedHashMap<>();
    for (Occurrence place : places) {
      groups
          .computeIfAbsent(place.block().file(), _ -> new ArrayList<>())
          .add(line(context, place));
    }
    return groups.entrySet().stream()
        .map(group ->
            new Group(context.corpusIndex().documents().titleOf(group.getKey()), group.getValue()))
        .toList();
  }

  private static Line line(PageContext context, Occurrence place) {
    PlacedBlock block = context.corpusIndex().corpus().of(place.block());
    int paragraph = context.corpusIndex().documents().paragraph(place.block());
    return new Line(
        block.id() + ":" + place.span().from() + "-" + place.span().to(),
        context.href(block),
        Excerpt.before(block.text(), place.span(), CONTEXT),
        place.span().in(block.text()),
        Excerpt.after(block.text(), place.span(), CONTEXT),
        paragraph == 0 ? context.word(block.kind()) : context.word("term.paragraph", paragraph));
  }
}
