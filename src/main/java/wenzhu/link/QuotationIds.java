package wenzhu.link;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenzhu.document.BlockRef;
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet;
import wenzhu.document.TextBlock;
import wenzhu.text.Fold;

/// The ids of quotations: the date and six hexadecimal digits of a hash of the folded text. The first
/// block of a quotation has its id.
final class QuotationIds {

  private QuotationIds() {}

  /// The ids by first block.
  static Map<BlockRef, String> of(List<QuotationSet> sets) {
    Map<BlockRef, String> ids = new LinkedHashMap<>();
    for (QuotationSet set : sets) {
      set.quotations().forEach(quotation -> ids.put(firstBlock(quotation).ref(), id(quotation)));
    }
    return ids;
  }

  static TextBlock firstBlock(Quotation quotation) {
    return quotation.textBlocks().findFirst().orElseThrow();
  }

  private static String id(Quotation quotation) {
    String folded =
        quotation.paragraphs().stream()
            .map(paragraph -> Fold.idKey(paragraph.text()))
            .collect(joining("\n"));
    return quotation.date().iso() + "-" + TextHash.hexadecimal(folded);
  }
}
