package wenzhu.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import wenzhu.collate.AnchoredEmendation;
import wenzhu.collate.Provenance;
import wenzhu.document.Certainty;
import wenzhu.document.Mark;
import wenzhu.document.Target;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.TermMatch;
import wenzhu.render.Layer.Around;
import wenzhu.render.Layer.Hold;
import wenzhu.render.Layer.Point;
import wenzhu.source.Span;

/// Sets the text of a block with everything that lies over it.
///
/// At home a block shows all its layers: terms, notes, repeated passages, emendations, its lines of
/// the source. Repeated on another page it shows only what its author wrote. All that is not the
/// text itself carries `data-apparatus`.
final class InlineRenderer {

  private final CorpusIndex corpusIndex;
  private final Assets assets;
  private final String page;
  private final RelativeUrls links;
  private final LinkResolver targets;
  private final RepeatedPassageRenderer echoes;
  private final Set<String> linkedTerms = new LinkedHashSet<>();

  InlineRenderer(CorpusIndex corpusIndex, Assets assets, String page, RelativeUrls links) {
    this.corpusIndex = corpusIndex;
    this.assets = assets;
    this.page = page;
    this.links = links;
    this.targets = new LinkResolver(corpusIndex, links);
    this.echoes = new RepeatedPassageRenderer(corpusIndex, links);
  }

  /// Whether this page is the block's home.
  boolean isHome(PlacedBlock block) {
    return block.page().equals(page);
  }

  /// The terms that were linked so far, in that order.
  Set<String> linkedTerms() {
    return linkedTerms;
  }

  Html set(PlacedBlock block) {
    return set(block, List.of());
  }

  /// The same with layers of the page's own, such as readings.
  Html set(PlacedBlock block, List<Layer> more) {
    List<Layer> layers = new ArrayList<>(more);
    int footnote = 0;
    for (Mark mark : block.block().content().marks()) {
      if (mark instanceof Mark.FootnoteRef) {
        footnoteReference(block, footnote++).ifPresent(layers::add);
      } else {
        mark(block, mark).ifPresent(layers::add);
      }
    }
    if (isHome(block)) {
      block.matches().forEach(match -> term(block, match).ifPresent(layers::add));
      block.emendations().forEach(emendation -> add(layers, emendation));
      corpusIndex.notesOn(block).forEach(note -> add(layers, note));
      layers.addAll(echoes.layers(block));
      sourceLines(block).ifPresent(layers::add);
    }
    layers.addAll(NoBreak.layers(block.text(), layers));
    return LayeredText.merge(block.text(), layers);
  }

  private Optional<Layer> mark(PlacedBlock block, Mark mark) {
    return switch (mark) {
      case Mark.Styled styled -> Optional.of(loose(styled.span(), style(styled.style())));
      case Mark.Code code -> Optional.of(loose(code.span(), Tag.of("code")));
      case Mark.Ruby ruby -> Optional.of(ruby(ruby));
      case Mark.Link link -> anchor(link);
      case Mark.LineBreak line -> Optional.of(Point.at(line.span().from(), Html.of("<br>"), false));
      case Mark.Image image -> Optional.of(picture(block, image));
      case Mark.FootnoteRef _ -> Optional.empty();
    };
  }

  private static Layer loose(Span span, Tag tag) {
    return Around.of(span, Hold.LOOSE, tag);
  }

  private static Tag style(Mark.Style style) {
    return Tag.of(
        switch (style) {
          case EMPHASIS -> "em";
          case STRONG -> "strong";
          case STRIKE -> "s";
          case INSERT -> "ins";
          case HIGHLIGHT -> "mark";
          case UNDERLINE -> "u";
          case SMALL -> "small";
          case SUBSCRIPT -> "sub";
          case SUPERSCRIPT -> "sup";
          case KEYBOARD -> "kbd";
        });
  }

  private static Layer ruby(Mark.Ruby ruby) {
    Html reading = Tag.of("rt").with("data-apparatus").around(ruby.reading());
    return new Around(ruby.span(), Hold.WHOLE, "<ruby>", reading + "</ruby>");
  }

  private Optional<Layer> anchor(Mark.Link link) {
    Optional<Tag> tag =
        link.target() instanceof Target.TermTarget term
            ? termLink(term)
            : targets.link(link.target());
    return tag.map(found -> Around.of(link.span(), Hold.ANCHOR, found));
  }

  private Layer picture(PlacedBlock block, Mark.Image image) {
    Tag tag =
        Tag.of("img")
            .with("src", links.file(assets.picture(block.page(), image.asset())))
            .with("alt", image.alternative());
    return Point.at(image.span().from(), tag.alone(), false);
  }

  private Optional<Layer> footnoteReference(PlacedBlock block, int nth) {
    if (!isHome(block)) {
      return Optional.empty();
    }
    Mark.FootnoteRef mark = block.block().content().marks(Mark.FootnoteRef.class).get(nth);
    return corpusIndex
        .footnotes()
        .reference(block.ref(), nth)
        .map(reference -> {
          String number = String.valueOf(reference.footnote().number());
          Tag tag =
              Tag.of("a")
                  .with("class", "fnref")
                  .with("role", "doc-noteref")
                  .with("id", reference.id())
                  .with("href", "#" + reference.footnote().id())
                  .with("aria-label", corpusIndex.words().of("footnote.number", number))
                  .with("data-number", number)
                  .with("data-apparatus");
          return Point.at(mark.span().from(), tag.around(Html.NONE), true);
        });
  }

  /// A term that is linked, unless a link made by hand stands there already.
  private Optional<Layer> term(PlacedBlock block, TermMatch match) {
    boolean byHand =
        block.block().content().marks(Mark.Link.class).stream()
            .anyMatch(link ->
                !(link.target() instanceof Target.NoTerm) && link.span().overlaps(match.span()));
    if (!match.isLinked() || byHand) {
      return Optional.empty();
    }
    return termLink(new Target.TermTarget(match.term()))
        .map(tag -> Around.of(match.span(), Hold.ANCHOR, tag));
  }

  private Optional<Tag> termLink(Target.TermTarget term) {
    Optional<String> href = targets.href(term);
    href.ifPresent(_ -> linkedTerms.add(term.slug()));
    return href.map(
        to -> Tag.of("a").with("class", "term").with("role", "doc-glossref").with("href", to));
  }

  private void add(List<Layer> layers, PlacedNote note) {
    String number = String.valueOf(note.number());
    String kind = note.note().kind().slug();
    layers.add(loose(note.span(), Tag.of("span").with("class", "noted noted-" + kind)));
    Tag reference =
        Tag.of("a")
            .with("class", "noteref noteref-" + kind)
            .with("role", "doc-noteref")
            .with("id", "_ref-" + note.id())
            .with("href", "#" + note.id())
            .with(
                "aria-label",
                corpusIndex.words().of("note.label", number, note.note().kind().word()))
            .with("data-number", number)
            .with("data-anchor", NoteRenderer.anchor(number))
            .with("data-apparatus");
    layers.add(Point.at(note.span().to(), reference.around(Html.NONE), true));
  }

  private void add(List<Layer> layers, AnchoredEmendation emendation) {
    layers.add(loose(emendation.span(), Tag.of("span").with("class", "emended")));
    Tag correction =
        Tag.of("span")
            .with("class", "emendation")
            .with("title", emendation.reason())
            .with("data-apparatus");
    Html text =
        correction.around(corpusIndex.words().of("emendation.text", emendation.correction()));
    layers.add(Point.at(emendation.span().to(), text, false));
  }

  /// The lines of the source that made a block of running text, as a mark at its end.
  private Optional<Layer> sourceLines(PlacedBlock block) {
    Optional<String> source =
        corpusIndex
            .documents()
            .issueOfFile(block.ref().file())
            .map(issue -> CorpusIndex.sourcePage(issue.slug()))
            .filter(corpusIndex::hasPage);
    if (source.isEmpty() || block.provenance().isEmpty() || !block.kind().isProse()) {
      return Optional.empty();
    }
    Provenance provenance = block.provenance().get();
    boolean inferred = provenance.certainty() == Certainty.INFERRED;
    String lines = SourceLineLinks.words(corpusIndex.words(), provenance.lines());
    Tag mark =
        Tag.of("a")
            .with("class", inferred ? "lines inferred" : "lines")
            .with("href", links.to(source.get(), SourceLineLinks.anchor(provenance.lines())))
            .with(
                "aria-label",
                corpusIndex.words().of("source.lines", lines, provenance.certainty().word()))
            .with("data-lines", lines)
            .with("data-apparatus");
    return Optional.of(Point.at(block.text().length(), mark.around(Html.NONE), true));
  }
}
