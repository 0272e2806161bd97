/// Reckons what the pictures of the site show, and where: a [wenzhu.link.Corpus] in, numbers out.
///
/// No markup is made here; templates draw the numbers. Every number is a whole one, so that it is
/// written alike everywhere, and no picture grows with the site. Start with [DispersionPlot].
@NullMarked
package wenzhu.picture;

import org.jspecify.annotations.NullMarked;
