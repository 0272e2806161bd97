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
/// An id is a hash of the block's folded text, so that it does not change when other text is
/// inserted. Later blocks with the same hash get `-2`, `-3` in reading order. A pin replaces the
/// hash, and must differ from every other id.
final class BlockIds {

  private final Map<BlockRef, String> ids = new HashMap<>();
  private final Map<String, TextBlock> owners = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Problems problems = new Problems();

  private BlockIds() {}

  /// `hashes` has the hash of each block, at the index of its context.
  static Result<Map<BlockRef, String>> of(List<BlockContext> contexts, List<String> hashes) {
    BlockIds ids = new BlockIds();
    for (int i = 0; i < contexts.size(); i++) {
      TextBlock block = contexts.get(i).block();
      if (block.pin().isEmpty()) {
        ids.assign(block, hashes.get(i));
      }
    }
    for (int i = 0; i < contexts.size(); i++) {
      TextBlock block = contexts.get(i).block();
      if (block.pin().isPresent()) {
        ids.assignPin(block, block.pin().get(), hashes.get(i));
      }
    }
    return ids.problems.with(ids.ids);
  }

  private void assignPin(TextBlock block, String pin, String hash) {
    Optional<TextBlock> owner = Optional.ofNullable(owners.putIfAbsent(pin, block));
    if (owner.isEmpty()) {
      ids.put(block.ref(), pin);
      return;
    }
    problems.add(
        Problem.of(Code.L006, block.at(), pin, owner.get().at().toString())
            .seeAlso(List.of(owner.get().at())));
    assign(block, hash);
  }

  private void assign(TextBlock block, String hash) {
    int nth = counts.merge(hash, 1, Integer::sum);
    String id = nth == 1 ? hash : hash + "-" + nth;
    if (owners.putIfAbsent(id, block) != null) {
      assign(block, hash);
      return;
    }
    ids.put(block.ref(), id);
  }
}
