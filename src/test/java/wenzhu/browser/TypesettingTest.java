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

/// The pages follow the rules of Chinese typesetting at every width, and a violation of each rule
/// is found.
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
  void everyKindOfPageFollowsTheRules(int width) {
    List<String> violations = new ArrayList<>();
    try (Visit visit = ServedSite.visit(new NewContextOptions().setViewportSize(width, 900))) {
      for (String file : Typesetting.pageKinds()) {
        visit.open(file);
        Typesetting.violations(visit.page)
            .forEach(violation -> violations.add(file + ": " + violation));
      }
    }
    assertThat(violations).isEmpty();
  }

  /// Proves that the test above can fail.
  @ParameterizedTest
  @CsvFileSource(resources = "/typesetting/breaks.txt", delimiter = '|')
  void violationOfEachRuleIsFound(String rule, String style) {
    ElementHandle added = article.page.addStyleTag(new AddStyleTagOptions().setContent(style));
    List<String> violations = Typesetting.violations(article.page);
    added.evaluate("style => style.remove()");
    assertThat(violations).anyMatch(violation -> violation.startsWith(rule + ": "));
  }

  /// Two adjacent marks are set without one of the blank halves between them.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "。”", "，“", "：“", "”，", "”。", "）〉", "（“", "》、", "》《", "；（", "、《", "。）", "”“", "）（"
      })
  void adjacentMarksHaveTheWidthOfOneAndAHalfCharacters(String pair) {
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
