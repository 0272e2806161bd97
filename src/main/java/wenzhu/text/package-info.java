/// What the project knows about Chinese text: which characters join across a line break, how text
/// is folded for matching, how terms sort.
///
/// Text shown is never folded; folded text is only compared, and every fold maps back to the
/// characters it came from. Start with [Fold].
@NullMarked
package wenzhu.text;

import org.jspecify.annotations.NullMarked;
