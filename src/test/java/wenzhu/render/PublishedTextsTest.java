package wenzhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.integrity.IntegrityList;
import wenzhu.integrity.Verifier;
import wenzhu.output.Inventory;
import wenzhu.output.OutputFile;

/// Every text that `integrity.json` lists is the text of an element of its page.
class PublishedTextsTest {

  @TempDir Path temp;

  /// The problems of a copy in which every page is changed.
  private List<Problem> problems(UnaryOperator<String> change) throws IOException {
    RenderedEdition edition = RenderedEdition.built();
    Inventory inventory = new Inventory();
    for (OutputFile file : edition.files) {
      inventory.accept(file);
      Path target = temp.resolve("site").resolve(file.path());
      Files.createDirectories(target.getParent());
      if (file.path().endsWith(".html")) {
        Files.writeString(target, change.apply(RenderedEdition.text(file)));
      } else {
        Files.write(target, file.bytes());
      }
    }
    OutputFile list = IntegrityList.of(inventory, edition.corpus).file();
    Files.write(temp.resolve("site/integrity.json"), list.bytes());
    assertThat(RenderedEdition.text(list)).matches("(?s)\\p{ASCII}*");
    return Verifier.folder(temp.resolve("site"), Optional.empty(), Optional.empty()).problems();
  }

  @Test
  void textsAreFoundWhereOnlyMarkupChanged() throws IOException {
    assertThat(problems(html -> html + "<!-- -->"))
        .hasSizeGreaterThan(10)
        .extracting(Problem::code)
        .containsOnly(Code.V002);
  }

  @Test
  void everyChangedTextIsFound() throws IOException {
    RenderedEdition edition = RenderedEdition.built();
    assertThat(problems(html -> html.replaceAll("(data-block=\"[^\"]+\"[^>]*>)", "$1一")))
        .filteredOn(problem -> problem.code() == Code.V004)
        .hasSize(edition.corpus.all().size());
  }
}
