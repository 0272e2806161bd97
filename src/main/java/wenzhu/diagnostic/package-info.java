/// What is wrong with the input, and how it is told.
///
/// Every stage returns a [Result]: its value and its [Problem]s. A problem is a [Code], a place and
/// arguments; words in a language come from [Messages] when it is printed, never before. Start with
/// [Problem].
@NullMarked
package wenzhu.diagnostic;

import org.jspecify.annotations.NullMarked;
