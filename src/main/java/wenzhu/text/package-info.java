/// Chinese text: folding for comparison, line joins, readings and order by pinyin, rules for single
/// characters.
///
/// Pages show the original text, never folded text. Every folded text maps its offsets back to the
/// original. Start with [Fold].
@NullMarked
package wenzhu.text;

import org.jspecify.annotations.NullMarked;
