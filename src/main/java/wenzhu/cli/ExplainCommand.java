package wenzhu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import wenzhu.diagnostic.ReportContext;
import wenzhu.link.Corpus;
import wenzhu.link.Explanation;
import wenzhu.link.Placed.PlacedTerm;
import wenzhu.link.TermMatch;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Stage;

/// `wenzhu explain`: why each candidate of the glossary was linked or not.
@Command(name = "explain", sortOptions = false)
final class ExplainCommand extends SiteCommand {

  private static final Pattern LINE = Pattern.compile("(.+?):(\\d{1,9})(?::\\d+)?");

  @Parameters(paramLabel = "TERM|FILE:LINE", descriptionKey = "explain.subject")
  String subject = "";

  ExplainCommand(CommandContext context) {
    super(context);
  }

  @Override
  public Integer call() {
    BuildResult outcome = run(Stage.LINK).value();
    Corpus corpus = outcome.corpus().orElseThrow();
    ReportContext paths = reportContext(outcome);
    Matcher line = LINE.matcher(subject);
    Optional<PlacedTerm> term = Explanation.term(corpus, subject);
    if (term.isPresent()) {
      byReason(term.get(), Explanation.ofTerm(corpus, term.get().slug()), paths);
      return Main.CLEAN;
    }
    if (line.matches()) {
      return line(line.group(1), Integer.parseInt(line.group(2)), outcome, paths);
    }
    terminal.err().println(phrases.fill("explain.no-term", subject));
    return Main.PROBLEMS;
  }

  /// Prints all candidates of a term, grouped by reason.
  private void byReason(PlacedTerm term, List<Explanation> all, ReportContext paths) {
    long occurrences = all.stream().filter(found -> found.match().isOccurrence()).count();
    long linked = all.stream().filter(found -> found.match().isLinked()).count();
    print(phrases.fill("explain.term", subject, term.slug(), all.size(), occurrences, linked));
    Map<String, List<Explanation>> groups = new LinkedHashMap<>();
    for (TermMatch.Outcome outcome : TermMatch.Outcome.values()) {
      all.stream()
          .filter(found -> found.match().outcome() == outcome)
          .forEach(found ->
              groups.computeIfAbsent(reason(found), reason -> new ArrayList<>()).add(found));
    }
    groups.forEach((reason, found) -> {
      print("");
      print(phrases.fill("explain.group", reason, found.size()));
      found.forEach(one -> print("  " + paths.shown(one.at()) + "  " + context(one)));
    });
  }

  /// Prints all candidates of a line, from left to right.
  private int line(String file, int number, BuildResult outcome, ReportContext paths) {
    String path = symbolic(file);
    if (outcome.file(path).isEmpty()) {
      terminal.err().println(phrases.fill("explain.no-file", file));
      return Main.PROBLEMS;
    }
    List<Explanation> all = Explanation.ofLine(outcome.corpus().orElseThrow(), path, number);
    if (all.isEmpty()) {
      print(phrases.fill("explain.no-candidate", paths.shown(path) + ":" + number));
    }
    for (Explanation found : all) {
      print(paths.shown(found.at()) + "  " + context(found));
      print("  " + phrases.fill("explain.match", found.match().term(), reason(found)));
    }
    return Main.CLEAN;
  }

  private String reason(Explanation found) {
    TermMatch match = found.match();
    return phrases.fill("outcome." + match.outcome().name(), match.other().orElse(""));
  }

  private static String context(Explanation found) {
    String text = found.before() + "【" + found.text() + "】" + found.after();
    return text.replace('\n', ' ');
  }

  /// The input path of a file, given relative to the working folder or with the symbolic root.
  private String symbolic(String file) {
    Path articles = shared.articles().toAbsolutePath().normalize();
    Path typed = Path.of(file).toAbsolutePath().normalize();
    return typed.startsWith(articles)
        ? "articles/" + articles.relativize(typed).toString().replace('\\', '/')
        : file;
  }

  private void print(String text) {
    terminal.out().println(text);
  }
}
