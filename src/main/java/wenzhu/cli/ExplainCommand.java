package wenzhu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.ReportContext;
import wenzhu.link.Corpus;
import wenzhu.link.Explanation;
import wenzhu.link.PlacedTerm;
import wenzhu.link.TermMatch;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Stage;

/// `wenzhu explain`: why each candidate of the glossary was linked or not.
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

  private static final Pattern LINE = Pattern.compile("(.+?):(\\d{1,9})(?::\\d+)?");

  @Mixin SharedOptions shared = new SharedOptions();

  @Parameters(paramLabel = "TERM|FILE:LINE", descriptionKey = "explain.subject")
  String subject = "";

  private final Session session;
  private final Terminal terminal;
  private final Phrases phrases;

  ExplainCommand(Session session) {
    this.session = session;
    this.terminal = session.terminal();
    this.phrases = session.phrases();
  }

  @Override
  public Integer call() {
    BuildResult outcome = session.run(shared, Stage.LINK).value();
    Corpus corpus = outcome.corpus().orElseThrow();
    ReportContext context = new ReportContext(shared.folders(), outcome::file);
    Matcher line = LINE.matcher(subject);
    Optional<PlacedTerm> term = Explanation.term(corpus, subject);
    if (term.isPresent()) {
      byReason(term.get(), Explanation.ofTerm(corpus, term.get().slug()), context);
      return Main.CLEAN;
    }
    if (line.matches()) {
      return line(line.group(1), Integer.parseInt(line.group(2)), outcome, context);
    }
    terminal.err().println(phrases.fill("explain.no-term", subject));
    return Main.PROBLEMS;
  }

  /// All candidates of a term, those with one reason together.
  private void byReason(PlacedTerm term, List<Explanation> all, ReportContext context) {
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
      found.forEach(one -> print("  " + context.shown(one.at()) + "  " + context(one)));
    });
  }

  /// All candidates of a line, from left to right.
  private int line(String file, int number, BuildResult outcome, ReportContext context) {
    String path = symbolic(file);
    if (outcome.file(path).isEmpty()) {
      terminal.err().println(phrases.fill("explain.no-file", file));
      return Main.PROBLEMS;
    }
    List<Explanation> all = Explanation.ofLine(outcome.corpus().orElseThrow(), path, number);
    if (all.isEmpty()) {
      print(phrases.fill("explain.no-candidate", context.shown(path) + ":" + number));
    }
    for (Explanation found : all) {
      print(context.shown(found.at()) + "  " + context(found));
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

  /// A file as typed, from the working folder or with the symbolic root, as the stages name it.
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
