package wenzhu.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenzhu.document.BlockRef;
import wenzhu.link.Occurrence;
import wenzhu.link.PlacedTerm;
import wenzhu.text.PinyinOrder;

/// The index, as at the end of a book: terms, people, institutions, places and dates, each with the
/// paragraphs where it stands.
public record IndexView(List<Part> parts, boolean glossary) implements View {

  /// Categories of the glossary that are names and have a part of their own.
  private static final List<String> NAMES = List.of("人物", "机构", "地名");

  @Override
  public String title() {
    return "索引";
  }

  @Override
  public Optional<String> description() {
    return Optional.of("全站索引：术语、人物、机构、地名与日期，各注明所在的段落。");
  }

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
    boolean glossary = context.corpusIndex().features().glossary();
    if (glossary) {
      parts.add(new Part("术语", "_terms", letters(context, terms(context, Set.of()))));
      for (String name : NAMES) {
        List<PlacedTerm> named = terms(context, Set.of(name));
        if (!named.isEmpty()) {
          parts.add(new Part(name, "_n" + NAMES.indexOf(name), flat(entries(context, named))));
        }
      }
    }
    List<Entry> dates = DateIndex.of(context);
    if (!dates.isEmpty()) {
      parts.add(new Part("日期", "_dates", flat(dates)));
    }
    return new IndexView(List.copyOf(parts), glossary);
  }

  /// The terms of some categories; of none named, those that are not names.
  private static List<PlacedTerm> terms(PageContext context, Set<String> categories) {
    return context.corpusIndex().corpus().terms().stream()
        .filter(placed -> {
          String category = placed.term().category().value();
          return categories.isEmpty() ? !NAMES.contains(category) : categories.contains(category);
        })
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
        int paragraph = corpusIndex.paragraph(ref);
        String label =
            paragraph == 0 ? ProvenanceRow.kindName(block.kind()) : String.valueOf(paragraph);
        documents
            .computeIfAbsent(ref.file(), _ -> new ArrayList<>())
            .add(View.Link.to(label, context.href(block)));
      }
    }
    return documents.entrySet().stream()
        .map(e -> new Locators(corpusIndex.titleOf(e.getKey()), e.getValue()))
        .toList();
  }
}
