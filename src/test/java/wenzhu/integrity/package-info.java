@NullMarked
package wenzhu.integrity;

import org.jspecify.annotations.NullMarked;
