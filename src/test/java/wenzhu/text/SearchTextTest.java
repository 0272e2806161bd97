package wenzhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import wenzhu.source.Span;

/// Search text: folded, with a space before every Latin word and number.
class SearchTextTest {

  @Test
  void aSpaceBeforeEveryWord() {
    check("GDP", " gdp");
    check("中国GDP增长", "中国 gdp增长");
    check("5+N", " 5+ n");
    check("C++", " c++");
    check(".NET", ". net");
    check("R & D", " r& d");
    check("new  quality", " new quality");
    check("2023 年", " 2023年");
    check("1.15 万", " 1. 15万");
    check("αβ", " αβ");
  }

  @Test
  void noneInScriptsWithoutWords() {
    check("新质生产力", "新质生产力");
    check("カメラ한국ㄅ", "カメラ한국ㄅ");
    check("𠮷", "𠮷");
    check("（一）", "(一)");
  }

  private static void check(String original, String expected) {
    assertThat(SearchText.key(original)).isEqualTo(expected);
  }

  @Test
  void aWordIsFoundFromItsBeginningOnly() {
    finds("xgdp与gdp增长", "gdp", true);
    finds("xgdp增长", "gdp", false);
    finds("gdps", "gdp", true);
    finds("用C++时", "++", true);
    finds("用C++时", "c", true);
    finds("12023年", "2023年", false);
    finds("生產力", "产力", true);
  }

  private static void finds(String text, String query, boolean expected) {
    assertThat(SearchText.key(text).contains(SearchText.key(query)))
        .as("%s in %s", query, text)
        .isEqualTo(expected);
  }

  @Test
  void leadsBackToTheOriginal() {
    for (long seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      String original = RandomText.of(random, random.nextInt(16));
      FoldedText text = SearchText.of(original);
      assertThat(text.text().replace(" ", ""))
          .as("seed %d", seed)
          .isEqualTo(Fold.key(original).replace(" ", ""));
      int last = 0;
      for (int i = 0; i < text.text().length(); i++) {
        Span span = text.original(new Span(i, i + 1));
        assertThat(span.from()).as("seed %d", seed).isBetween(last, original.length());
        last = span.from();
      }
    }
  }
}
