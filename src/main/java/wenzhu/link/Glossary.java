package wenzhu.link;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.Term;
import wenzhu.source.Located;
import wenzhu.source.Span;
import wenzhu.text.Fold;

/// The folded strings of the glossary: names and aliases of terms, and exclusions. Finds all of them
/// in one pass over a text.
final class Glossary {

  /// A name or an alias of a term, as written.
  record Name(String term, String written) {}

  /// A string of `not_in`, as written. The term does not occur inside it.
  record Exclusion(String term, String written) {}

  /// A folded string, as the name of a term, as an exclusion of others, or both.
  record Pattern(Optional<Name> name, List<Exclusion> exclusions) {}

  /// A match of a pattern; the span is of the folded text.
  record Hit(Span span, Pattern pattern) {}

  /// Terms within terms, and strings of `not_in`: without a limit, a text of one character has as many matches at each place as the
  /// glossary has lengths.
  static final int MOST_AT_ONE_END = 8;

  private final Map<String, Term> terms;

  /// Absent if there are no patterns, since a trie cannot be empty.
  private final Optional<Trie> trie;

  private Glossary(Map<String, Term> terms, Map<String, Pattern> patterns) {
    this.terms = terms;
    this.trie = patterns.isEmpty() ? Optional.empty() : Optional.of(new Trie(patterns));
  }

  /// Reports a string of two terms. It belongs to the term that has it as its name, otherwise to the
  /// first.
  static Result<Glossary> of(List<Term> terms) {
    Problems problems = new Problems();
    Map<String, Located<Name>> names = new TreeMap<>();
    Map<String, List<Exclusion>> exclusions = new TreeMap<>();
    Map<String, Term> bySlug = new HashMap<>();
    for (Term term : terms) {
      bySlug.putIfAbsent(term.slug(), term);
      claim(term, new Located<>(term.name().text(), term.name().at()), names, problems);
    }
    for (Term term : terms) {
      term.aliases().forEach(alias -> claim(term, alias, names, problems));
      for (Located<String> excluded : term.notIn()) {
        exclusions
            .computeIfAbsent(Fold.key(excluded.value()), _ -> new ArrayList<>())
            .add(new Exclusion(term.slug(), excluded.value()));
      }
    }
    Map<String, Pattern> patterns = new TreeMap<>();
    names.forEach((folded, owner) ->
        patterns.put(
            folded,
            new Pattern(Optional.of(owner.value()), exclusions.getOrDefault(folded, List.of()))));
    exclusions.forEach((folded, excluding) ->
        patterns.putIfAbsent(folded, new Pattern(Optional.empty(), List.copyOf(excluding))));
    patterns.remove("");
    return problems.with(new Glossary(bySlug, patterns));
  }

  /// Of more than [#MOST_AT_ONE_END] patterns that end at one place, it finds only the longest.
  private static final class Trie extends AhoCorasickDoubleArrayTrie<Pattern> {

    Trie(Map<String, Pattern> patterns) {
      build(patterns);
      for (int state = 0; state < output.length; state++) {
        if (output[state] != null && output[state].length > MOST_AT_ONE_END) {
          output[state] =
              IntStream.of(output[state])
                  .boxed()
                  .sorted(Comparator.comparingInt((Integer pattern) -> -l[pattern]))
                  .limit(MOST_AT_ONE_END)
                  .mapToInt(Integer::intValue)
                  .toArray();
        }
      }
    }
  }

  private static void claim(
      Term term, Located<String> written, Map<String, Located<Name>> names, Problems problems) {
    String folded = Fold.key(written.value());
    if (folded.isEmpty()) {
      return; // The parser reported it.
    }
    Located<Name> name = new Located<>(new Name(term.slug(), written.value()), written.at());
    Optional<Located<Name>> first = Optional.ofNullable(names.putIfAbsent(folded, name));
    first.ifPresent(other ->
        problems.add(
            Problem.of(Code.L003, written.at(), written.value(), other.at().path())
                .seeAlso(List.of(other.at()))));
  }

  Optional<Term> term(String slug) {
    return Optional.ofNullable(terms.get(slug));
  }

  /// All matches in a folded text, including nested ones; of more than [#MOST_AT_ONE_END] that end at one place, the longest.
  List<Hit> find(String folded) {
    List<Hit> hits = new ArrayList<>();
    AhoCorasickDoubleArrayTrie.IHit<Pattern> collect =
        (from, to, pattern) -> hits.add(new Hit(new Span(from, to), pattern));
    trie.ifPresent(trie -> trie.parseText(folded, collect));
    return hits;
  }
}
