package wenzhu.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.pipeline.IdHistoryFile.Entry;
import wenzhu.source.Location;
import wenzhu.text.Fold;
import wenzhu.write.CacheFile;

/// Stores the ids of the last site, and reports each block whose id changed because its text was
/// edited. Each folder of articles has its own history.
///
/// Without its file, or with a damaged one, nothing is reported.
final class IdHistory {

  /// A new block with a lower similarity is not an edited old one.
  private static final double SIMILAR = 0.6;

  /// New blocks with which an old one is compared, from the last one that was found: the time grows with the number of blocks.
  private static final int MOST_COMPARED = 64;

  private final IdHistoryFile file;

  IdHistory(Path cache, Path articles) {
    Path folder = articles.toAbsolutePath().normalize().getFileName();
    this.file = new IdHistoryFile(new CacheFile(cache.resolve("ids-" + folder + ".json")));
  }

  void store(Corpus corpus) {
    file.write(inOrder(corpus).map(IdHistory::entry));
  }

  /// A problem `L008` for each block whose id changed.
  List<Problem> changed(Corpus corpus) {
    Set<String> ids =
        corpus.all().stream().map(PlacedBlock::id).collect(Collectors.toCollection(HashSet::new));
    Map<String, List<Entry>> before = file.read(ids);
    Map<String, List<PlacedBlock>> now =
        inOrder(corpus).collect(Collectors.groupingBy(block -> block.ref().file()));
    Set<String> oldIds =
        before.values().stream()
            .flatMap(List::stream)
            .map(Entry::id)
            .collect(Collectors.toCollection(HashSet::new));
    List<Problem> problems = new ArrayList<>();
    before.forEach((path, old) ->
        problems.addAll(changed(old, now.getOrDefault(path, List.of()), oldIds, ids)));
    return problems;
  }

  /// Compares the old and the new blocks of one file. Blocks with unchanged ids align the two lists;
  /// between them, each old block is compared with the next new ones in order.
  private static List<Problem> changed(
      List<Entry> old, List<PlacedBlock> now, Set<String> oldIds, Set<String> ids) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < now.size(); i++) {
      places.put(now.get(i).id(), i);
    }
    Map<Integer, Similarity.Text> texts = new HashMap<>();
    int next = 0;
    for (Entry block : old) {
      if (ids.contains(block.id())) {
        next = places.getOrDefault(block.id(), next - 1) + 1;
        continue;
      }
      Similarity.Text text = Similarity.text(Fold.key(block.text()));
      int end = Math.min(now.size(), next + MOST_COMPARED);
      for (int i = next; i < end && !oldIds.contains(now.get(i).id()); i++) {
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

  /// Text of the front matter cannot have a pin. A block with a pin changed its id intentionally.
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

  private static Problem problem(Entry old, PlacedBlock block) {
    Location at = block.block().at();
    return Problem.of(Code.L008, at, old.id(), block.id());
  }

  private static Entry entry(PlacedBlock block) {
    return new Entry(block.ref().file(), block.kind().slug(), block.id(), block.text());
  }

  private static Stream<PlacedBlock> inOrder(Corpus corpus) {
    return corpus.all().stream().sorted(Comparator.comparing(PlacedBlock::ref));
  }
}
