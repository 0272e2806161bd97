package wenzhu.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import wenzhu.collate.Collator;
import wenzhu.collate.Proof;
import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Messages;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Result;
import wenzhu.diagnostic.TextReporter;
import wenzhu.document.Document;
import wenzhu.document.Manuscript;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.parse.ManuscriptParser;
import wenzhu.parse.MarkdownInvariants;
import wenzhu.render.SitePages;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;
import wenzhu.testing.HostileShape;

/// A small edition with some files of its own, through the stages that `check` runs before a page is rendered.
final class Edition {

  private static final List<Messages> MESSAGES =
      Arrays.stream(Language.values()).map(Messages::in).toList();

  private Edition() {}

  /// What the stages return and report.
  static String run(Map<String, String> files) {
    SourceTree tree = HostileShape.tree(new HostileShape("fuzz", _ -> files).edition(1));
    Result<Manuscript> parsed = ManuscriptParser.parse(tree);
    Result<List<Proof>> collated = Collator.collate(parsed.value());
    Result<Corpus> linked =
        Linker.link(parsed.value(), collated.value(), SitePages.standard().reserved());
    List<Problem> problems =
        Stream.of(parsed.problems(), collated.problems(), linked.problems())
            .flatMap(List::stream)
            .toList();
    problems.forEach(problem -> check(problem.at(), tree));
    problems.forEach(problem -> problem.related().forEach(at -> check(at, tree)));
    String blocks =
        documents(parsed.value())
            .flatMap(document -> document.textBlocks().stream())
            .peek(MarkdownInvariants::check)
            .map(block -> linked.value().of(block).id() + block.text() + block.content().marks())
            .collect(Collectors.joining("\n"));
    return blocks + "\n" + report(problems, tree);
  }

  private static Stream<? extends Document> documents(Manuscript all) {
    return Stream.of(all.articles(), all.notes(), all.quotationSets(), all.terms(), all.issues())
        .flatMap(List::stream);
  }

  /// A problem is at a place of its file.
  private static void check(Location at, SourceTree tree) {
    Optional<SourceFile> file = tree.file(at.path());
    if (at.line() > 0) {
      assertThat(file).as(at.toString()).isPresent();
      String line = file.orElseThrow().line(at.line());
      assertThat(at.column())
          .as(at.toString())
          .isBetween(1, line.codePointCount(0, line.length()) + 1);
    }
  }

  private static String report(List<Problem> problems, SourceTree tree) {
    return MESSAGES.stream()
        .map(messages ->
            new TextReporter(messages, new ReportContext(Map.of(), tree::file), false)
                .report(problems))
        .collect(Collectors.joining());
  }
}
