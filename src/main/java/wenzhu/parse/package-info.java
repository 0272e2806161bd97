/// Understands one file at a time: a [wenzhu.source.SourceTree] in, a [wenzhu.document.Manuscript]
/// out.
///
/// The only package that knows flexmark, jsoup and YAML; none of their types leaves it. Raw HTML is
/// sanitized into our own records here, so that nothing after this stage ever holds markup it did
/// not make. Start with [ManuscriptParser].
@NullMarked
package wenzhu.parse;

import org.jspecify.annotations.NullMarked;
