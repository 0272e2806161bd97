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

/// The ids that quotations have of themselves: the date and six hexadecimal digits of a hash of the
/// folded text. The block that opens a quotation carries its id.
final class QuotationIds {

  private QuotationIds() {}

  /// By opening block.
  static Map<BlockRef, String> of(List<QuotationSet> sets) {
    Map<BlockRef, String> ids = new LinkedHashMap<>();
    for (QuotationSet set : sets) {
      set.quotations().forEach(quotation -> ids.put(opening(quotation).ref(), id(quotation)));
    }
    return ids;
  }

  /// The first paragraph.
  static TextBlock opening(Quotation quotation) {
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
