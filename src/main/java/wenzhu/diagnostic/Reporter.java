package wenzhu.diagnostic;

import java.util.List;

/// Puts problems into words, for one kind of reader.
///
/// Whatever the order they come in, problems are told in their own, each once.
public interface Reporter {

  /// The whole report, each line ended with a line feed; empty if there is nothing to tell.
  String report(List<Problem> problems);

  /// Problems in the order in which they are told.
  static List<Problem> inOrder(List<Problem> problems) {
    return problems.stream().distinct().sorted().toList();
  }
}
