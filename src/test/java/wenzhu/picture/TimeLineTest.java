package wenzhu.picture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.link.SmallEdition;

/// The quotations by time, and how the time line is drawn.
class TimeLineTest {

  @Test
  void aDateLastsAsLongAsItIsKnown() {
    check("2023-02-21", "2023 to 2024: 2023-02-21 until 2023-02-22 ×1");
    check("2023-02", "2023 to 2024: 2023-02-01 until 2023-03-01 ×1");
    check("2023", "2023 to 2024: 2023-01-01 until 2024-01-01 ×1");
    check("2023~", "2023 to 2024: 2023-01-01 until 2024-01-01 ×1");
    check("2020-02-29", "2020 to 2021: 2020-02-29 until 2020-03-01 ×1");
  }

  @Test
  void equalDatesAreOneEntryAndADoubtfulOneIsAnother() {
    check(
        "2023-02-21 2021 2023-02-21 2021?",
        """
        2021 to 2024: 2021-01-01 until 2022-01-01 ×1
        2021-01-01 until 2022-01-01 ×1
        2023-02-21 until 2023-02-22 ×2\
        """);
  }

  @Test
  void withoutQuotationsThereIsNoTime() {
    check("", "0 to 0: ");
  }

  /// Thirty years with a quotation each, the first with two.
  @Test
  void manyDatesBecomePeriods() {
    String years = IntStream.range(1990, 2020).mapToObj(String::valueOf).collect(joining(" "));
    TimeLine line = line(years + " 1990-05");
    assertThat(line.entries()).hasSize(15);
    assertThat(draw(line)).startsWith("1990 to 2020: 1990-01-01 until 1992-01-01 ×3\n1992");
    assertThat(line.entries()).allMatch(entry -> entry.date().isEmpty());
  }

  private static void check(String dates, String expected) {
    assertThat(draw(line(dates))).isEqualTo(expected);
  }

  private static String draw(TimeLine line) {
    return line.entries().stream()
        .map(e -> e.from() + " until " + e.to() + " ×" + e.quotations().size())
        .collect(joining("\n", line.from() + " to " + line.to() + ": ", ""));
  }

  /// Quotations of the given dates.
  private static TimeLine line(String dates) {
    String quotations =
        Stream.of(dates.split(" ", -1))
            .filter(date -> !date.isEmpty())
            .map(date -> "> 话。\n>\n> ——" + date + "，在某地\n")
            .collect(joining("\n"));
    return TimeLine.of(
        SmallEdition.of("文。")
            .with("i/q.quotes.md", "---\ntitle: 题\nspeaker: 某甲\n---\n\n" + quotations)
            .link()
            .value());
  }

  /// With any dates, words do not touch, marks are in the frame and in their order, and the
  /// scale is true.
  @Test
  void theDrawingIsInsideItsFrame() {
    Random random = new Random(7);
    for (int run = 0; run < 40; run++) {
      int span = 1 + random.nextInt(400);
      String dates =
          IntStream.range(0, 1 + random.nextInt(40))
              .mapToObj(_ -> date(random, span))
              .collect(joining(" "));
      TimeLine line = line(dates);
      TimeScale scale = TimeScale.of(line);
      List<Integer> words =
          scale.marks().stream()
              .sorted(Comparator.comparingInt(TimeScale.Mark::middle))
              .map(TimeScale.Mark::words)
              .sorted()
              .toList();
      apart(words, TimeScale.LABEL, scale.height(), dates);
      apart(
          scale.ticks().stream().map(TimeScale.Tick::y).toList(),
          TimeScale.TICK_LABEL,
          scale.height(),
          dates);
      assertThat(scale.marks())
          .as(dates)
          .allMatch(mark -> 0 < mark.top() && mark.top() <= mark.bottom())
          .allMatch(mark -> mark.bottom() < scale.height() && mark.share() >= 1);
    }
  }

  private static String date(Random random, int span) {
    String year = String.valueOf(1600 + random.nextInt(span));
    return switch (random.nextInt(3)) {
      case 0 -> year;
      case 1 -> year + "-0" + (1 + random.nextInt(9));
      default -> year + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
    };
  }

  private static void apart(List<Integer> middles, int distance, int height, String dates) {
    for (int i = 0; i < middles.size(); i++) {
      assertThat(middles.get(i)).as(dates).isBetween(distance / 2, height - distance / 2);
      if (i > 0) {
        assertThat(middles.get(i) - middles.get(i - 1)).as(dates).isGreaterThanOrEqualTo(distance);
      }
    }
  }
}
