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
  CommandOutput execute() {
    BuildResult outcome = run(Stage.LINK).value();
    Corpus corpus = outcome.corpus().orElseThrow();
    ReportContext paths = reportContext(outcome);
    Matcher line = LINE.matcher(subject);
    Optional<PlacedTerm> term = Explanation.term(corpus, subject);
    if (term.isPresent()) {
      return lines(byReason(term.get(), Explanation.ofTerm(corpus, term.get().slug()), paths));
    }
    if (line.matches()) {
      String path = symbolic(line.group(1));
      return outcome.file(path).isEmpty()
          ? failure("explain.no-file", line.group(1))
          : lines(line(path, Integer.parseInt(line.group(2)), corpus, paths));
    }
    return failure("explain.no-term", subject);
  }

  private static CommandOutput lines(List<String> lines) {
    return CommandOutput.of(Main.CLEAN, CommandOutput.lines(lines));
  }

  private CommandOutput failure(String phrase, String argument) {
    List<String> lines = List.of(phrases.fill(phrase, argument));
    return new CommandOutput(Main.PROBLEMS, "", CommandOutput.lines(lines));
  }

  /// All candidates of a term, grouped by reason.
  private List<String> byReason(PlacedTerm term, List<Explanation> all, ReportContext paths) {
    long occurrences = all.stream().filter(found -> found.match().isOccurrence()).count();
    long linked = all.stream().filter(found -> found.match().isLinked()).count();
    List<String> lines = new ArrayList<>();
    lines.add(phrases.fill("explain.term", subject, term.slug(), all.size(), occurrences, linked));
    Map<String, List<Explanation>> groups = new LinkedHashMap<>();
    for (TermMatch.Outcome outcome : TermMatch.Outcome.values()) {
      all.stream()
          .filter(found -> found.match().outcome() == outcome)
          .forEach(found ->
              groups.computeIfAbsent(reason(found), reason -> new ArrayList<>()).add(found));
    }
    groups.forEach((reason, found) -> {
      lines.add("");
      lines.add(phrases.fill("explain.group", reason, found.size()));
      found.forEach(one -> lines.add("  " + paths.shown(one.at()) + "  " + context(one)));
    });
    return lines;
  }

  /// All candidates of a line, from left to right.
  private List<String> line(String path, int number, Corpus corpus, ReportContext paths) {
    List<Explanation> all = Explanation.ofLine(corpus, path, number);
    if (all.isEmpty()) {
      return List.of(phrases.fill("explain.no-candidate", paths.shown(path) + ":" + number));
    }
    List<String> lines = new ArrayList<>();
    for (Explanation found : all) {
      lines.add(paths.shown(found.at()) + "  " + context(found));
      lines.add("  " + phrases.fill("explain.match", found.match().term(), reason(found)));
    }
    return lines;
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
}
