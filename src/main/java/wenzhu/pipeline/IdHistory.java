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

/// Keeps the ids of the site that was written last, and reports each block that lost its id because
/// its text was corrected. Every folder of articles has a history of its own.
///
/// Only a help to the editor: without its file, or with a damaged one, nothing is reported.
final class IdHistory {

  /// A block as it was or is: what it was called and what it said.
  record Named(String kind, String id, String text) {}

  /// Below this similarity a block is a new one and not the old one corrected.
  private static final double SIMILAR = 0.6;

  private final IdHistoryFile file;

  IdHistory(Path cache, Path articles) {
    Path folder = articles.toAbsolutePath().normalize().getFileName();
    this.file = new IdHistoryFile(cache.resolve("ids-" + folder + ".json"));
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

  /// Goes through the old and the new blocks of one file side by side. Blocks that kept their ids align
  /// the two lists; between them, each old block is searched for among the new ones, in order.
  private static List<Problem> changed(
      List<Named> old, List<PlacedBlock> now, Set<String> oldIds, Set<String> ids) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < now.size(); i++) {
      places.put(now.get(i).id(), i);
    }
    Map<Integer, Similarity.Text> texts = new HashMap<>();
    int next = 0;
    for (Named block : old) {
      if (ids.contains(block.id())) {
        next = places.getOrDefault(block.id(), next - 1) + 1;
        continue;
      }
      Similarity.Text text = Similarity.text(Fold.key(block.text()));
      for (int i = next; i < now.size() && !oldIds.contains(now.get(i).id()); i++) {
        if (canBePinned(now.get(i))
            && block.kind().equals(now.get(i).kind().slug())
            && text.isLike(texts.computeIfAbsent(i, place -> text(now.get(place))), SIMILAR)) {
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

  private static Similarity.Text text(PlacedBlock block) {
    return Similarity.text(Fold.key(block.text()));
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
