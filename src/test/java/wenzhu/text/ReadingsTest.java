package wenzhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The readings of characters.
class ReadingsTest {

  /// The table is the transform, without tones.
  @Test
  void areThoseOfIcu() {
    Transliterator latin = Transliterator.getInstance("Han-Latin");
    List<String> wrong = new ArrayList<>();
    for (int c = 0x4E00; c <= 0x9FFF; c++) {
      String text = Character.toString(c);
      String letters = PinyinOrder.letters(latin.transliterate(text));
      String expected = letters.equals(text) ? "" : letters;
      if (!Readings.of(c).equals(expected)) {
        wrong.add(text + " " + Readings.of(c) + " but " + expected);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void oneForEachCharacter() {
    check("新质生产力", "xin,zhi,sheng,chan,li");
    check("“5+N”产业", ",5,,n,,chan,ye");
    check("绿", "lv");
    check("Ａ①", "a,1");
    check("𠮷", "𠮷");
    check("", "");
  }

  @Test
  void aCharacterReadsAsInItsWord() {
    check("行业", "hang,ye");
    check("長期", "chang,qi");
    check("都市圈", "du,shi,quan");
    check("重庆的音乐", "chong,qing,de,yin,yue");
    check("重量", "zhong,liang");
    assertThat(Readings.all('行')).containsExactly("xing", "hang");
    assertThat(Readings.all('新')).containsExactly("xin");
    assertThat(Readings.all('a')).isEmpty();
  }

  private static void check(String text, String expected) {
    assertThat(String.join(",", Readings.of(text))).isEqualTo(expected);
  }

  @Test
  void aNameReadsAsItsPinyinSays() {
    along("重庆", "Chóngqìng", "chong,qing");
    along("重量", "zhòngliàng", "zhong,liang");
    along("成都", "Chéngdū", "cheng,du");
    along("西安", "Xī'ān", "xi,an");
    along("“5+N”产业", "5+N chǎnyè", ",5,,n,,chan,ye");
    along("绿色", "lǜsè", "lv,se");
  }

  @Test
  void pinyinThatDoesNotFitIsNotFollowed() {
    along("新质", "chengduping", "xin,zhi");
    along("新质", "", "xin,zhi");
    along("新质", "xinzhis", "xin,zhi");
  }

  @Test
  void aVeryLongNameIsDividedToo() {
    along("昂".repeat(26), "ang".repeat(26) + "v", "ang" + ",ang".repeat(25));
    along("昂".repeat(26), "ang".repeat(25) + "a", "ang,".repeat(25) + "a");
    along("新".repeat(1_500), "xin".repeat(1_500), "xin" + ",xin".repeat(1_499));
    along("行".repeat(50_000), "hang".repeat(50_000), "xing" + ",xing".repeat(49_999));
  }

  private static void along(String text, String pinyin, String expected) {
    assertThat(String.join(",", Readings.alignedWith(text, pinyin))).isEqualTo(expected);
  }
}
