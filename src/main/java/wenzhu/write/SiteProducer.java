package wenzhu.write;

import java.util.function.Consumer;
import wenzhu.output.OutputFile;

/// Produces the files of a site one at a time, so that they are never all in memory.
@FunctionalInterface
public interface SiteProducer {

  /// Passes each file to `site`. Returns whether the site is complete; an incomplete one is not
  /// published.
  boolean produce(Consumer<OutputFile> site);
}
