/// Computes the pictures of the site: a [wenzhu.link.Corpus] in, numbers out.
///
/// There is no markup here; templates draw the numbers. All numbers are integers, so that their
/// text is the same everywhere, and no picture grows with the site. Start with [DispersionPlot].
@NullMarked
package wenzhu.picture;

import org.jspecify.annotations.NullMarked;
