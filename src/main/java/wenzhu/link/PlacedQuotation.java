package wenzhu.link;

import java.util.Optional;
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet;
import wenzhu.document.TextBlock;

/// A quotation with its id and page. The id is its date and six hexadecimal digits of a hash of its
/// text.
public record PlacedQuotation(
    Quotation quotation, String id, String page, QuotationSet set, Optional<TextBlock> group) {}
