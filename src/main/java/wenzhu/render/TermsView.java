package wenzhu.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.picture.ArcDiagram;
import wenzhu.picture.TermNetwork;
import wenzhu.text.PinyinOrder;

/// The list of terms: by the initial of their pinyin, and by category; and their network.
public record TermsView(
    Head head,
    List<Group> byInitial,
    List<Group> byCategory,
    Optional<ArcDiagram> network,
    int count)
    implements View {

  /// Terms with one initial or category; `id` is that of the group on the page.
  public record Group(String name, String id, List<PlacedTerm> terms) {}

  static TermsView of(PageContext context) {
    List<PlacedTerm> terms = context.corpus().terms();
    Map<String, List<PlacedTerm>> initials =
        terms.stream()
            .collect(
                Collectors.groupingBy(
                    placed -> PinyinOrder.initial(placed.term().pinyin()),
                    TreeMap::new,
                    Collectors.toList()));
    Map<String, List<PlacedTerm>> categories =
        terms.stream().collect(Collectors.groupingBy(placed -> placed.term().category().value()));
    return new TermsView(
        Head.of(context.word("terms.label"), context.word("terms.description", terms.size())),
        initials.entrySet().stream()
            .map(e -> new Group(e.getKey(), initialId(e.getKey()), e.getValue()))
            .toList(),
        context.corpusIndex().manuscript().site().categories().stream()
            .filter(categories::containsKey)
            .map(name ->
                new Group(
                    name,
                    categoryId(context.corpusIndex(), name),
                    categories.getOrDefault(name, List.of())))
            .toList(),
        Optional.of(TermNetwork.of(context.corpus()))
            .filter(network -> !network.ties().isEmpty())
            .map(ArcDiagram::of),
        terms.size());
  }

  private static String initialId(String initial) {
    return initial.equals("#") ? "_other" : "_" + initial;
  }

  /// The id of a category on the page of terms: its place in the list of `site.yaml`.
  static String categoryId(CorpusIndex corpusIndex, String category) {
    return "_c" + (corpusIndex.manuscript().site().categories().indexOf(category) + 1);
  }
}
