package wenzhu.index.export;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenzhu.text.Readings;

/// The readings of Han characters in rows of 256 code points.
final class CharacterReadings {

  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final int ROW = 256;

  private CharacterReadings() {}

  /// Each row's readings, divided by spaces, under `!` and the row's number in hexadecimal; under
  /// `!` alone all syllables.
  static Map<String, String> byRow() {
    Map<String, String> rows = new TreeMap<>();
    rows.put("!", String.join(" ", Readings.characters().keySet()));
    for (int row = FIRST / ROW; row <= LAST / ROW; row++) {
      rows.put(
          "!" + Integer.toHexString(row),
          IntStream.range(row * ROW, (row + 1) * ROW)
              .mapToObj(Readings::of)
              .collect(Collectors.joining(" ")));
    }
    return rows;
  }
}
