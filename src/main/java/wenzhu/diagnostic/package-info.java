/// Problems of the input, and reports of them.
///
/// Every stage returns a [Result]: its value and its [Problem]s. A problem is a [Code], a place and
/// arguments. It gets its text in one language from [Messages], only when a [Reporter] prints it. Start
/// with [Problem].
@NullMarked
package wenzhu.diagnostic;

import org.jspecify.annotations.NullMarked;
