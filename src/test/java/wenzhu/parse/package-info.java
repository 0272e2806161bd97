@NullMarked
package wenzhu.parse;

import org.jspecify.annotations.NullMarked;
