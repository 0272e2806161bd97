package wenzhu.render;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import wenzhu.collate.AnchoredEmendation;
import wenzhu.document.Mark;
import wenzhu.document.Target;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.TermMatch;
import wenzhu.render.Layer.ElementLayer;
import wenzhu.render.Layer.NestingPriority;
import wenzhu.render.Layer.PointLayer;
import wenzhu.source.Span;

/// Renders the text of a block with all layers over it.
///
/// On its home page a block has all its layers: terms, notes, repeated passages, emendations, its
/// lines of the source. Repeated on another page it has only what its author wrote. Everything that
/// is not the text itself carries `data-apparatus`.
final class InlineRenderer {

  private final PageContext context;
  private final Assets assets;
  private final LinkResolver links;
  private final RepeatedPassageRenderer repeats;
  private final Set<String> linkedTerms = new LinkedHashSet<>();

  InlineRenderer(PageContext context, Assets assets) {
    this.context = context;
    this.assets = assets;
    this.links = new LinkResolver(context);
    this.repeats = new RepeatedPassageRenderer(context);
  }

  /// The slugs of the terms linked so far, in that order.
  Set<String> linkedTerms() {
    return linkedTerms;
  }

  /// The text with additional layers of the page, such as readings.
  Html render(PlacedBlock block, List<Layer> more) {
    boolean home = context.isAt(block.page());
    List<Layer> layers = new ArrayList<>(more);
    int footnote = 0;
    for (Mark mark : block.block().content().marks()) {
      if (!(mark instanceof Mark.FootnoteRef reference)) {
        mark(block, mark).ifPresent(layers::add);
      } else if (home) {
        footnoteReference(block, reference, footnote++).ifPresent(layers::add);
      }
    }
    if (home) {
      NavigableMap<Integer, Span> byHand = linksByHand(block);
      block.matches().forEach(match -> term(match, byHand).ifPresent(layers::add));
      block.emendations().forEach(emendation -> add(layers, emendation));
      context.corpusIndex().notesOn(block).forEach(note -> add(layers, note));
      layers.addAll(repeats.layers(block));
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
      case Mark.LineBreak line ->
          Optional.of(PointLayer.at(line.span().from(), Html.of("<br>"), false));
      case Mark.Image image -> Optional.of(picture(block, image));
      case Mark.FootnoteRef _ -> Optional.empty();
    };
  }

  private static Layer loose(Span span, Tag tag) {
    return ElementLayer.of(span, NestingPriority.LOOSE, tag);
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
    return new ElementLayer(ruby.span(), NestingPriority.WHOLE, "<ruby>", reading + "</ruby>");
  }

  private Optional<Layer> anchor(Mark.Link link) {
    Optional<Tag> tag =
        link.target() instanceof Target.TermTarget term
            ? termLink(term)
            : links.link(link.target());
    return tag.map(found -> ElementLayer.of(link.span(), NestingPriority.ANCHOR, found));
  }

  private Layer picture(PlacedBlock block, Mark.Image image) {
    Tag tag =
        Tag.of("img")
            .with("src", context.links().file(assets.image(block.page(), image.asset())))
            .with("alt", image.alternative());
    return PointLayer.at(image.span().from(), tag.alone(), false);
  }

  private Optional<Layer> footnoteReference(PlacedBlock block, Mark.FootnoteRef mark, int nth) {
    return context
        .corpusIndex()
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
                  .with("aria-label", context.word("footnote.number", number))
                  .with("data-number", number)
                  .with("data-apparatus");
          return PointLayer.at(mark.span().from(), tag.around(), true);
        });
  }

  /// The manual links of a block by their start. They do not overlap.
  private static NavigableMap<Integer, Span> linksByHand(PlacedBlock block) {
    NavigableMap<Integer, Span> links = new TreeMap<>();
    for (Mark.Link link : block.block().content().marks(Mark.Link.class)) {
      if (!(link.target() instanceof Target.NoTerm)) {
        links.putIfAbsent(link.span().from(), link.span());
      }
    }
    return links;
  }

  /// A term that is linked, unless a manual link is there already.
  private Optional<Layer> term(TermMatch match, NavigableMap<Integer, Span> byHand) {
    if (!match.isLinked()
        || Stream.ofNullable(byHand.lowerEntry(match.span().to()))
            .anyMatch(link -> link.getValue().overlaps(match.span()))) {
      return Optional.empty();
    }
    return termLink(new Target.TermTarget(match.term()))
        .map(tag -> ElementLayer.of(match.span(), NestingPriority.ANCHOR, tag));
  }

  private Optional<Tag> termLink(Target.TermTarget term) {
    Optional<String> href = links.href(term);
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
            .with("aria-label", context.word("note.label", number, note.note().kind().word()))
            .with("data-number", number)
            .with("data-anchor", NoteRenderer.anchor(number))
            .with("data-apparatus");
    layers.add(PointLayer.at(note.span().to(), reference.around(), true));
  }

  private void add(List<Layer> layers, AnchoredEmendation emendation) {
    layers.add(loose(emendation.span(), Tag.of("span").with("class", "emended")));
    Tag correction =
        Tag.of("span")
            .with("class", "emendation")
            .with("title", emendation.reason())
            .with("data-apparatus");
    Html text = correction.around(context.word("emendation.text", emendation.correction()));
    layers.add(PointLayer.at(emendation.span().to(), text, false));
  }

  /// The lines of the source of a block of running text, as a mark at its end.
  private Optional<Layer> sourceLines(PlacedBlock block) {
    return block
        .provenance()
        .filter(_ -> block.kind().isProse())
        .map(provenance -> SourceLineLinks.of(context, block, provenance))
        .flatMap(lines -> lines.href().map(href -> mark(lines, href)))
        .map(mark -> PointLayer.at(block.text().length(), mark.around(), true));
  }

  private Tag mark(SourceLineLinks lines, String href) {
    String certainty = lines.provenance().certainty().word();
    return Tag.of("a")
        .with("class", lines.provenance().isInferred() ? "lines inferred" : "lines")
        .with("href", href)
        .with("aria-label", context.word("source.lines", lines.words(), certainty))
        .with("data-lines", lines.words())
        .with("data-apparatus");
  }
}
