package wenzhu.link;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Site;
import wenzhu.document.Term;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.source.Located;

/// Checks the references between terms, their categories and their occurrences.
final class GlossaryChecker {

  private GlossaryChecker() {}

  static void check(List<PlacedTerm> terms, Site site, Problems problems) {
    Set<String> slugs = terms.stream().map(PlacedTerm::slug).collect(Collectors.toSet());
    for (PlacedTerm placed : terms) {
      Term term = placed.term();
      String category = term.category().value();
      if (!category.isEmpty() && !site.categories().contains(category)) {
        problems.add(
            Code.L010, term.category().at(), category, String.join("、", site.categories()));
      }
      for (Located<String> related : term.related()) {
        if (!slugs.contains(related.value())) {
          String nearest = NameSuggestions.nearest(related.value(), slugs);
          problems.add(Code.L005, related.at(), related.value(), nearest);
        }
      }
      if (placed.occurrences().isEmpty()) {
        problems.add(Code.L011, term.name().at(), term.name().text());
      }
    }
  }
}
