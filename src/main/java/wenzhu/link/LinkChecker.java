package wenzhu.link;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Mark;
import wenzhu.document.Target;
import wenzhu.document.Term;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.source.Located;
import wenzhu.source.Location;

/// Checks the references of a corpus: manual links, and those between terms, their categories and
/// their occurrences. Reports missing targets with the nearest existing name.
final class LinkChecker {

  private final Set<String> terms;
  private final Set<String> quotations;
  private final Set<String> notes;
  private final Set<String> blocks;
  private final Map<String, Set<String>> blocksByFile;
  private final NameSuggestions suggestions = new NameSuggestions();
  private final Problems problems;

  private LinkChecker(Corpus corpus, Problems problems) {
    this.terms = names(corpus.manuscript().terms(), Term::slug);
    this.quotations = names(corpus.quotations(), PlacedQuotation::id);
    this.notes = names(corpus.notes(), PlacedNote::id);
    this.blocks = corpus.all().stream().map(PlacedBlock::id).collect(toSet());
    this.blocksByFile =
        corpus.all().stream()
            .collect(groupingBy(block -> block.ref().file(), mapping(PlacedBlock::id, toSet())));
    this.problems = problems;
  }

  private static <T> Set<String> names(List<T> all, Function<T, String> name) {
    return all.stream().map(name).collect(toSet());
  }

  static void check(Corpus corpus, Problems problems) {
    LinkChecker checker = new LinkChecker(corpus, problems);
    corpus.terms().forEach(term -> checker.check(term, corpus.manuscript().site().categories()));
    for (PlacedBlock block : corpus.all()) {
      for (Mark.Link link : block.block().content().marks(Mark.Link.class)) {
        checker.check(link.target(), block.block().content().origin().at(link.span().from()));
      }
    }
  }

  private void check(PlacedTerm placed, List<String> categories) {
    Term term = placed.term();
    String category = term.category().value();
    if (!category.isEmpty() && !categories.contains(category)) {
      problems.add(Code.L010, term.category().at(), category, String.join("、", categories));
    }
    for (Located<String> related : term.related()) {
      require(Code.L005, related.at(), "", related.value(), terms);
    }
    if (placed.occurrences().isEmpty()) {
      problems.add(Code.L011, term.name().at(), term.name().text());
    }
  }

  private void check(Target target, Location at) {
    switch (target) {
      case Target.External _, Target.NoTerm _ -> {}
      case Target.TermTarget(String slug) -> require(Code.L004, at, "term:", slug, terms);
      case Target.QuotationTarget(String id) -> require(Code.L004, at, "quote:", id, quotations);
      case Target.NoteTarget(String id) -> require(Code.L004, at, "note:", id, notes);
      case Target.BlockTarget(String id) -> require(Code.L004, at, "block:", id, blocks);
      case Target.FileTarget(String file, String fragment) -> {
        require(Code.L004, at, "", file, blocksByFile.keySet());
        if (blocksByFile.containsKey(file) && !fragment.isEmpty()) {
          Set<String> own = blocksByFile.getOrDefault(file, Set.of());
          require(Code.L004, at, file + "#", fragment, own);
        }
      }
    }
  }

  private void require(Code code, Location at, String scheme, String name, Set<String> names) {
    if (!names.contains(name)) {
      problems.add(code, at, scheme + name, suggestions.nearest(name, names));
    }
  }
}
