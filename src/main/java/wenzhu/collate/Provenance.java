package wenzhu.collate;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Certainty;
import wenzhu.document.LineRange;

/// The source lines of a block, their certainty and the reason.
public record Provenance(List<LineRange> lines, Certainty certainty, Optional<String> reason) {

  public boolean isInferred() {
    return certainty == Certainty.INFERRED;
  }
}
