package wenzhu.document;

import java.util.List;
import wenzhu.source.Location;

/// A footnote of the source text; its text blocks are of kind `FOOTNOTE`.
public record Footnote(String label, List<Block> blocks, Location at) {}
