package wenzhu.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.link.Corpus;
import wenzhu.link.PlacedBlock;
import wenzhu.source.Location;
import wenzhu.text.Fold;

/// Remembers the ids of the site that was written last, and tells which block lost its id because
/// its text was mended.
///
/// Only a help to the editor: without its file, or with a damaged one, nothing is told.
final class IdHistory {

  /// A block as it was or is: what it was called and what it said.
  record Named(String kind, String id, String text) {}

  /// Less alike than this, a block is another block and not the old one mended.
  private static final double ALIKE = 0.6;

  private final IdHistoryFile file;

  IdHistory(Path cache) {
    this.file = new IdHistoryFile(cache.resolve("ids.json"));
  }

  void remember(Corpus corpus) {
    Map<String, Stream<Named>> files = new LinkedHashMap<>();
    byFile(corpus)
        .forEach((path, blocks) -> files.put(path, blocks.stream().map(IdHistory::named)));
    file.write(files);
  }

  /// A problem `L008` for each block that lost its id.
  List<Problem> changed(Corpus corpus) {
    Set<String> ids =
        corpus.all().stream().map(PlacedBlock::id).collect(Collectors.toCollection(HashSet::new));
    Map<String, List<Named>> before = file.read(ids);
    Map<String, List<PlacedBlock>> now = byFile(corpus);
    Set<String> oldIds =
        before.values().stream()
            .flatMap(List::stream)
            .map(Named::id)
            .collect(Collectors.toCollection(HashSet::new));
    List<Problem> problems = new ArrayList<>();
    before.forEach((path, old) ->
        problems.addAll(changed(old, now.getOrDefault(path, List.of()), oldIds, ids)));
    return problems;
  }

  /// Walks old and new blocks of one file side by side. Blocks that kept their ids hold the two in
  /// step; between them, what vanished is looked for among what is new, in order.
  private static List<Problem> changed(
      List<Named> old, List<PlacedBlock> now, Set<String> oldIds, Set<String> ids) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < now.size(); i++) {
      places.put(now.get(i).id(), i);
    }
    int next = 0;
    for (Named block : old) {
      if (ids.contains(block.id())) {
        next = places.getOrDefault(block.id(), next - 1) + 1;
        continue;
      }
      for (int i = next; i < now.size() && !oldIds.contains(now.get(i).id()); i++) {
        if (canBePinned(now.get(i)) && isMended(block, named(now.get(i)))) {
          problems.add(problem(block, now.get(i)));
          next = i + 1;
          break;
        }
      }
    }
    return problems;
  }

  /// Text of the front matter takes no pin, and an id that was pinned was changed on purpose.
  private static boolean canBePinned(PlacedBlock block) {
    return block.block().pin().isEmpty()
        && switch (block.kind()) {
          case RUBRIC, TITLE, SUBTITLE, BYLINE, SIGNATURE -> false;
          default -> true;
        };
  }

  private static boolean isMended(Named old, Named now) {
    return old.kind().equals(now.kind())
        && Similarity.of(Fold.key(old.text()), Fold.key(now.text())) >= ALIKE;
  }

  private static Problem problem(Named old, PlacedBlock block) {
    Location at = block.block().at();
    return Problem.of(Code.L008, at, old.id(), block.id());
  }

  private static Named named(PlacedBlock block) {
    return new Named(block.kind().slug(), block.id(), block.text());
  }

  private static Map<String, List<PlacedBlock>> byFile(Corpus corpus) {
    return corpus.all().stream()
        .sorted((a, b) -> a.ref().compareTo(b.ref()))
        .collect(
            Collectors.groupingBy(
                block -> block.ref().file(), LinkedHashMap::new, Collectors.toList()));
  }
}
