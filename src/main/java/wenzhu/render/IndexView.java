package wenzhu.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.document.BlockRef;
import wenzhu.link.Occurrence;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.text.PinyinOrder;

/// The index, as at the end of a book: terms, people, institutions, places and dates, each with the
/// paragraphs where it occurs.
public record IndexView(Head head, List<Part> parts) implements View {

  /// A part of the index, its entries by letter. A part without letters has one empty letter.
  public record Part(String name, String id, Map<String, List<Entry>> letters) {}

  /// One entry with its locators by document.
  public record Entry(
      String name,
      Optional<String> href,
      Optional<String> remark,
      Map<String, List<Locator>> documents) {}

  /// The number or the kind of a block, and its address.
  public record Locator(String label, String href) {}

  static IndexView of(PageContext context) {
    // Categories of the glossary that are names and have a part of their own.
    List<String> names = List.of(context.word("index.names").split(" "));
    List<Part> parts = new ArrayList<>();
    if (context.corpusIndex().features().glossary()) {
      Map<String, List<Entry>> terms =
          terms(
              context,
              category -> !names.contains(category),
              term -> PinyinOrder.initial(term.term().pinyin()));
      parts.add(new Part(context.word("terms.label"), "_terms", terms));
      for (String name : names) {
        parts.add(
            new Part(name, "_n" + names.indexOf(name), terms(context, name::equals, _ -> "")));
      }
    }
    List<Entry> dates = DateIndex.of(context);
    parts.add(
        new Part(
            context.word("index.dates"), "_dates", dates.isEmpty() ? Map.of() : Map.of("", dates)));
    parts.removeIf(part -> part.letters().isEmpty());
    return new IndexView(
        Head.of(context.word("index.label"), context.word("index.description")), parts);
  }

  private static Map<String, List<Entry>> terms(
      PageContext context, Predicate<String> isIn, Function<PlacedTerm, String> letter) {
    return context.corpus().terms().stream()
        .filter(placed -> isIn.test(placed.term().category().value()))
        .collect(
            Collectors.groupingBy(
                letter,
                LinkedHashMap::new,
                Collectors.mapping(placed -> entry(context, placed), Collectors.toList())));
  }

  private static Entry entry(PageContext context, PlacedTerm placed) {
    return new Entry(
        placed.term().name().text(),
        Optional.of(context.to(placed.page())),
        Optional.empty(),
        locators(
            context,
            placed.occurrences().stream()
                .map(Occurrence::block)
                .filter(block -> !context.corpus().of(block).kind().isCommentary())));
  }

  /// The locators of blocks by file, each block once. Blocks that the site does not show have none.
  static Map<String, List<Locator>> locators(PageContext context, Stream<BlockRef> blocks) {
    return blocks
        .distinct()
        .map(context.corpus()::of)
        .filter(context.corpusIndex()::shows)
        .collect(
            Collectors.groupingBy(
                block -> block.ref().file(),
                LinkedHashMap::new,
                Collectors.mapping(block -> locator(context, block), Collectors.toList())));
  }

  private static Locator locator(PageContext context, PlacedBlock block) {
    int paragraph = context.documents().paragraph(block.ref());
    return new Locator(
        paragraph == 0 ? context.word(block.kind()) : String.valueOf(paragraph),
        context.href(block));
  }
}
