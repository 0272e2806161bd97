package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Page.AddStyleTagOptions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages keep the rules of setting Chinese at every width; and a page that breaks a rule is
/// found out.
class TypesettingTest {

  private static Visit article;
  private static Visit about;

  @BeforeAll
  static void open() {
    NewContextOptions window = new NewContextOptions().setViewportSize(1200, 900);
    article =
        ServedSite.visit(window.setBypassCSP(true)).open("new-quality/understanding/index.html");
    about = ServedSite.visit().open("about/index.html");
  }

  @AfterAll
  static void close() {
    article.close();
    about.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 390, 768, 1200, 1440})
  void everyKindOfPageKeepsTheRules(int width) {
    List<String> faults = new ArrayList<>();
    try (Visit visit = ServedSite.visit(new NewContextOptions().setViewportSize(width, 900))) {
      for (String file : Typesetting.pageKinds()) {
        visit.open(file);
        Typesetting.faults(visit.page).forEach(fault -> faults.add(file + ": " + fault));
      }
    }
    assertThat(faults).isEmpty();
  }

  /// Without these the test above would prove nothing.
  @ParameterizedTest
  @CsvFileSource(resources = "/typesetting/breaks.txt", delimiter = '|')
  void aPageThatBreaksARuleIsFoundOut(String rule, String style) {
    ElementHandle added = article.page.addStyleTag(new AddStyleTagOptions().setContent(style));
    List<String> faults = Typesetting.faults(article.page);
    added.evaluate("style => style.remove()");
    assertThat(faults).anyMatch(fault -> fault.startsWith(rule + ": "));
  }

  /// Of two marks in a row the inner blank halves are given up.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "。”", "，“", "：“", "”，", "”。", "）〉", "（“", "》、", "》《", "；（", "、《", "。）", "”“", "）（"
      })
  void adjacentMarksTakeOneAndAHalf(String pair) {
    String measure =
        """
        (pair) => {
          const paragraph = document.querySelector('.prose p');
          paragraph.textContent = `字${pair}字`;
          const range = new Range();
          range.setStart(paragraph.firstChild, 1);
          range.setEnd(paragraph.firstChild, 3);
          return range.getBoundingClientRect().width / parseFloat(getComputedStyle(paragraph).fontSize);
        }
        """;
    double width = ((Number) about.page.evaluate(measure, pair)).doubleValue();
    assertThat(width).isBetween(1.49, 1.51);
  }
}
