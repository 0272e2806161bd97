package wenzhu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import wenzhu.document.Quotation;

/// Quotations and their attribution lines.
class QuotationsTest {

  private static final String FRONT = "---\ntitle: 题\nspeaker: 某甲\n---\n\n## 组\n\n";

  private static void check(String attribution, String expected) {
    List<Quotation> quotations = read(attribution);
    assertThat(quotations).as(attribution).hasSize(1);
    Quotation one = quotations.getFirst();
    assertThat(one.speaker() + " | " + one.date() + " | " + one.occasion()).isEqualTo(expected);
    assertThat(one.attribution().text()).isEqualTo(attribution);
  }

  private static void refused(String attribution, String problem) {
    assertThat(Parsing.problems("x/y.quotes.md", file(attribution))).containsExactly(problem);
  }

  private static List<Quotation> read(String attribution) {
    return Parsing.of("x/y.quotes.md", file(attribution))
        .value()
        .quotationSets()
        .getFirst()
        .quotations();
  }

  private static String file(String attribution) {
    return FRONT + "> 话。\n>\n> " + attribution + "\n";
  }

  @Test
  void dateAndOccasionAsPrinted() {
    check("——2023年2月21日，在某地的讲话", "某甲 | 2023-02-21 | 在某地的讲话");
    check("—— 2023 年 1 月 31 日，在某地的讲话", "某甲 | 2023-01-31 | 在某地的讲话");
    check("——2023年2月，在某地", "某甲 | 2023-02 | 在某地");
    check("——2023年，《某书》", "某甲 | 2023 | 《某书》");
    check("——2023-02-21，在某地", "某甲 | 2023-02-21 | 在某地");
    check("——2023?，在某地", "某甲 | 2023? | 在某地");
  }

  @Test
  void aSpeakerOfItsOwn() {
    check("——某乙，2023年2月21日，在某地", "某乙 | 2023-02-21 | 在某地");
    check("——某乙：2023年2月21日在某地", "某乙 | 2023-02-21 | 在某地");
  }

  @Test
  void attributionsThatCannotBeRead() {
    refused("——在某地的讲话", "10:3 Q002 在某地的讲话");
    refused("——2023年2月30日，在某地", "10:3 Q002 2023年2月30日");
    refused("——2023年2月21日", "10:3 Q003 2023年2月21日");
    refused("在某地的讲话", "8:1 Q001 > 话。");
  }

  @Test
  void aQuotationWithoutSpeaker() {
    String file = file("——2023年，在某地").replace("speaker: 某甲\n", "");
    assertThat(Parsing.problems("x/y.quotes.md", file)).containsExactly("9:3 Q004");
  }

  @Test
  void groupsAndStrayText() {
    assertThat(Parsing.problems("x/y.quotes.md", FRONT)).containsExactly("6:1 Q005 ## 组");
    assertThat(Parsing.problems("x/y.quotes.md", FRONT + "> 话。\n>\n> ——2023年，某地\n\n散文"))
        .containsExactly("12:1 M016 散文");
    assertThat(Parsing.problems("x/y.quotes.md", FRONT + "> - 话。\n>\n> ——2023年，某地"))
        .containsExactly("8:3 M016 - 话。", "8:1 Q001 > - 话。");
  }

  @Test
  void severalParagraphs() {
    String text = FRONT + "> 一。\n>\n> 二。\n>\n> ——2023年，某地\n";
    Quotation quotation =
        Parsing.of("x/y.quotes.md", text)
            .value()
            .quotationSets()
            .getFirst()
            .quotations()
            .getFirst();
    assertThat(quotation.paragraphs())
        .extracting(block -> block.text())
        .containsExactly("一。", "二。");
  }
}
