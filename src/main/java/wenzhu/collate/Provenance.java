package wenzhu.collate;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Certainty;
import wenzhu.document.LineRange;

/// Which lines of the source a block was made from, how sure that is, and why.
public record Provenance(List<LineRange> lines, Certainty certainty, Optional<String> reason) {}
