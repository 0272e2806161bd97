package wenzhu.picture;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A vertical time line, true to scale; only the words beside it are moved apart.
public record TimeScale(int height, List<Tick> ticks, List<Mark> marks) {

  /// The height of the words of one entry.
  public static final int LABEL = 60;

  static final int TICK_LABEL = 18;
  private static final int EDGE = LABEL / 2;
  private static final int LEAST_HEIGHT = 3 * LABEL;
  private static final int MONTHS = 12;
  private static final int QUARTER = 3;

  /// The start of a month of a year.
  public record Tick(int y, int year, int month) {}

  /// An entry of the time line: its start and end, and the middle of its words. `share` is its
  /// number of quotations in tenths of the largest, from 1 to 10.
  public record Mark(TimeLine.Entry entry, int top, int bottom, int words, int share) {

    public int middle() {
      return (top + bottom) / 2;
    }
  }

  public static TimeScale of(TimeLine line) {
    int length = Math.max(LEAST_HEIGHT, LABEL * line.entries().size());
    Scale scale = new Scale(LocalDate.of(line.from(), 1, 1), LocalDate.of(line.to(), 1, 1), length);
    int most = line.entries().stream().mapToInt(e -> e.quotations().size()).max().orElse(1);
    int[] words =
        apart(
            line.entries().stream()
                .mapToInt(entry -> (scale.y(entry.from()) + scale.y(entry.to())) / 2)
                .toArray(),
            length + EDGE);
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      TimeLine.Entry entry = line.entries().get(i);
      int share = Math.max(1, 10 * entry.quotations().size() / most);
      marks.add(new Mark(entry, scale.y(entry.from()), scale.y(entry.to()), words[i], share));
    }
    return new TimeScale(length + 2 * EDGE, ticks(line, scale), List.copyOf(marks));
  }

  private record Scale(LocalDate from, LocalDate to, int length) {

    int y(LocalDate day) {
      long days = day.toEpochDay() - from.toEpochDay();
      return EDGE + (int) (days * length / (to.toEpochDay() - from.toEpochDay()));
    }
  }

  private static List<Tick> ticks(TimeLine line, Scale scale) {
    int years = line.to() - line.from();
    int most = scale.length() / TICK_LABEL;
    boolean quarters = years * (MONTHS / QUARTER) <= most;
    int step = NiceTicks.round(years, most - 1);
    List<Tick> ticks = new ArrayList<>();
    for (int year = line.from(); year < line.to(); year++) {
      if (year % step == 0 || years == 1) {
        ticks.add(new Tick(scale.y(LocalDate.of(year, 1, 1)), year, 1));
      }
      for (int month = 1 + QUARTER; quarters && month <= MONTHS; month += QUARTER) {
        ticks.add(new Tick(scale.y(LocalDate.of(year, month, 1)), year, month));
      }
    }
    return List.copyOf(ticks);
  }

  /// Moves words down until they do not overlap, then those below the end up again, in their order.
  private static int[] apart(int[] ideal, int end) {
    Integer[] order = new Integer[ideal.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Integer.compare(ideal[a], ideal[b]));
    int[] words = ideal.clone();
    int least = EDGE;
    for (int i : order) {
      words[i] = Math.max(words[i], least);
      least = words[i] + LABEL;
    }
    int most = end;
    for (int i = order.length - 1; i >= 0; i--) {
      words[order[i]] = Math.min(words[order[i]], most);
      most = words[order[i]] - LABEL;
    }
    return words;
  }
}
