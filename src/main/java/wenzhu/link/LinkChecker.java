package wenzhu.link;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Mark;
import wenzhu.document.Target;
import wenzhu.document.Term;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.Placed.PlacedQuotation;

/// Reports manual links to missing targets, with the nearest existing name.
final class LinkChecker {

  private final Map<Class<? extends Target>, Collection<String>> names = new HashMap<>();
  private final Map<String, Set<String>> blocksByFile = new HashMap<>();

  LinkChecker(
      List<Term> terms,
      List<PlacedQuotation> quotations,
      List<PlacedNote> notes,
      Collection<PlacedBlock> blocks) {
    names.put(Target.TermTarget.class, set(terms.stream().map(Term::slug).toList()));
    names.put(
        Target.QuotationTarget.class, set(quotations.stream().map(PlacedQuotation::id).toList()));
    names.put(Target.NoteTarget.class, set(notes.stream().map(PlacedNote::id).toList()));
    names.put(Target.BlockTarget.class, set(blocks.stream().map(PlacedBlock::id).toList()));
    for (PlacedBlock block : blocks) {
      blocksByFile.computeIfAbsent(block.ref().file(), _ -> new HashSet<>()).add(block.id());
    }
  }

  private static Set<String> set(List<String> names) {
    return new HashSet<>(names);
  }

  /// Reports the dangling links of a block.
  void check(PlacedBlock block, Problems problems) {
    for (Mark.Link link : block.block().content().marks(Mark.Link.class)) {
      dangling(link.target())
          .ifPresent(dangling ->
              problems.add(
                  Problem.of(
                      Code.L004,
                      block.block().content().origin().at(link.span().from()),
                      dangling.written(),
                      dangling.nearest())));
    }
  }

  private record Dangling(String written, String nearest) {}

  private Optional<Dangling> dangling(Target target) {
    return switch (target) {
      case Target.External _, Target.NoTerm _ -> Optional.empty();
      case Target.TermTarget(String slug) -> among("term:", slug, names(target));
      case Target.QuotationTarget(String id) -> among("quote:", id, names(target));
      case Target.NoteTarget(String id) -> among("note:", id, names(target));
      case Target.BlockTarget(String id) -> among("block:", id, names(target));
      case Target.FileTarget(String file, String fragment) -> {
        Optional<Dangling> noFile = among("", file, blocksByFile.keySet());
        yield noFile.isPresent() || fragment.isEmpty()
            ? noFile
            : among(file + "#", fragment, blocksByFile.getOrDefault(file, Set.of()));
      }
    };
  }

  private Collection<String> names(Target target) {
    return names.getOrDefault(target.getClass(), Set.of());
  }

  private static Optional<Dangling> among(String scheme, String name, Collection<String> names) {
    return names.contains(name)
        ? Optional.empty()
        : Optional.of(new Dangling(scheme + name, NameSuggestions.nearest(name, names)));
  }
}
