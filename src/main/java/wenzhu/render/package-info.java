/// Makes the pages: a [wenzhu.link.Corpus] and the templates in, [wenzhu.output.OutputFile]s out.
///
/// Text and markup are different types here (`Html`): text is escaped when it is written, and only
/// this package makes markup. Start with `SiteRenderer`.
///
/// `StyleSheet` minifies the theme's CSS itself, when a site is built: a theme is input, not a part of the
/// program. It removes white space and comments only, and so supports any syntax. ph-css 8.0.1 drops nested rules without an error, writes nothing for ranges
/// in media queries, and brings ten jars of about 1.8 MB.
@NullMarked
package wenzhu.render;

import org.jspecify.annotations.NullMarked;
