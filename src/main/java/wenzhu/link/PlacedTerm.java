package wenzhu.link;

import java.util.List;
import wenzhu.document.Term;

/// A term with its page and every place where it stands outside its own entry, in the reading order
/// of the site.
public record PlacedTerm(Term term, String page, List<Occurrence> occurrences) {

  public String slug() {
    return term.slug();
  }
}
