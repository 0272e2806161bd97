package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Block;
import wenzhu.document.Term;
import wenzhu.link.PlacedTerm;
import wenzhu.link.TermMatch;

/// What a link to a term shows of it before it is followed: of the definition its first sentence.
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

  /// Those of the terms that a page links to, once its content is set.
  static List<Preview> on(Setting setting) {
    return setting.linkedTerms().stream()
        .flatMap(slug -> setting.catalogue().term(slug).stream())
        .map(term -> of(setting, term))
        .toList();
  }

  private static Preview of(Setting setting, PlacedTerm placed) {
    Term term = placed.term();
    return new Preview(
        term.name().text(),
        setting.links().to(placed.page()),
        term.pinyin(),
        term.status() == Term.Status.CHECKED,
        Block.textBlocks(term.definition())
            .findFirst()
            .map(block -> Excerpt.of(firstSentence(block.text()), LIMIT)),
        setting.catalogue().corpus().of(term.name()).matches().stream()
            .filter(match -> !match.term().equals(placed.slug()))
            .filter(match -> match.outcome() == TermMatch.Outcome.LONGER || match.isOccurrence())
            .map(TermMatch::term)
            .distinct()
            .flatMap(slug -> setting.catalogue().term(slug).stream())
            .map(
                other -> View.Link.to(other.term().name().text(), setting.links().to(other.page())))
            .toList());
  }

  private static String firstSentence(String text) {
    int stop = text.indexOf('。');
    return stop < 0 ? text : text.substring(0, stop + 1);
  }
}
