package wenzhu.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.core.delimiter.AsteriskDelimiterProcessor;
import com.vladsch.flexmark.parser.core.delimiter.UnderscoreDelimiterProcessor;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.util.List;

/// Our Markdown: CommonMark, GFM tables and strikethrough, footnotes, and emphasis that works in Chinese. No options.
final class Markdown {

  private static final Parser PARSER = parser();

  private Markdown() {}

  /// Parses text that passed [MarkdownLimits]. Offsets of the nodes are those of `text`.
  static Document parse(String text) {
    return PARSER.parse(text);
  }

  private static Parser parser() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()));
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    return Parser.builder(options)
        .customDelimiterProcessor(new CjkFriendly(new AsteriskDelimiterProcessor(false), true))
        .customDelimiterProcessor(new CjkFriendly(new UnderscoreDelimiterProcessor(false), false))
        .customDelimiterProcessor(new CjkFriendly(new StrikethroughDelimiterProcessor(), true))
        .build();
  }
}
