package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import wenzhu.output.OutputFile;

/// The Nu HTML checker finds nothing on any page.
@Tag("slow")
class ValidHtmlTest {

  /// A page given as bytes has no origin, so that `'self'` of its policy matches nothing.
  private static final Pattern NO_ORIGIN =
      Pattern.compile("blocked by “(style|script)-src” directive");

  /// The checker calls itself for each choice of its schema, so it gets a larger stack than tests have.
  @Test
  void everyPageIsValid() throws Exception {
    FutureTask<List<String>> check = new FutureTask<>(ValidHtmlTest::findings);
    new Thread(null, check, "checker", 64 << 20).start();
    assertThat(check.get()).isEmpty();
  }

  private static List<String> findings() throws IOException, SAXException {
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
    List<String> findings = new ArrayList<>();
    for (OutputFile file : RenderedEdition.built().files) {
      if (file.path().endsWith(".html")) {
        validator
            .validate(new ByteArrayInputStream(file.bytes()))
            .lines()
            .filter(line -> !line.isBlank() && !NO_ORIGIN.matcher(line).find())
            .forEach(line -> findings.add(file.path() + line));
      }
    }
    return findings;
  }
}
