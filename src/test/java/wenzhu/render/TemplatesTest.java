package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

class TemplatesTest {

  /// What a template may be given.
  public record Values(String text, Html markup, Optional<String> maybe) {

    public String failing() {
      throw new IllegalStateException("no such block");
    }
  }

  private static final Map<String, Object> VALUES =
      Map.of("view", new Values("<b>", Html.of("<i>x</i>"), Optional.of("y")));

  private static final Words WORDS = new Words("words", Phrases.parse("of=“{0}”的<b>{1}</b>\n"));

  @Test
  void phrasesAreFilledWithEscapedText() {
    check("{{ word(\"of\", view.text, 2) }}", "“&lt;b&gt;”的<b>2</b>");
    check("{{ word(\"of\", word(\"of\", view.text, 1), 2) }}", "““&lt;b&gt;”的<b>1</b>”的<b>2</b>");
    checkRender("\n{{ word(\"none\") }}", "T002 templates/page.peb");
  }

  @Test
  void textIsEscapedAndMarkupIsNot() {
    check("{{ view.text }} {{ view.markup }}", "&lt;b&gt; <i>x</i>");
  }

  @Test
  void textIsEscapedInAttributes() {
    check("<p title=\"{{ view.text }}\">", "<p title=\"&lt;b&gt;\">");
  }

  @Test
  void optionalValuesAreAskedFor() {
    check("{% if view.maybe.present %}{{ view.maybe.get }}{% endif %}", "y");
  }

  @Test
  void aTemplateThatDoesNotCompileIsReportedAtItsLine() {
    checkCompile("one\n{% if %}\n", "T001 templates/page.peb:2:1");
  }

  @Test
  void aNameOfNoTemplateIsReportedAtItsPosition() {
    checkCompile("one\n{% include \"partials/none.peb\" %}", "T001 templates/page.peb:2:13");
  }

  @Test
  void noNameLeavesTheFolder() {
    checkCompile("{% include \"../pom.xml\" %}", "T001 templates/page.peb:1:13");
    checkCompile("{% include \"/etc/hostname\" %}", "T001 templates/page.peb:1:13");
    checkCompile("{% extends \"./page.peb\" %}", "T001 templates/page.peb:1:13");
  }

  @Test
  void aNameMadeWhileRenderingDoesNotLeaveItEither() {
    checkRender("\n{% include \"../\" ~ \"pom.xml\" %}", "T001 templates/page.peb");
  }

  @Test
  void anUnknownValueIsReportedAtItsLine() {
    checkRender("one\n\n{{ nothing }}", "T002 templates/page.peb:3:1");
    checkRender("one\n{{ view.nothing }}", "T002 templates/page.peb:2:1");
  }

  @Test
  void aMethodThatFailsIsReportedWithItsReason() {
    checkRender("one\n{{ view.failing }}", "T002 templates/page.peb:2:1");
    assertThat(render("{{ view.failing }}").problems())
        .allMatch(problem -> problem.arguments().getLast().contains("no such block"));
  }

  @Test
  void anEndlessTemplateIsReported() {
    checkRender("{% include \"page.peb\" %}", "T002 templates/page.peb");
  }

  @Test
  void aTemplateReachesNoClass() {
    checkRender("{{ view.class.forName(\"java.lang.Runtime\") }}", "T002 templates/page.peb:1:1");
  }

  private static void check(String template, String expected) {
    Result<String> page = render(template);
    assertThat(page.problems()).isEmpty();
    assertThat(page.value()).isEqualTo(expected);
  }

  private static void checkCompile(String template, String expected) {
    assertThat(Templates.compile(tree(template), WORDS).problems())
        .extracting(TemplatesTest::place)
        .containsExactly(expected);
  }

  private static void checkRender(String template, String expected) {
    assertThat(render(template).problems())
        .extracting(TemplatesTest::place)
        .containsExactly(expected);
  }

  private static Result<String> render(String template) {
    Result<Templates> templates = Templates.compile(tree(template), WORDS);
    assertThat(templates.problems()).isEmpty();
    return templates.value().render("page.peb", "index.html", () -> VALUES);
  }

  private static SourceTree tree(String template) {
    return new SourceTree(List.of(SourceFile.of("templates/page.peb", template)), List.of());
  }

  private static String place(Problem problem) {
    return problem.code() + " " + problem.at();
  }
}
