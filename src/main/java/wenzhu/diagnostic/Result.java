package wenzhu.diagnostic;

import java.util.List;
import java.util.function.Function;

/// The result of a stage: its value, as complete as the input allows, and the problems it found.
///
/// There is a value even if there are errors, so that later stages can find more of them in the same run;
/// only `write` requires that there are none.
public record Result<T>(T value, List<Problem> problems) {

  public Result {
    problems = List.copyOf(problems);
  }

  public static <T> Result<T> of(T value) {
    return new Result<>(value, List.of());
  }

  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  public <U> Result<U> map(Function<? super T, ? extends U> change) {
    return new Result<>(change.apply(value), problems);
  }
}
