package wenzhu.link;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.document.BlockKind;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.link.TermMatch.Outcome;
import wenzhu.parse.ManuscriptParser;
import wenzhu.read.FolderReader;

/// The edition in `articles/`, held against what people counted by hand on the printed page.
class EditionTest {

  private static final String FOLDER = "articles/new-quality/";
  private static final Result<Corpus> LINKED =
      Linker.link(
          ManuscriptParser.parse(FolderReader.read(Path.of("articles"), "articles").value())
              .value(),
          List.of(),
          Set.of());
  private static final Corpus CORPUS = LINKED.value();

  @Test
  void linksWithoutAnError() {
    assertThat(LINKED.problems()).filteredOn(Problem::isError).isEmpty();
  }

  @Test
  void countsTermsAsPeopleDo() {
    checkTerm("生产力", 37, 13, Map.of("新质生产力", 19L, "社会生产力", 2L, "科学技术是第一生产力", 2L, "先进生产力", 1L));
    checkTerm("新兴产业", 10, 2, Map.of("战略性新兴产业", 8L));
    checkTerm("基础研究", 4, 3, Map.of("应用基础研究", 1L));
  }

  /// Counts over the paragraphs of the two articles: all candidates, occurrences, and what the
  /// other candidates are part of.
  private static void checkTerm(
      String name, int candidates, int occurrences, Map<String, Long> longer) {
    List<TermMatch> matches = inArticles(name).toList();
    assertThat(matches).as(name).hasSize(candidates);
    assertThat(matches).as(name).filteredOn(TermMatch::isOccurrence).hasSize(occurrences);
    Map<String, Long> inside =
        matches.stream()
            .filter(match -> match.outcome() == Outcome.LONGER)
            .collect(groupingBy(match -> match.other().orElse(""), counting()));
    assertThat(inside).as(name).isEqualTo(longer);
  }

  @Test
  void theLeftmostOfTwoOverlappingMatchesWins() {
    assertThat(inArticles("产业生态"))
        .filteredOn(match -> match.outcome() == Outcome.OVERLAP)
        .singleElement()
        .satisfies(match -> assertThat(match.other()).contains("未来产业"));
  }

  private static Stream<TermMatch> inArticles(String form) {
    return CORPUS.all().stream()
        .filter(block -> block.kind() == BlockKind.PARAGRAPH)
        .filter(block ->
            Set.of(FOLDER + "understanding.md", FOLDER + "chengdu.md").contains(block.ref().file()))
        .flatMap(block -> block.matches().stream())
        .filter(match -> match.form().equals(form));
  }

  @Test
  void listsEveryOccurrenceOfATerm() {
    for (PlacedTerm term : CORPUS.terms()) {
      List<Occurrence> recounted =
          CORPUS.all().stream()
              .filter(block -> !block.ref().file().equals(term.term().file()))
              .flatMap(block ->
                  block.matches().stream()
                      .filter(match -> match.term().equals(term.slug()))
                      .filter(TermMatch::isOccurrence)
                      .map(m -> new Occurrence(block.ref(), m.span(), m.isLinked())))
              .toList();
      assertThat(term.occurrences()).as(term.slug()).isEqualTo(recounted);
    }
  }

  @Test
  void pairsRepeatedPassages() {
    assertThat(repeats())
        .contains(
            "understanding.md + understanding.md: 新能源、新材料、先进制造、电子信息等战略性新兴产业，",
            "understanding.md + science-and-productivity.quotes.md: 党的十八大以来，以习近平同志为核心的党中央把",
            "issue.md + understanding.md: 如何理解新质生产力的内涵和外延",
            "chengdu.md + science-and-productivity.quotes.md: 是高质量发展的迫切要求")
        .hasSize(7);
  }

  private static List<String> repeats() {
    return CORPUS.all().stream()
        .flatMap(block ->
            block.repeats().stream()
                .filter(repeat -> isFirst(block, repeat))
                .map(repeat ->
                    block.ref().file().substring(FOLDER.length())
                        + " + "
                        + repeat.other().file().substring(FOLDER.length())
                        + ": "
                        + repeat.span().in(block.text())))
        .toList();
  }

  private static boolean isFirst(PlacedBlock block, RepeatedPassage repeat) {
    List<PlacedBlock> order = List.copyOf(CORPUS.all());
    return order.indexOf(block) <= order.indexOf(CORPUS.of(repeat.other()));
  }

  @Test
  void anchorsEveryNote() {
    assertThat(CORPUS.notes())
        .hasSize(CORPUS.manuscript().notes().stream().mapToInt(f -> f.notes().size()).sum())
        .allSatisfy(note ->
            assertThat(withoutSpace(note.span().in(CORPUS.of(note.block()).text())))
                .isEqualTo(withoutSpace(note.note().quote().target())));
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void givesEachQuotationAPage() {
    assertThat(CORPUS.quotations())
        .hasSize(6)
        .allSatisfy(quotation -> {
          assertThat(quotation.id()).matches("2023-\\d\\d-\\d\\d-[0-9a-f]{6}");
          assertThat(quotation.page()).isEqualTo("quotes/" + quotation.id() + "/");
          assertThat(quotation.quotation().textBlocks())
              .allSatisfy(block -> assertThat(CORPUS.of(block).page()).isEqualTo(quotation.page()));
        });
    assertThat(CORPUS.quotations().stream().map(PlacedQuotation::group).distinct()).hasSize(3);
  }

  @Test
  void givesEachBlockAnIdOfItsOwn() {
    assertThat(CORPUS.all()).extracting(PlacedBlock::id).doesNotHaveDuplicates();
    assertThat(CORPUS.all()).extracting(PlacedBlock::page).doesNotContain("");
  }
}
