package wenzhu.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import wenzhu.document.BlockRef;
import wenzhu.link.Occurrence;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.text.PinyinOrder;

/// The index, as at the end of a book: terms, people, institutions, places and dates, each with the
/// paragraphs where it stands.
public record IndexView(Head head, List<Part> parts) implements View {

  /// A part of the index.
  public record Part(String name, String id, List<Letter> letters) {}

  /// The entries under one letter; a part without letters has one with an empty name.
  public record Letter(String name, List<Entry> entries) {}

  /// One entry; `detail` is its pinyin or its occasion.
  public record Entry(
      String name, String detail, Optional<String> href, List<Locators> documents) {}

  /// Where an entry stands in one document.
  public record Locators(String document, List<View.Link> places) {}

  static IndexView of(PageContext context) {
    List<Part> parts = new ArrayList<>();
    // Categories of the glossary that are names and have a part of their own.
    List<String> names = List.of(context.word("index.names").split(" "));
    if (context.corpusIndex().features().glossary()) {
      parts.add(
          new Part(
              context.word("terms.label"),
              "_terms",
              letters(context, terms(context, category -> !names.contains(category)))));
      for (String name : names) {
        List<PlacedTerm> named = terms(context, name::equals);
        if (!named.isEmpty()) {
          parts.add(new Part(name, "_n" + names.indexOf(name), flat(entries(context, named))));
        }
      }
    }
    List<Entry> dates = DateIndex.of(context);
    if (!dates.isEmpty()) {
      parts.add(new Part(context.word("index.dates"), "_dates", flat(dates)));
    }
    return new IndexView(
        Head.of(context.word("index.label"), context.word("index.description")),
        List.copyOf(parts));
  }

  private static List<PlacedTerm> terms(PageContext context, Predicate<String> ofCategory) {
    return context.corpusIndex().corpus().terms().stream()
        .filter(placed -> ofCategory.test(placed.term().category().value()))
        .toList();
  }

  private static List<Letter> flat(List<Entry> entries) {
    return List.of(new Letter("", entries));
  }

  private static List<Letter> letters(PageContext context, List<PlacedTerm> terms) {
    Map<String, List<PlacedTerm>> letters = new LinkedHashMap<>();
    for (PlacedTerm term : terms) {
      letters
          .computeIfAbsent(PinyinOrder.initial(term.term().pinyin()), _ -> new ArrayList<>())
          .add(term);
    }
    return letters.entrySet().stream()
        .map(letter -> new Letter(letter.getKey(), entries(context, letter.getValue())))
        .toList();
  }

  private static List<Entry> entries(PageContext context, List<PlacedTerm> terms) {
    return terms.stream()
        .map(placed ->
            new Entry(
                placed.term().name().text(),
                placed.term().pinyin(),
                Optional.of(context.links().to(placed.page())),
                locators(
                    context,
                    placed.occurrences().stream()
                        .map(Occurrence::block)
                        .filter(block -> !context.corpusIndex().isCommentary(block))
                        .toList())))
        .toList();
  }

  /// The places of some blocks, each once, by document.
  static List<Locators> locators(PageContext context, List<BlockRef> blocks) {
    CorpusIndex corpusIndex = context.corpusIndex();
    Map<String, List<View.Link>> documents = new LinkedHashMap<>();
    for (BlockRef ref : blocks.stream().distinct().toList()) {
      var block = corpusIndex.corpus().of(ref);
      if (corpusIndex.shows(block)) {
        int paragraph = corpusIndex.documents().paragraph(ref);
        String label = paragraph == 0 ? context.word(block.kind()) : String.valueOf(paragraph);
        documents
            .computeIfAbsent(ref.file(), _ -> new ArrayList<>())
            .add(View.Link.to(label, context.href(block)));
      }
    }
    return documents.entrySet().stream()
        .map(e -> new Locators(corpusIndex.documents().titleOf(e.getKey()), e.getValue()))
        .toList();
  }
}
