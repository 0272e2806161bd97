package wenzhu.link;

import static wenzhu.link.TermMatch.Outcome.BY_HAND;
import static wenzhu.link.TermMatch.Outcome.LINKED;
import static wenzhu.link.TermMatch.Outcome.POLICY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenzhu.document.Site.LinkPolicy;

/// Chooses which of the occurrences that may be links are: all, or the first of each term in a
/// stretch of text. A link made by hand counts as the first.
final class LinkingPolicy {

  private final LinkPolicy policy;
  private final Set<String> linked = new HashSet<>();
  private int stretch = -1;

  private LinkingPolicy(LinkPolicy policy) {
    this.policy = policy;
  }

  /// `matches` has those of each standing, at the same index.
  static List<List<TermMatch>> apply(
      LinkPolicy policy, List<BlockContext> standings, List<List<TermMatch>> matches) {
    LinkingPolicy linking = new LinkingPolicy(policy);
    List<List<TermMatch>> chosen = new ArrayList<>(matches.size());
    for (int i = 0; i < standings.size(); i++) {
      chosen.add(linking.choose(standings.get(i), matches.get(i)));
    }
    return chosen;
  }

  private List<TermMatch> choose(BlockContext standing, List<TermMatch> matches) {
    int current =
        switch (policy) {
          case FIRST_IN_SECTION -> standing.part();
          case FIRST_IN_ARTICLE -> standing.whole();
          case ALL -> -1;
        };
    if (current != stretch) {
      linked.clear();
      stretch = current;
    }
    return policy == LinkPolicy.ALL ? matches : matches.stream().map(this::choose).toList();
  }

  private TermMatch choose(TermMatch match) {
    if (match.outcome() == BY_HAND) {
      linked.add(match.term());
    }
    return match.outcome() != LINKED || linked.add(match.term())
        ? match
        : new TermMatch(match.term(), match.form(), match.span(), POLICY, match.other());
  }
}
