package wenzhu.collate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Manuscript;
import wenzhu.parse.ManuscriptParser;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The numbers of lists in every kind of document of an issue.
class ListNumbersTest {

  @Test
  void itemHasItsNumberAsAPageShowsIt() {
    check("one.md", "1. 甲\n1. 乙\n9. 丙", "1. 甲", "2. 乙", "3. 丙");
    check("one.md", "7) 甲\n8) 乙\n\n丙", "7. 甲", "8. 乙");
    check("one.md", "- 甲\n- 乙");
  }

  @Test
  void onlyTheFirstBlockOfAnItemHasANumber() {
    check("one.md", "1. 甲\n\n   乙\n2. 丙", "1. 甲", "2. 丙");
    check("one.md", "1. | 甲 | 乙 |\n   |---|---|\n2. ```\n   丙\n   ```", "1. 甲", "2. 丙");
    check("one.md", "1. > 甲\n\n2. ### 乙\n\n- 3. 丙", "1. 甲", "2. 乙", "3. 丙");
  }

  @Test
  void numbersOfNestedAndEmptyItemsAreBeforeTheNextBlock() {
    check("one.md", "1. 2. 甲\n3. - 乙", "1. 2. 甲", "2. 乙");
    check("one.md", "1.\n2. 甲\n3.\n\n乙", "1. 2. 甲", "3. 乙");
    check("one.md", "甲\n\n1. 乙\n2.", "1. 2. 乙");
    check("one.md", "1.", "1. 题");
  }

  @Test
  void listsAreFoundInEveryPartOfADocument() {
    check("one.md", "甲[^a]\n\n## 乙\n\n1. 丙\n\n[^a]: 2. 丁", "1. 丙", "2. 丁");
    check("issue.md", "1. 甲[^a]\n\n[^a]: 2. 乙", "1. 甲", "2. 乙");
    check("said.quotes.md", "1. 甲\n\n## 乙\n\n> 丙\n>\n> ——2023年2月，会上", "1. 甲");
  }

  private static void check(String name, String body, String... expected) {
    Manuscript manuscript =
        ManuscriptParser.parse(
                new SourceTree(
                    List.of(
                        SourceFile.of(
                            "articles/small/" + name,
                            "---\ntitle: 题\nspeaker: 某\n---\n\n" + body + "\n")),
                    List.of()))
            .value();
    Document document =
        Stream.of(manuscript.issues(), manuscript.articles(), manuscript.quotationSets())
            .flatMap(List::stream)
            .map(Document.class::cast)
            .findFirst()
            .orElseThrow();
    Map<BlockRef, String> numbers = ListNumbers.of(document);
    assertThat(
            document.textBlocks().stream()
                .filter(block -> numbers.containsKey(block.ref()))
                .map(block -> numbers.get(block.ref()) + block.text()))
        .as(body)
        .containsExactly(expected);
  }
}
