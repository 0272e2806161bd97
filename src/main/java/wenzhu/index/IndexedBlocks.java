package wenzhu.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenzhu.document.BlockKind;
import wenzhu.document.QuotationSet;
import wenzhu.document.Site;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.SitePage;
import wenzhu.text.SearchText;

/// The blocks that are searched, numbered: field by field, in each by their norms, so that the
/// shortest come first, and those of one norm in the reading order of the site. Postings in the
/// order of numbers are then in that of norms, too, and the first block of a range bounds the scores
/// of all its blocks.
///
/// Blocks without text and blocks of parts that are switched off are left out.
public record IndexedBlocks(List<IndexedBlock> all, List<IndexedPage> pages) {

  public static IndexedBlocks of(Corpus corpus) {
    PageTable pages = new PageTable(corpus);
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
    List<Keyed> keyed =
        placed.parallelStream()
            .map(block -> new Keyed(block, SearchText.key(block.text())))
            .filter(block -> !block.text().isEmpty())
            .sorted(Comparator.comparing(Keyed::field).thenComparingInt(Keyed::norm))
            .toList();
    List<IndexedBlock> blocks = new ArrayList<>(keyed.size());
    for (Keyed block : keyed) {
      blocks.add(
          new IndexedBlock(
              blocks.size(),
              block.placed(),
              block.field(),
              pages.at(path(block.placed(), features, sidebars)),
              block.placed().section().map(corpus::of).map(PlacedBlock::text).orElse(""),
              block.text(),
              block.norm()));
    }
    return new IndexedBlocks(List.copyOf(blocks), pages.all());
  }

  private record Keyed(PlacedBlock placed, String text, Field field, int norm) {

    Keyed(PlacedBlock placed, String text) {
      this(placed, text, Field.of(placed.kind()), GramSimilarity.norm(Grams.length(text)));
    }
  }

  private static boolean isShown(PlacedBlock block, Site.Features features) {
    return (features.notes() || block.kind() != BlockKind.NOTE)
        && (features.glossary() || !block.page().startsWith(SitePage.TERMS));
  }

  /// Quotations without pages of their own are on the page of their sidebar.
  private static String path(
      PlacedBlock block, Site.Features features, Map<String, String> sidebars) {
    return features.quotes()
        ? block.page()
        : sidebars.getOrDefault(block.ref().file(), block.page());
  }

  public IndexedBlock get(int number) {
    return all.get(number);
  }

  public int size() {
    return all.size();
  }
}
