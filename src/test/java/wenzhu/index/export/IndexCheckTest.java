package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Code;
import wenzhu.index.MadeIndex;
import wenzhu.output.OutputFile;

/// What a browser would refuse is noticed before it is published.
class IndexCheckTest {

  private static final String HOSTILE = "</script>\u0085\u2028\ud800\"\\\t\n]])𠮷\ufffe";

  @Test
  void everyFileOfAnIndexIsRead() {
    IndexExport.files(MadeIndex.streets().index()).forEach(file -> check(file, 0));
    pack().forEach(file -> check(file, 0));
    RootScripts.onDemand("0f").forEach(file -> check(file, 0));
    check(RootScripts.file(Engine.LARGE, List.of(HOSTILE, "")), 0);
  }

  /// The last bit of a byte, anywhere but in the spaces between records.
  @Test
  void everyAlteredFileIsNoticed() {
    Random random = new Random(1);
    Stream.concat(pack(), Stream.of(RootScripts.file(Engine.SMALL, List.of(HOSTILE, "新质"))))
        .forEach(file -> {
          for (int i = 0; i < 300; i++) {
            byte[] altered = file.bytes().clone();
            int at = random.nextInt(altered.length);
            if (altered[at] != ' ') {
              altered[at] ^= 1;
              check(new OutputFile(file.path(), altered), 1);
            }
          }
        });
  }

  /// Checksums over a text, and other bytes than its own.
  @Test
  void aTextThatLosesACharacterIsNoticed() {
    OutputFile script = RootScripts.file(Engine.SMALL, List.of("成都"));
    String lossy = new String(script.bytes(), StandardCharsets.US_ASCII).replace("\\u6210", "?");
    check(OutputFile.utf8(script.path(), lossy), 1);
  }

  @Test
  void aFileInThePlaceOfAnotherIsNoticed() {
    List<OutputFile> files = pack().toList();
    check(new OutputFile("search/0e/b/0.js", files.getFirst().bytes()), 1);
    check(new OutputFile(files.getLast().path(), files.getFirst().bytes()), 1);
    check(OutputFile.utf8("search/index.js", ""), 1);
  }

  private static Stream<OutputFile> pack() {
    Pack pack = new Pack("b");
    for (int i = 0; i < 300; i++) {
      pack.add(List.of("新质生产力".repeat(i % 70), HOSTILE, "" + i));
    }
    return pack.files("0f");
  }

  private static void check(OutputFile file, int problems) {
    assertThat(IndexCheck.check(file))
        .as(file.path())
        .hasSize(problems)
        .allMatch(problem -> problem.code() == Code.X002);
  }
}
