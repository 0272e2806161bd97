package wenzhu.link;

import static wenzhu.link.TermMatch.Outcome.BY_HAND;
import static wenzhu.link.TermMatch.Outcome.LINKED;
import static wenzhu.link.TermMatch.Outcome.POLICY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import wenzhu.document.Site.LinkPolicy;

/// Selects the occurrences that become links: all, or the first of each term in a scope. A manual
/// link counts as the first.
final class LinkingPolicy {

  private final LinkPolicy policy;
  private final Set<String> linked = new HashSet<>();
  private int scope = -1;

  private LinkingPolicy(LinkPolicy policy) {
    this.policy = policy;
  }

  /// `matches` has those of each block, at the index of its context.
  static List<List<TermMatch>> apply(
      LinkPolicy policy, List<BlockContext> contexts, List<List<TermMatch>> matches) {
    LinkingPolicy linking = new LinkingPolicy(policy);
    List<List<TermMatch>> selected = new ArrayList<>(matches.size());
    for (int i = 0; i < contexts.size(); i++) {
      selected.add(linking.select(contexts.get(i), matches.get(i)));
    }
    return selected;
  }

  private List<TermMatch> select(BlockContext context, List<TermMatch> matches) {
    int current =
        switch (policy) {
          case FIRST_IN_SECTION -> context.sectionScope();
          case FIRST_IN_ARTICLE -> context.articleScope();
          case ALL -> -1;
        };
    if (current != scope) {
      linked.clear();
      scope = current;
    }
    return policy == LinkPolicy.ALL ? matches : matches.stream().map(this::select).toList();
  }

  private TermMatch select(TermMatch match) {
    if (match.outcome() == BY_HAND) {
      linked.add(match.term());
    }
    return match.outcome() != LINKED || linked.add(match.term())
        ? match
        : new TermMatch(match.term(), match.form(), match.span(), POLICY, match.other());
  }
}
