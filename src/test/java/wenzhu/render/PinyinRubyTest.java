package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinRubyTest {

  @Test
  void eachSyllableAnnotatesItsCharacter() {
    check("新质生产力", "xīn zhì shēngchǎnlì", "新(xīn)质(zhì)生(shēng)产(chǎn)力(lì)");
    check("战略性", "zhànlüèxìng", "战(zhàn)略(lüè)性(xìng)");
    check("第二届", "dì-èr jiè", "第(dì)二(èr)届(jiè)");
    check("西安", "Xī'ān", "西(Xī)安(ān)");
    check("女儿", "nǚ'ér", "女(nǚ)儿(ér)");
  }

  @Test
  void aConsonantBeforeAVowelBeginsASyllable() {
    check("方案", "fāng'àn", "方(fāng)案(àn)");
    check("翻杆", "fāngān", "翻(fān)杆(gān)");
    check("中国", "Zhōngguó", "中(Zhōng)国(guó)");
  }

  @Test
  void otherCharactersHaveNoReading() {
    check("《辞海》", "Cíhǎi", "《辞(Cí)海(hǎi)》");
    check("“5+N”产业", "5+N chǎnyè", "“5+N”产(chǎn)业(yè)");
  }

  /// Nothing is better than a reading over the wrong character.
  @Test
  void withoutASyllableForEachThereIsNone() {
    check("玩儿", "wánr", "玩儿");
    check("新质", "", "新质");
  }

  /// `( )` enclose readings.
  private static void check(String text, String pinyin, String expected) {
    String markup = LayeredText.merge(text, PinyinRuby.layers(text, pinyin)).toString();
    assertThat(markup.replaceAll("<rt[^>]*>", "(").replace("</rt>", ")").replaceAll("</?ruby>", ""))
        .isEqualTo(expected);
  }
}
