package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Block;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.link.TermMatch;
import wenzhu.text.Excerpt;

/// The preview of a term, shown at a link to it: the first sentence of the definition, and the
/// following sentences while all are short. `within` are the shorter terms that its name contains.
///
/// A page has one for each term that it links to: a page opened from a disk cannot fetch any.
public record Preview(PlacedTerm placed, Optional<String> definition, List<PlacedTerm> within) {

  private static final int LIMIT = 120;

  /// Characters of several sentences together.
  private static final int SHORT = 80;

  static Preview of(CorpusIndex corpusIndex, PlacedTerm placed) {
    return new Preview(
        placed,
        Block.textBlocks(placed.term().definition())
            .findFirst()
            .map(block -> Excerpt.head(beginning(block.text()), LIMIT)),
        corpusIndex.corpus().of(placed.term().name()).matches().stream()
            .filter(match -> !match.term().equals(placed.slug()))
            .filter(match -> match.outcome() == TermMatch.Outcome.LONGER || match.isOccurrence())
            .map(TermMatch::term)
            .distinct()
            .flatMap(slug -> corpusIndex.term(slug).stream())
            .toList());
  }

  /// The first sentence, and the following whole sentences while all together are short.
  static String beginning(String text) {
    int end = text.indexOf('。') + 1;
    for (int next = end; next > 0 && next <= SHORT; next = text.indexOf('。', next) + 1) {
      end = next;
    }
    return end == 0 ? text : text.substring(0, end);
  }
}
