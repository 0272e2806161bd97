package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Block;
import wenzhu.document.Term;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.link.TermMatch;
import wenzhu.text.Excerpt;

/// What a link to a term shows of it before it is followed: of the definition its first sentence, and
/// what follows as long as it is short, since many a first sentence only begins.
/// `within` are the shorter terms that its name contains.
///
/// A page carries one for each term that it links to, since a page from the disk can fetch nothing.
public record Preview(
    String name,
    String href,
    String pinyin,
    boolean checked,
    Optional<String> definition,
    List<View.Link> within) {

  private static final int LIMIT = 120;

  /// Characters of several sentences together.
  private static final int SHORT = 80;

  /// Those of the terms that a page links to, once its content is set.
  static List<Preview> on(PageContext context) {
    return context.linkedTerms().stream()
        .flatMap(slug -> context.corpusIndex().term(slug).stream())
        .map(term -> of(context, term))
        .toList();
  }

  private static Preview of(PageContext context, PlacedTerm placed) {
    Term term = placed.term();
    return new Preview(
        term.name().text(),
        context.links().to(placed.page()),
        term.pinyin(),
        term.status() == Term.Status.CHECKED,
        Block.textBlocks(term.definition())
            .findFirst()
            .map(block -> Excerpt.head(beginning(block.text()), LIMIT)),
        context.corpusIndex().corpus().of(term.name()).matches().stream()
            .filter(match -> !match.term().equals(placed.slug()))
            .filter(match -> match.outcome() == TermMatch.Outcome.LONGER || match.isOccurrence())
            .map(TermMatch::term)
            .distinct()
            .flatMap(slug -> context.corpusIndex().term(slug).stream())
            .map(
                other -> View.Link.to(other.term().name().text(), context.links().to(other.page())))
            .toList());
  }

  /// The first sentence, and whole sentences behind it as far as all are short.
  static String beginning(String text) {
    int end = text.indexOf('。') + 1;
    for (int next = end; next > 0 && next <= SHORT; next = text.indexOf('。', next) + 1) {
      end = next;
    }
    return end == 0 ? text : text.substring(0, end);
  }
}
