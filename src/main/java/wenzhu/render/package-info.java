/// Makes the pages: a [wenzhu.link.Corpus] and the templates in, [wenzhu.output.OutputFile]s out.
///
/// Text and markup are different types here (`Html`): text is escaped when it is written, and only
/// this package makes markup. Start with `SiteRenderer`.
@NullMarked
package wenzhu.render;

import org.jspecify.annotations.NullMarked;
