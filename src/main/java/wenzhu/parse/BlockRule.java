package wenzhu.parse;

import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A rule for the start of blocks that is tried before those of flexmark.
interface BlockRule extends CustomBlockParserFactory {

  @Override
  default @Nullable Set<Class<?>> getAfterDependents() {
    return null;
  }

  @Override
  default @Nullable Set<Class<?>> getBeforeDependents() {
    return null;
  }

  @Override
  default boolean affectsGlobalScope() {
    return false;
  }
}
