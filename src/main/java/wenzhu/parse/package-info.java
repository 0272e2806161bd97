/// Parses one file at a time: a [wenzhu.source.SourceTree] in, a [wenzhu.document.Manuscript] out.
///
/// Start with [ManuscriptParser]. A content file is front matter and a body: [MappingReader] reads the keys, [BodyReader] the Markdown, and
/// [DocumentParser] puts both together.
///
/// Invariant: no visible character of a Markdown file is lost. It is syntax, or a block shows it, or a problem is about it; what is none of
/// these is an error. [SourceCoverage] finds it.
///
/// flexmark and YAML do not leave this package. flexmark stays in place of commonmark-java because the latter decides itself
/// which marks open and close emphasis, so that emphasis next to Chinese punctuation would need a copy of its inline parser. There is no HTML
/// sanitizer, such as jsoup: no markup of the input is ever passed on. [InlineHtml] makes marks of a few tags that flexmark found, and
/// refuses all others.
@NullMarked
package wenzhu.parse;

import org.jspecify.annotations.NullMarked;
