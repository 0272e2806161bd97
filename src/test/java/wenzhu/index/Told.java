package wenzhu.index;

import java.util.List;
import java.util.stream.Collectors;
import wenzhu.source.Span;

/// An answer told in one text, so that the browser's can be compared: all blocks in order with
/// their scores to the last bit, and of the first also what is lit in them.
public final class Told {

  private static final int IN_FULL = 10;

  private Told() {}

  /// The same as `BareSearch` tells of the browser's.
  public static String of(Answer answer) {
    List<String> hits =
        answer.hits().stream()
            .map(hit -> hit.page() + "#" + hit.block() + " " + Float.floatToIntBits(hit.score()))
            .toList();
    return String.join(
        "\n",
        "answered " + answer.answered(),
        "repair " + answer.repair().slug(),
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
