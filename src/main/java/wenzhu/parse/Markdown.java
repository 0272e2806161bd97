package wenzhu.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Our Markdown: CommonMark, GFM tables and strikethrough, footnotes, and emphasis that works in Chinese. No options.
final class Markdown {

  private static final Parser PARSER = parser();

  private Markdown() {}

  /// Parses a range of a file that passed [MarkdownLimits]. Offsets of the nodes are those of the file.
  static Document parse(SourceFile file, Span body) {
    return PARSER.parse(BasedSequence.of(file.text()).subSequence(body.from(), body.to()));
  }

  private static Parser parser() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, List.of(TablesExtension.create(), FootnoteExtension.create()));
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    options.set(Parser.HTML_BLOCK_COMMENT_ONLY_FULL_LINE, true);
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    return Parser.builder(options)
        .customDelimiterProcessor(new CjkFriendly('*'))
        .customDelimiterProcessor(new CjkFriendly('_'))
        .customDelimiterProcessor(new CjkFriendly('~'))
        .customBlockParserFactory(new DeepestContainer())
        .customBlockParserFactory(new TableStart())
        .customInlineParserExtensionFactory(new Tex.Factory())
        .build();
  }
}
