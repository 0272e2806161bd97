package wenzhu.collate;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.BlockKind;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Manuscript;
import wenzhu.document.TextBlock;
import wenzhu.source.Located;

/// The names of the blocks of one issue in `collation.yaml`: `chengdu.md#paragraph-3` is the third
/// paragraph of `chengdu.md`.
///
/// A kind with at most one block in a file, such as the title, has no number. The blocks of issues,
/// articles and sidebars have names. Notes have none, since no source prints them.
final class BlockNames {

  private static final Pattern FIRST = Pattern.compile("-1$");

  private final Map<String, TextBlock> blocks = new LinkedHashMap<>();
  private final Map<BlockRef, String> listNumbers = new HashMap<>();

  static BlockNames of(Manuscript manuscript, String folder) {
    BlockNames names = new BlockNames();
    Stream.of(manuscript.issues(), manuscript.articles(), manuscript.quotationSets())
        .flatMap(List::stream)
        .map(Document.class::cast)
        .filter(document -> isIn(folder, document.file()))
        .forEach(document -> names.add(document, folder));
    return names;
  }

  private static boolean isIn(String folder, String file) {
    return file.startsWith(folder) && file.indexOf('/', folder.length()) < 0;
  }

  private void add(Document document, String folder) {
    listNumbers.putAll(ListNumbers.of(document));
    Map<BlockKind, Integer> counts = new EnumMap<>(BlockKind.class);
    for (TextBlock block : document.textBlocks()) {
      int number = counts.merge(block.kind(), 1, Integer::sum);
      String name = document.file().substring(folder.length()) + "#" + block.kind().slug();
      blocks.put(isUnique(block.kind()) ? name : name + "-" + number, block);
    }
  }

  private static boolean isUnique(BlockKind kind) {
    return switch (kind) {
      case RUBRIC, TITLE, SUBTITLE, BYLINE, SIGNATURE -> true;
      default -> false;
    };
  }

  /// The block of a name, with or without the number 1.
  Optional<TextBlock> find(String name) {
    return Stream.of(name, name + "-1", FIRST.matcher(name).replaceFirst(""))
        .filter(blocks::containsKey)
        .findFirst()
        .map(blocks::get);
  }

  /// The block of a name in a plan; reports a name without a block, except an empty one, which the parser reported.
  Optional<TextBlock> find(Located<String> name, Problems problems) {
    Optional<TextBlock> block = find(name.value());
    if (block.isEmpty() && !name.value().isEmpty()) {
      problems.add(Code.C004, name.at(), name.value());
    }
    return block;
  }

  /// The numbers of lists that a page shows before a block, with a space after each; empty if none.
  String number(TextBlock block) {
    return listNumbers.getOrDefault(block.ref(), "");
  }

  /// Every name with its block, in reading order of the files.
  Map<String, TextBlock> all() {
    return blocks;
  }
}
