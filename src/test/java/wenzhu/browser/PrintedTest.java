package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A printed article has its text and every note once, and no part of the interface.
class PrintedTest {

  /// Words of the interface that do not occur in the texts of the edition.
  private static final List<String> INTERFACE =
      List.of("跳到正文", "恢复原样", "引用这一段", "引用所选", "离线保存", "供文献软件用的格式", "网站有新版本", "¶");

  private static final String NOTES =
      """
      () => [...document.querySelectorAll('.note-body')].map((note) => {
        const copy = note.cloneNode(true);
        copy.querySelectorAll('[data-apparatus]').forEach((mark) => mark.remove());
        return copy.textContent;
      })
      """;

  @Test
  void eachNoteOccursOnceAndTheInterfaceIsAbsent(@TempDir Path folder) throws IOException {
    Path pdf = folder.resolve("article.pdf");
    List<?> notes;
    try (Visit visit = ServedSite.visit().open("new-quality/chengdu/index.html")) {
      notes = (List<?>) visit.page.evaluate(NOTES);
      visit.page.pdf(new Page.PdfOptions().setFormat("A4").setPath(pdf));
    }
    String printed = printed(pdf);
    assertThat(notes).hasSizeGreaterThan(40);
    for (Object note : notes) {
      assertThat(count(printed, normalised((String) note))).as("%s", note).isEqualTo(1);
    }
    assertThat(INTERFACE).noneMatch(printed::contains);
    assertThat(printed).contains(normalised("西部（成都）科学城、成渝（兴隆湖）综合性科学中心等加快建设"));
  }

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static String printed(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(pdf))) {
      return normalised(new PDFTextStripper().getText(document));
    }
  }

  /// Removes white space, which depends on the layout, and normalises: a font may map its glyphs to
  /// compatibility characters.
  private static String normalised(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
