package wenzhu.collate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import wenzhu.document.Article;
import wenzhu.document.Block;
import wenzhu.document.BlockRef;
import wenzhu.document.Body;
import wenzhu.document.Document;
import wenzhu.document.Footnote;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.NoteFile;
import wenzhu.document.QuotationSet;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;

/// The numbers that a page shows before the items of ordered lists, such as `3. `.
///
/// A number belongs to the next text block: an item may begin with another list, or be empty.
final class ListNumbers {

  private final Map<BlockRef, String> numbers = new HashMap<>();
  private String waiting = "";
  private TextBlock last;

  private ListNumbers(Document document) {
    this.last = document.textBlocks().getFirst();
  }

  /// The numbers in a document of an issue, with a space after each.
  static Map<BlockRef, String> of(Document document) {
    ListNumbers numbers = new ListNumbers(document);
    structure(document).forEach(numbers::read);
    numbers.put(numbers.last);
    return Map.copyOf(numbers.numbers);
  }

  private static Stream<Block> structure(Document document) {
    return switch (document) {
      case Issue issue -> structure(issue.introduction());
      case QuotationSet set -> structure(set.introduction());
      case Article article ->
          Stream.concat(
              article.sections().stream().flatMap(section -> section.blocks().stream()),
              structure(article.footnotes()));
      case NoteFile _, Term _, Manuscript.Page _ -> Stream.empty();
    };
  }

  private static Stream<Block> structure(Body body) {
    return Stream.concat(body.blocks().stream(), structure(body.footnotes()));
  }

  private static Stream<Block> structure(List<Footnote> footnotes) {
    return footnotes.stream().flatMap(footnote -> footnote.blocks().stream());
  }

  private void read(Block block) {
    switch (block) {
      case Block.ListBlock list -> {
        int number = list.start();
        for (Block.ListBlock.Item item : list.items()) {
          waiting += list.ordered() ? number++ + ". " : "";
          item.blocks().forEach(this::read);
        }
      }
      case Block.BlockQuote quote -> quote.blocks().forEach(this::read);
      case TextBlock _, Block.Heading _, Block.Table _, Block.CodeBlock _, Block.ThematicBreak _ ->
          block.textBlocks().forEach(this::put);
    }
  }

  private void put(TextBlock block) {
    last = block;
    if (!waiting.isEmpty()) {
      numbers.merge(block.ref(), waiting, String::concat);
      waiting = "";
    }
  }
}
