package wenzhu.picture;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedTerm;

/// Terms that occur in the same paragraphs of the edition: the [#MAX_NODES] terms in the most
/// paragraphs, and the [#MAX_TIES] pairs of them with the most paragraphs in common. Equal ones are
/// in the order of their pinyin.
///
/// Terms without a pair are left out.
public record TermNetwork(List<Node> nodes, List<Tie> ties) {

  public static final int MAX_NODES = 20;
  public static final int MAX_TIES = 40;

  /// A term and the number of paragraphs with it.
  public record Node(PlacedTerm term, int paragraphs) {}

  /// Two nodes, by their indexes in the list, and the number of paragraphs with both.
  public record Tie(int first, int second, int paragraphs) {

    /// The other end.
    public int other(int node) {
      return node == first ? second : first;
    }

    boolean joins(int node) {
      return node == first || node == second;
    }
  }

  /// Reads the blocks twice: pairs are counted among the chosen terms only.
  public static TermNetwork of(Corpus corpus) {
    List<Node> chosen = mostCommon(corpus);
    Map<String, Integer> places =
        IntStream.range(0, chosen.size())
            .boxed()
            .collect(toMap(place -> chosen.get(place).term().slug(), place -> place));
    int[][] together = new int[chosen.size()][chosen.size()];
    for (PlacedBlock block : corpus.all()) {
      if (block.kind().isProseOfEdition()) {
        int[] there =
            block.terms().stream()
                .filter(places::containsKey)
                .mapToInt(term -> places.getOrDefault(term, 0))
                .sorted()
                .toArray();
        for (int i = 0; i < there.length; i++) {
          for (int j = i + 1; j < there.length; j++) {
            together[there[i]][there[j]]++;
          }
        }
      }
    }
    return tied(chosen, strongest(together));
  }

  private static List<Node> mostCommon(Corpus corpus) {
    Map<String, Integer> counts = new HashMap<>();
    for (PlacedBlock block : corpus.all()) {
      if (block.kind().isProseOfEdition()) {
        block.terms().forEach(term -> counts.merge(term, 1, Integer::sum));
      }
    }
    return corpus.terms().stream()
        .filter(term -> counts.containsKey(term.slug()))
        .map(term -> new Node(term, counts.getOrDefault(term.slug(), 0)))
        .sorted(Comparator.comparingInt(node -> -node.paragraphs()))
        .limit(MAX_NODES)
        .toList();
  }

  private static List<Tie> strongest(int[][] together) {
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < together.length; i++) {
      for (int j = i + 1; j < together.length; j++) {
        if (together[i][j] > 0) {
          ties.add(new Tie(i, j, together[i][j]));
        }
      }
    }
    ties.sort(Comparator.comparingInt(tie -> -tie.paragraphs()));
    return ties.subList(0, Math.min(MAX_TIES, ties.size()));
  }

  private static TermNetwork tied(List<Node> chosen, List<Tie> ties) {
    int[] connected =
        IntStream.range(0, chosen.size())
            .filter(node -> ties.stream().anyMatch(tie -> tie.joins(node)))
            .toArray();
    int[] place = new int[chosen.size()];
    IntStream.range(0, connected.length).forEach(i -> place[connected[i]] = i);
    return new TermNetwork(
        IntStream.of(connected).mapToObj(chosen::get).toList(),
        ties.stream()
            .map(tie -> new Tie(place[tie.first()], place[tie.second()], tie.paragraphs()))
            .toList());
  }

  /// The ties of a node, the strongest first.
  public List<Tie> of(int node) {
    return ties.stream().filter(tie -> tie.joins(node)).toList();
  }
}
