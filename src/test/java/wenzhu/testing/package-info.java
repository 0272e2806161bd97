@NullMarked
package wenzhu.testing;

import org.jspecify.annotations.NullMarked;
