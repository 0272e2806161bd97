package wenzhu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wenzhu.source.Span;

/// Folding: which texts become one, and the way back to the original.
class FoldTest {

  @Test
  void foldsWidthCaseAndTraditionalForms() {
    check("Ｒ＆Ｄ", "r&d");
    check("生產力", "生产力");
    check("①㈱ﬁ", "1(株)fi");
    check("ＡＢｃ１２", "abc12");
    check("、。“”——", "、。“”——");
  }

  @Test
  void dropsWhiteSpaceExceptBetweenLatinWords() {
    check("30 余家", "30余家");
    check("R & D", "r&d");
    check("new \n\t quality", "new quality");
    check(" 空　白\u00A0", "空白");
    check("2023 年 1 月", "2023年1月");
  }

  @Test
  void accentsFold() {
    check("café", "cafe");
    check("cafe\u0301", "cafe");
    check("Zürich", "zurich");
    check("naïve", "naive");
    check("H\u0331", "h");
    check("lǜ", "lu");
    check("が", "が");
    check("か\u3099", "が");
    check("한", "한");
  }

  @Test
  void invisibleCharactersAndVariationSelectorsAreDropped() {
    for (int c :
        new int[] {
          0xAD, 0x34F, 0x115F, 0x180E, 0x200B, 0x200C, 0x200D, 0x2060, 0x2800, 0x3164, 0xFEFF,
          0xFFA0, 0xE0001, 0xE0041, 0xFE0F, 0xE0100
        }) {
      check("葛" + Character.toString(c) + "城", "葛城");
      check("ca" + Character.toString(c) + "fe" + Character.toString(c), "cafe");
    }
    check("ｶ\u200Dﾞ", "ガ");
    checkOriginal("甲葛\u200D城乙", "葛城", "葛\u200D城");
  }

  @Test
  void middleDotsFold() {
    check("卡尔・马克思", "卡尔·马克思");
    check("卡尔･马克思", "卡尔·马克思");
    check("卡尔•马克思", "卡尔·马克思");
    check("卡尔‧马克思", "卡尔·马克思");
  }

  /// Ids are hashes of these texts.
  @Test
  void theTextOfAnIdNeverChanges() {
    idKey("Café・“生產力”，２０２３ 年\u00AD", "café・“生产力”,2023年\u00AD");
    idKey("葛󠄀城•甲", "葛󠄀城•甲");
    idKey("看著瞭解沈默計畫", "看著瞭解沈默计画");
    idKey("か\u3099 R & D\u200D", "が r&d\u200D");
  }

  /// What is folded on a fast path folds as in the middle of other characters.
  @Test
  void aPlainCharacterFoldsAsAnyOther() {
    for (int c = 0; c < 0x10000; c++) {
      String text = Character.toString(c);
      assertThat(Fold.key("甲" + text + "乙"))
          .as("U+%04X", c)
          .isEqualTo(Fold.key("甲" + text + "\u00AD乙"));
    }
  }

  private static void idKey(String original, String expected) {
    assertThat(Fold.idKey(original)).isEqualTo(expected);
  }

  /// Where OpenCC has several Simplified forms, all of them are one.
  @Test
  void everyFormOfATraditionalCharacterFoldsAlike() {
    for (String alike :
        List.of(
            "瞭解 了解", "藉口 借口", "沈默 沉默", "看著 看着", "祇有 只有", "計畫 计划 计画", "項鍊 项链", "乾坤 干坤", "餘 余 馀")) {
      assertThat(List.of(alike.split(" ")))
          .extracting(Fold::key)
          .as(alike)
          .containsOnly(Fold.key(alike.split(" ", -1)[0]));
    }
  }

  private static void check(String original, String expected) {
    assertThat(Fold.key(original)).as(original).isEqualTo(expected);
  }

  @Test
  void leadsBackToTheOriginal() {
    checkOriginal("甲 Ｒ ＆ Ｄ乙", "r&d", "Ｒ ＆ Ｄ");
    checkOriginal("生產 力", "产力", "產 力");
    checkOriginal("ab  cd", "b c", "b  c");
    checkOriginal("㈱甲", ")甲", "㈱甲");
  }

  private static void checkOriginal(String original, String part, String expected) {
    FoldedText folded = Fold.fold(original);
    int at = folded.text().indexOf(part);
    assertThat(folded.original(new Span(at, at + part.length())).in(original)).isEqualTo(expected);
  }

  @Test
  void knowsWholeMatches() {
    FoldedText folded = Fold.fold("甲㈱乙");
    assertThat(folded.text()).isEqualTo("甲(株)乙");
    assertThat(folded.isWhole(new Span(0, 4))).isTrue();
    assertThat(folded.isWhole(new Span(1, 4))).isTrue();
    assertThat(folded.isWhole(new Span(2, 3))).isFalse();
    assertThat(folded.isWhole(new Span(0, 2))).isFalse();
    assertThat(folded.isWhole(new Span(0, 0))).isFalse();
  }

  @Test
  void knowsWordBounds() {
    assertThat(Fold.isWordBound("用ai时", new Span(1, 3))).isTrue();
    assertThat(Fold.isWordBound("main", new Span(1, 3))).isFalse();
    assertThat(Fold.isWordBound("ai2", new Span(0, 2))).isFalse();
    assertThat(Fold.isWordBound("ai 2", new Span(0, 2))).isTrue();
  }

  @Test
  void holdsItsPromisesOnAnyText() {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      String original = RandomText.of(random, random.nextInt(20));
      checkPromises(original, "seed " + seed);
    }
  }

  @Test
  void holdsItsPromisesOnEveryCharacter() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (Character.isDefined(c)) {
        checkPromises("甲" + Character.toString(c) + "a", "every character");
      }
    }
  }

  private static void checkPromises(String original, String as) {
    FoldedText folded = Fold.fold(original);
    String broken = "";
    if (!Fold.key(folded.text()).equals(folded.text())) {
      broken = "folds further";
    }
    if (!withoutSpace(original).equals(Fold.withoutSpace(original).text())) {
      broken = "loses more than white space";
    }
    int last = 0;
    for (int i = 0; i < folded.text().length(); i++) {
      Span span = folded.original(new Span(i, i + 1));
      if (span.isEmpty() || span.from() < last || span.to() > original.length()) {
        broken = "comes from nowhere: " + i;
      }
      last = span.from();
    }
    if (!broken.isEmpty()) {
      throw new AssertionError(as + ": " + RandomText.escaped(original) + " " + broken);
    }
  }

  private static String withoutSpace(String text) {
    StringBuilder rest = new StringBuilder();
    text.codePoints().filter(c -> !Fold.isSpace(c)).forEach(rest::appendCodePoint);
    return rest.toString();
  }

  @Test
  void aWholePartFoldsToItsPartOfTheFoldedText() {
    for (long seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      String original = RandomText.of(random, 1 + random.nextInt(12));
      FoldedText folded = Fold.fold(original);
      for (int from = 0; from < folded.text().length(); from++) {
        for (int to = from + 1; to <= folded.text().length(); to++) {
          Span span = new Span(from, to);
          if (folded.isWhole(span)) {
            assertThat(Fold.key(folded.original(span).in(original)))
                .as("seed %d: %s %s", seed, RandomText.escaped(original), span)
                .isEqualTo(span.in(folded.text()).strip());
          }
        }
      }
    }
  }
}
