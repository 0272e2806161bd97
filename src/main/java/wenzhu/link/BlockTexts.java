package wenzhu.link;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import wenzhu.document.TextBlock;
import wenzhu.source.Span;
import wenzhu.text.FoldedText;

/// The texts of the blocks of a document in the form in which they are compared, with an index.
final class BlockTexts {

  /// Matches of one string that are returned.
  static final int MOST = 64;

  private final List<TextBlock> blocks;
  private final List<FoldedText> texts;
  private final ConcatenatedTexts all;
  private final SuffixArray index;
  private final Map<String, List<Match>> found = new HashMap<>();

  /// A match in block `block`; `span` is of the text of the block.
  record Match(int block, Span span) {}

  BlockTexts(List<TextBlock> blocks, Function<String, FoldedText> form) {
    this.blocks = blocks;
    this.texts = blocks.stream().map(block -> form.apply(block.text())).toList();
    this.all = ConcatenatedTexts.of(texts.stream().map(FoldedText::text).toList());
    this.index = new SuffixArray(all.text(0, all.length()));
  }

  int length() {
    return all.length();
  }

  List<TextBlock> blocks() {
    return blocks;
  }

  FoldedText text(int block) {
    return texts.get(block);
  }

  /// The first matches of a string, at most [#MOST], in order.
  List<Match> find(String string) {
    return found.computeIfAbsent(string, this::search);
  }

  private List<Match> search(String string) {
    PriorityQueue<Integer> first = new PriorityQueue<>(Comparator.reverseOrder());
    index
        .find(string)
        .forEach(position -> {
          if (first.size() < MOST || position < first.peek()) {
            first.add(position);
          }
          if (first.size() > MOST) {
            first.remove();
          }
        });
    return first.stream().sorted().map(position -> match(position, string.length())).toList();
  }

  private Match match(int position, int length) {
    int block = all.textAt(position);
    int from = position - all.start(block);
    return new Match(block, new Span(from, from + length));
  }
}
