package wenzhu.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import wenzhu.document.Block;
import wenzhu.document.Term;
import wenzhu.link.Occurrence;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.link.SitePage;
import wenzhu.text.Excerpt;

/// The page of a term: its definition, and every occurrence in context.
///
/// `pinyin` is present if the characters of the heading have no readings.
public record TermView(
    Head head,
    Term term,
    Html heading,
    Optional<String> pinyin,
    String categoryHref,
    List<PlacedTerm> related,
    Occurrences text,
    Occurrences commentary)
    implements View {

  private static final int DESCRIPTION_LIMIT = 120;
  private static final int CONTEXT = 24;

  /// Occurrences by document.
  public record Occurrences(int count, Map<String, List<Line>> byFile) {}

  /// One occurrence: `place` is `<block>:<from>-<to>`.
  public record Line(
      String place, String href, String left, String key, String right, String where) {}

  static TermView of(PageContext context, PlacedTerm placed) {
    CorpusIndex corpusIndex = context.corpusIndex();
    Term term = placed.term();
    List<Layer> readings = PinyinRuby.layers(term.name().text(), term.pinyin());
    return new TermView(
        new Head(
            term.name().text(),
            Block.textBlocks(term.definition())
                .findFirst()
                .map(block -> Excerpt.head(block.text(), DESCRIPTION_LIMIT)),
            Optional.of(Citation.of(corpusIndex.manuscript().site(), placed))),
        term,
        context.element("dfn", term.name(), readings),
        Optional.of(term.pinyin()).filter(_ -> readings.isEmpty()),
        context
            .links()
            .to(SitePage.TERMS, TermsView.categoryId(corpusIndex, term.category().value())),
        term.related().stream().flatMap(slug -> corpusIndex.term(slug.value()).stream()).toList(),
        occurrences(context, placed, false),
        occurrences(context, placed, true));
  }

  private static Occurrences occurrences(
      PageContext context, PlacedTerm term, boolean inCommentary) {
    List<Occurrence> places =
        term.occurrences().stream()
            .filter(place -> {
              PlacedBlock block = context.corpus().of(place.block());
              return block.kind().isCommentary() == inCommentary
                  && context.corpusIndex().shows(block);
            })
            .toList();
    return new Occurrences(
        places.size(),
        places.stream()
            .collect(
                Collectors.groupingBy(
                    place -> place.block().file(),
                    LinkedHashMap::new,
                    Collectors.mapping(place -> line(context, place), Collectors.toList()))));
  }

  private static Line line(PageContext context, Occurrence place) {
    PlacedBlock block = context.corpus().of(place.block());
    int paragraph = context.documents().paragraph(place.block());
    return new Line(
        block.id() + ":" + place.span().from() + "-" + place.span().to(),
        context.href(block),
        Excerpt.before(block.text(), place.span(), CONTEXT),
        place.span().in(block.text()),
        Excerpt.after(block.text(), place.span(), CONTEXT),
        paragraph == 0 ? context.word(block.kind()) : context.word("term.paragraph", paragraph));
  }
}
