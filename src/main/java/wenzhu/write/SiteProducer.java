package wenzhu.write;

import java.util.function.Consumer;
import wenzhu.output.OutputFile;

/// Makes the files of a site one after the other, so that nobody has to hold them all.
@FunctionalInterface
public interface SiteProducer {

  /// Hands every file of the site on and returns whether the site is whole: one that is not is
  /// never published.
  boolean produce(Consumer<OutputFile> site);
}
