package wenzhu.diagnostic;

import java.util.List;
import java.util.function.Function;

/// What a stage returns: its value, as complete as the input allows, and the problems it found on
/// the way.
///
/// A value stands even beside errors, so that later stages can find more of them in the same run;
/// only `write` insists on none.
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
