package wenzhu.index;

import java.util.List;
import java.util.stream.Collectors;
import wenzhu.source.Span;

/// An answer as one text, to compare Lucene's with the browser's: a hash of all hits in order with
/// the bits of their scores, and the first ten in full with their highlights.
public final class AnswerText {

  private static final int IN_FULL = 10;

  private AnswerText() {}

  /// Lucene's answer in the form that `BareSearch` gives the browser's. `correction` is how the client
  /// corrected its query to the one that is answered here, or empty.
  public static String of(Answer answer, String correction) {
    List<String> hits =
        answer.hits().stream()
            .map(hit -> hit.page() + "#" + hit.block() + " " + Float.floatToIntBits(hit.score()))
            .toList();
    return String.join(
        "\n",
        "answered " + answer.query(),
        "correction " + correction,
        "total " + answer.total(),
        "pages "
            + answer.pages().stream()
                .map(page -> page.path() + " " + page.title())
                .collect(Collectors.joining(", ")),
        "hash " + String.join("\n", hits).hashCode(),
        answer.hits().stream()
            .limit(IN_FULL)
            .map(hit -> inFull(hit, answer.strings()))
            .collect(Collectors.joining("\n")));
  }

  private static String inFull(Answer.Hit hit, List<String> strings) {
    return String.join(
        " ",
        hit.page(),
        hit.block(),
        hit.kind().slug(),
        String.valueOf(Float.floatToIntBits(hit.score())),
        Passage.places(hit.text(), strings).stream()
            .map((Span span) -> span.from() + "-" + span.to())
            .collect(Collectors.joining(",")),
        hit.title(),
        hit.section(),
        hit.text());
  }
}
