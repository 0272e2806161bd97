package wenzhu.text;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Text of characters that are difficult next to each other.
public final class RandomText {

  private static final List<String> DIFFICULT =
      List.of(
          " ",
          "  ",
          "\u3000",
          "\u00A0",
          "\n",
          "\t",
          "a",
          "B",
          "7",
          "é",
          "e\u0301",
          "\u0301",
          "\u0331",
          "´",
          "¨",
          "H",
          "ß",
          "İ",
          "Σ",
          "ﬁ",
          "㈱",
          "①",
          "½",
          "Ａ",
          "ａ",
          "１",
          "＆",
          "&",
          "“",
          "”",
          "——",
          "…",
          "·",
          "、",
          "，",
          "。",
          "（",
          "(",
          "甲",
          "乙",
          "產",
          "发",
          "發",
          "髮",
          "乾",
          "𠀀",
          "𫝆",
          "\uD83D\uDE00",
          "\uD800",
          "\uDC00",
          "가",
          "\u1100",
          "\u1161",
          "\u11A8",
          "が",
          "か",
          "\u3099",
          "ｶ",
          "ﾞ",
          "\u200D",
          "\uFE0F",
          "\u00AD",
          "\u3164",
          "\u115F",
          "\uDB40\uDD00",
          "\u2800",
          "・",
          "•",
          "ǜ",
          "й",
          "ﷺ",
          "א",
          "\u05B4",
          "ไ",
          "ำ");

  private RandomText() {}

  public static String of(Random random, int length) {
    return IntStream.range(0, length).mapToObj(_ -> piece(random)).collect(joining());
  }

  private static String piece(Random random) {
    return random.nextInt(10) > 0
        ? DIFFICULT.get(random.nextInt(DIFFICULT.size()))
        : Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1));
  }

  public static String escaped(String text) {
    return text.chars().mapToObj(c -> "\\u%04X".formatted(c)).collect(joining());
  }
}
