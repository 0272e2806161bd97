package wenzhu.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import wenzhu.source.Location;

/// Collects problems while one stage, or one part of it, runs. Belongs to one thread.
public final class Problems {

  private final List<Problem> found = new ArrayList<>();

  public void add(Problem problem) {
    found.add(problem);
  }

  public void add(Code code, Location at, String... arguments) {
    found.add(Problem.of(code, at, arguments));
  }

  public void addAll(Collection<Problem> problems) {
    found.addAll(problems);
  }

  /// Adds the problems of a result and returns its value.
  public <T> T take(Result<T> result) {
    found.addAll(result.problems());
    return result.value();
  }

  public List<Problem> toList() {
    return List.copyOf(found);
  }

  /// A result with the problems found so far.
  public <T> Result<T> with(T value) {
    return new Result<>(value, found);
  }
}
