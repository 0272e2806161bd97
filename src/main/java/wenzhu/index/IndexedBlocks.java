package wenzhu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenzhu.document.BlockKind;
import wenzhu.document.QuotationSet;
import wenzhu.document.Site;
import wenzhu.link.Corpus;
import wenzhu.link.PlacedBlock;
import wenzhu.text.SearchText;

/// The blocks that are searched, numbered: field by field, each in the reading order of the site.
/// Blocks without text and blocks of parts that are switched off are left out.
final class IndexedBlocks {

  private final List<IndexedBlock> blocks;
  private final List<IndexedPage> pages;
  private final int[] starts = new int[Field.values().length + 1];

  private IndexedBlocks(List<IndexedBlock> blocks, List<IndexedPage> pages) {
    this.blocks = blocks;
    this.pages = pages;
    for (IndexedBlock block : blocks) {
      starts[block.field().number() + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
  }

  static IndexedBlocks of(Corpus corpus) {
    Pages pages = new Pages(corpus);
    Map<String, String> sidebars = new HashMap<>();
    for (QuotationSet set : corpus.manuscript().quotationSets()) {
      sidebars.put(set.file(), Corpus.pageOf(set));
    }
    Site.Features features = corpus.manuscript().site().features();
    List<PlacedBlock> placed = new ArrayList<>();
    for (PlacedBlock block : corpus.all()) {
      if (isShown(block, features)) {
        placed.add(block);
        pages.at(path(block, features, sidebars)); // Numbered in reading order.
      }
    }
    placed.sort(Comparator.comparing(block -> Field.of(block.kind())));
    List<String> texts =
        placed.parallelStream().map(block -> SearchText.key(block.text())).toList();
    List<IndexedBlock> blocks = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      PlacedBlock block = placed.get(i);
      if (!texts.get(i).isEmpty()) {
        blocks.add(
            new IndexedBlock(
                blocks.size(),
                block,
                Field.of(block.kind()),
                texts.get(i),
                pages.at(path(block, features, sidebars)),
                block.section().map(corpus::of).map(PlacedBlock::text).orElse("")));
      }
    }
    return new IndexedBlocks(List.copyOf(blocks), pages.all());
  }

  private static boolean isShown(PlacedBlock block, Site.Features features) {
    return (features.notes() || block.kind() != BlockKind.NOTE)
        && (features.glossary() || !block.page().startsWith("terms/"));
  }

  /// Quotations without pages of their own stand on the page of their sidebar.
  private static String path(
      PlacedBlock block, Site.Features features, Map<String, String> sidebars) {
    return features.quotes()
        ? block.page()
        : sidebars.getOrDefault(block.ref().file(), block.page());
  }

  List<IndexedBlock> all() {
    return blocks;
  }

  IndexedBlock get(int number) {
    return blocks.get(number);
  }

  List<IndexedPage> pages() {
    return pages;
  }

  int size() {
    return blocks.size();
  }

  /// The number of the first block of a field; with the number of fields, that after the last
  /// block.
  int start(int field) {
    return starts[field];
  }

  /// The ordinal of the field of a block.
  int fieldOf(int number) {
    int field = 0;
    while (starts[field + 1] <= number) {
      field++;
    }
    return field;
  }
}
