package wenzhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import wenzhu.text.CharacterRules.Report;

/// The table of characters against Unicode's own properties.
class CharacterRulesTest {

  @Test
  void dropsWhatUnicodeCallsIgnorable() {
    compare(
        c -> CharacterRules.of(c).isDropped(),
        c ->
            UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT) || c == 0x2800);
  }

  @Test
  void refusesControlsNoncharactersAndHalfPairs() {
    compare(
        c -> CharacterRules.of(c).report() == Report.REFUSE,
        c ->
            (UCharacter.isISOControl(c) && c != '\t' && c != '\n')
                || UCharacter.hasBinaryProperty(c, UProperty.NONCHARACTER_CODE_POINT)
                || UCharacter.hasBinaryProperty(c, UProperty.BIDI_CONTROL)
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2065 && c <= 0x206F)
                || (c >= 0xFFF9 && c <= 0xFFFD));
  }

  @Test
  void treatsPrivateUseAlikeInAllPlanes() {
    compare(
        c -> CharacterRules.of(c).report() == Report.PRIVATE,
        c -> UCharacter.getType(c) == UCharacter.PRIVATE_USE);
  }

  @Test
  void knowsTheCharacterOfEachRadical() {
    compare(
        c -> CharacterRules.of(c).report() == Report.WRITE,
        c -> UCharacter.hasBinaryProperty(c, UProperty.RADICAL) && c != 0x2E80);
    for (int c = 0x2F00; c <= 0x2FD5; c++) {
      String radical = Character.toString(c);
      assertThat(CharacterRules.of(c).form())
          .isEqualTo(Normalizer2.getNFKCInstance().normalize(radical));
    }
    assertThat(CharacterRules.of('\u2EA0').form()).isEqualTo("民");
  }

  private static void compare(IntPredicate rules, IntPredicate unicode) {
    List<String> wrong = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (rules.test(c) != unicode.test(c)) {
        wrong.add(Integer.toHexString(c));
      }
    }
    assertThat(wrong).isEmpty();
  }
}
