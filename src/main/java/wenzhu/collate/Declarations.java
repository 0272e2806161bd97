package wenzhu.collate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.document.BlockRef;
import wenzhu.document.CollationPlan;
import wenzhu.document.CollationPlan.Addition;
import wenzhu.document.CollationPlan.Emendation;
import wenzhu.document.TextBlock;
import wenzhu.source.Located;
import wenzhu.source.Span;

/// The differences inside blocks that a plan declares.
final class Declarations {

  private final BlockNames names;
  private final Problems problems;
  private final List<AnchoredEmendation> emendations;
  private final Map<BlockRef, List<AnchoredEmendation>> emendationsOf;
  private final Map<TextBlock, Map<String, Addition>> textsOf = new LinkedHashMap<>();

  /// Reports a declaration of an unknown block, and one of what its block does not have.
  Declarations(CollationPlan plan, BlockNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
    this.emendations =
        plan.emendations().stream().flatMap(emendation -> place(emendation).stream()).toList();
    this.emendationsOf =
        emendations.stream().collect(Collectors.groupingBy(AnchoredEmendation::block));
    plan.additions().forEach(this::place);
    textsOf.forEach(this::check);
  }

  List<AnchoredEmendation> emendations() {
    return emendations;
  }

  /// The declared texts that their blocks have, in the order of the plan.
  List<AddedText> texts() {
    List<AddedText> texts = new ArrayList<>();
    textsOf.forEach((block, additions) ->
        additions.forEach(
            (text, addition) -> texts.add(new AddedText(block.ref(), text, addition.reason()))));
    return List.copyOf(texts);
  }

  /// What readers see of a block, except what is declared. The gap after a number is a space if the source has one there.
  EditionText read(TextBlock block, String source) {
    String number = names.number(block);
    return EditionReader.read(
        block,
        source.startsWith(number) ? number : number.replace(" ", ""),
        emendationsOf.getOrDefault(block.ref(), List.of()),
        textsOf.getOrDefault(block, Map.of()).keySet());
  }

  private Optional<AnchoredEmendation> place(Emendation emendation) {
    Located<String> name = emendation.block();
    Optional<TextBlock> block = names.find(name, problems);
    if (block.isEmpty()) {
      return Optional.empty();
    }
    String text = block.get().text();
    String reading = emendation.reading();
    int[] places =
        IntStream.range(0, reading.isEmpty() ? 0 : text.length())
            .filter(at -> text.startsWith(reading, at))
            .toArray();
    if (places.length != 1) {
      problems.add(
          Problem.of(
                  Code.C008, emendation.at(), reading, name.value(), String.valueOf(places.length))
              .seeAlso(List.of(block.get().at())));
      return Optional.empty();
    }
    return Optional.of(
        new AnchoredEmendation(
            block.get().ref(),
            new Span(places[0], places[0] + reading.length()),
            emendation.correction(),
            emendation.reason()));
  }

  private void place(Addition addition) {
    addition
        .text()
        .ifPresent(text ->
            names
                .find(addition.block(), problems)
                .ifPresent(block ->
                    textsOf
                        .computeIfAbsent(block, _ -> new LinkedHashMap<>())
                        .putIfAbsent(text, addition)));
  }

  private void check(TextBlock block, Map<String, Addition> additions) {
    Set<String> found = read(block, "").addedTexts();
    additions.forEach((text, addition) -> {
      if (!found.contains(text)) {
        problems.add(
            Problem.of(Code.C011, addition.at(), text, addition.block().value())
                .seeAlso(List.of(block.at())));
      }
    });
  }
}
