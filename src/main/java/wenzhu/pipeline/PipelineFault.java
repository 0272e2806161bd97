package wenzhu.pipeline;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import wenzhu.diagnostic.Fault;
import wenzhu.diagnostic.Problem;

/// A run that stopped at an exception or error of the program. `problems` are those of the stages before, and last the fault.
public final class PipelineFault extends RuntimeException {

  @Serial private static final long serialVersionUID = 1;

  private final transient List<Problem> problems;

  PipelineFault(Throwable cause, Stage stage, List<Problem> before) {
    super(cause);
    Problem fault = Fault.problem(cause, stage.name().toLowerCase(Locale.ROOT));
    this.problems = Stream.concat(before.stream(), Stream.of(fault)).toList();
  }

  public List<Problem> problems() {
    return problems;
  }
}
