package wenzhu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenzhu.document.Term;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.text.PinyinOrder;

/// The list of terms: by the initial of their pinyin, and by category; and their network.
public record TermsView(
    Head head,
    List<Group> byInitial,
    List<Group> byCategory,
    Optional<NetworkView> network,
    int count)
    implements View {

  /// Terms under one letter or category; `id` is its place on the page.
  public record Group(String name, String id, List<Entry> terms) {}

  /// A term in a list.
  public record Entry(
      String name, String pinyin, String href, String category, int occurrences, boolean checked) {

    static Entry of(PageContext context, PlacedTerm placed) {
      Term term = placed.term();
      return new Entry(
          term.name().text(),
          term.pinyin(),
          context.links().to(placed.page()),
          term.category().value(),
          placed.occurrences().size(),
          term.status() == Term.Status.CHECKED);
    }
  }

  static TermsView of(PageContext context) {
    List<PlacedTerm> terms = context.corpusIndex().corpus().terms();
    Map<String, List<Entry>> initials = new TreeMap<>();
    Map<String, List<Entry>> categories = new TreeMap<>();
    for (PlacedTerm placed : terms) {
      Entry entry = Entry.of(context, placed);
      initials
          .computeIfAbsent(PinyinOrder.initial(placed.term().pinyin()), _ -> new ArrayList<>())
          .add(entry);
      categories.computeIfAbsent(entry.category(), _ -> new ArrayList<>()).add(entry);
    }
    return new TermsView(
        Head.of(context.word("terms.label"), context.word("terms.description", terms.size())),
        initials.entrySet().stream()
            .map(e -> new Group(e.getKey(), initialId(e.getKey()), e.getValue()))
            .toList(),
        inSiteOrder(context, categories),
        NetworkView.of(context),
        terms.size());
  }

  private static String initialId(String initial) {
    return initial.equals("#") ? "_other" : "_" + initial;
  }

  /// The id of a category on the page of terms: its place in the list of `site.yaml`.
  static String categoryId(CorpusIndex corpusIndex, String category) {
    return "_c" + (corpusIndex.manuscript().site().categories().indexOf(category) + 1);
  }

  private static List<Group> inSiteOrder(PageContext context, Map<String, List<Entry>> categories) {
    List<Group> groups = new ArrayList<>();
    for (String name : context.corpusIndex().manuscript().site().categories()) {
      List<Entry> entries = categories.getOrDefault(name, List.of());
      if (!entries.isEmpty()) {
        groups.add(new Group(name, categoryId(context.corpusIndex(), name), entries));
      }
    }
    return groups;
  }
}
