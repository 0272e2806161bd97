package wenzhu.document;

import java.util.List;

/// A quoted passage inside running text (the quotations of a sidebar are [Quotation]s).
public record BlockQuote(List<Block> blocks) implements Block {}
