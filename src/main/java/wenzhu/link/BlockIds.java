package wenzhu.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.BlockRef;
import wenzhu.document.TextBlock;

/// Gives every text block its id, unique in the site.
///
/// An id is a hash of the block's folded text, so that it stays when other text is inserted before
/// it; of equal ones the later get `-2`, `-3` in reading order. A pin replaces it, and must be
/// nobody else's id.
final class BlockIds {

  private final Map<BlockRef, String> ids = new HashMap<>();
  private final Map<String, TextBlock> owners = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Problems problems = new Problems();

  private BlockIds() {}

  /// `natural` has the id that each standing has of itself, at the same index.
  static Result<Map<BlockRef, String>> of(List<BlockContext> standings, List<String> natural) {
    BlockIds given = new BlockIds();
    for (int i = 0; i < standings.size(); i++) {
      TextBlock block = standings.get(i).block();
      if (block.pin().isEmpty()) {
        given.give(block, natural.get(i));
      }
    }
    for (int i = 0; i < standings.size(); i++) {
      TextBlock block = standings.get(i).block();
      if (block.pin().isPresent()) {
        given.givePinned(block, block.pin().get(), natural.get(i));
      }
    }
    return given.problems.with(given.ids);
  }

  private void givePinned(TextBlock block, String pin, String natural) {
    Optional<TextBlock> owner = Optional.ofNullable(owners.putIfAbsent(pin, block));
    if (owner.isEmpty()) {
      ids.put(block.ref(), pin);
      return;
    }
    problems.add(
        Problem.of(Code.L006, block.at(), pin, owner.get().at().toString())
            .seeAlso(List.of(owner.get().at())));
    give(block, natural);
  }

  private void give(TextBlock block, String natural) {
    int nth = counts.merge(natural, 1, Integer::sum);
    String id = nth == 1 ? natural : natural + "-" + nth;
    if (owners.putIfAbsent(id, block) != null) {
      give(block, natural);
      return;
    }
    ids.put(block.ref(), id);
  }
}
