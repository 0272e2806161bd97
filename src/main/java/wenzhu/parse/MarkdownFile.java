package wenzhu.parse;

import java.util.Set;
import wenzhu.diagnostic.Problems;
import wenzhu.source.SourceFile;

/// What the readers of blocks and of inline text need to know of the file they read.
///
/// `base` is the offset in the file of the text that was parsed; `assets` the paths of all pictures of the input; `footnoteLabels` the labels
/// that this text defines.
record MarkdownFile(
    SourceFile file,
    int base,
    Set<String> assets,
    Set<String> footnoteLabels,
    TextBlockFactory maker,
    Problems problems) {}
