/// Makes the pages: a [wenzhu.link.Corpus] and the templates in, [wenzhu.output.OutputFile]s out.
///
/// Text and markup are different types here (`Html`): text is escaped when it is written, and only
/// this package makes markup. Start with `SiteRenderer`.
///
/// `StyleSheet` minifies the theme's CSS itself: ph-css refuses nested rules and ranges in media queries.
/// It changes white space and comments alone, so that it passes any later syntax through.
@NullMarked
package wenzhu.render;

import org.jspecify.annotations.NullMarked;
