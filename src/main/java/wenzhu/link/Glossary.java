package wenzhu.link;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.Term;
import wenzhu.source.Located;
import wenzhu.source.Span;
import wenzhu.text.Fold;

/// The strings of the glossary, folded: names and aliases of terms, and what must not be taken for
/// them. Finds them all in one pass over a text.
final class Glossary {

  /// A name or an alias, as written.
  record Form(String term, String written) {}

  /// A string of `not_in`, as written: the term does not stand inside it.
  record Ban(String term, String written) {}

  /// A folded string: whose name it is, if anybody's, and what it bars.
  record Pattern(Optional<Form> form, List<Ban> bans) {}

  /// A pattern found at a span of a folded text.
  record Hit(Span span, Pattern pattern) {}

  private final Map<String, Term> terms;

  /// Absent where there are no patterns: the trie cannot be empty.
  private final Optional<AhoCorasickDoubleArrayTrie<Pattern>> patterns;

  private Glossary(Map<String, Term> terms, Map<String, Pattern> patterns) {
    this.terms = terms;
    this.patterns = patterns.isEmpty() ? Optional.empty() : Optional.of(trie(patterns));
  }

  /// Reports a string that two terms claim: it stays with the one that has it for a name, else with
  /// the first.
  static Result<Glossary> of(List<Term> terms) {
    Problems problems = new Problems();
    Map<String, Located<Form>> forms = new TreeMap<>();
    Map<String, List<Ban>> bans = new TreeMap<>();
    Map<String, Term> bySlug = new HashMap<>();
    for (Term term : terms) {
      bySlug.putIfAbsent(term.slug(), term);
      claim(term, new Located<>(term.name().text(), term.name().at()), forms, problems);
    }
    for (Term term : terms) {
      term.aliases().forEach(alias -> claim(term, alias, forms, problems));
      for (Located<String> ban : term.notIn()) {
        bans.computeIfAbsent(Fold.key(ban.value()), _ -> new ArrayList<>())
            .add(new Ban(term.slug(), ban.value()));
      }
    }
    Map<String, Pattern> patterns = new TreeMap<>();
    forms.forEach((folded, form) ->
        patterns.put(
            folded, new Pattern(Optional.of(form.value()), bans.getOrDefault(folded, List.of()))));
    bans.forEach((folded, barred) ->
        patterns.putIfAbsent(folded, new Pattern(Optional.empty(), List.copyOf(barred))));
    patterns.remove("");
    return problems.with(new Glossary(bySlug, patterns));
  }

  private static AhoCorasickDoubleArrayTrie<Pattern> trie(Map<String, Pattern> patterns) {
    AhoCorasickDoubleArrayTrie<Pattern> trie = new AhoCorasickDoubleArrayTrie<>();
    trie.build(patterns);
    return trie;
  }

  private static void claim(
      Term term, Located<String> name, Map<String, Located<Form>> forms, Problems problems) {
    String folded = Fold.key(name.value());
    if (folded.isEmpty()) {
      return; // Reported when it was parsed.
    }
    Located<Form> claimed = new Located<>(new Form(term.slug(), name.value()), name.at());
    Optional<Located<Form>> first = Optional.ofNullable(forms.putIfAbsent(folded, claimed));
    first.ifPresent(other ->
        problems.add(
            Problem.of(Code.L003, name.at(), name.value(), other.at().path())
                .seeAlso(List.of(other.at()))));
  }

  Optional<Term> term(String slug) {
    return Optional.ofNullable(terms.get(slug));
  }

  /// The patterns that stand in a folded text, also inside each other.
  List<Hit> find(String folded) {
    List<Hit> hits = new ArrayList<>();
    AhoCorasickDoubleArrayTrie.IHit<Pattern> collect =
        (from, to, pattern) -> hits.add(new Hit(new Span(from, to), pattern));
    patterns.ifPresent(trie -> trie.parseText(folded, collect));
    return hits;
  }
}
