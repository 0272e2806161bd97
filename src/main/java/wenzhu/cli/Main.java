package wenzhu.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Phrases;

/// The entry to the command line.
///
/// Exit status: 0 clean (warnings do not count), 1 problems, 2 wrong usage, 3 a fault of the program.
@Command(
    name = "wenzhu",
    version = "wenzhu 0.1.0",
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {

  static final int CLEAN = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int FAULT = 3;

  @Spec @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true)
  boolean version;

  /// Read before picocli does ([LanguageOption#in]).
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      converter = LanguageOption.class,
      scope = ScopeType.INHERIT)
  Language language = Language.CHINESE;

  /// Lucene logs advice on every run to turn on an incubating module, which users cannot follow.
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Main() {}

  @SuppressWarnings("SystemExitOutsideMain") // the one place that ends the process
  public static void main(String[] args) {
    LUCENE.setLevel(Level.OFF);
    // Without a terminal, JDK 25 has no console; later ones have one that is no terminal.
    boolean terminal =
        Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    boolean colour = terminal && System.getenv("NO_COLOR") == null;
    int status =
        run(
            args,
            new Terminal(
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                colour,
                terminal));
    System.exit(status);
  }

  /// Runs one command, as from a pipe: no colour, no progress.
  public static int run(String[] args, PrintWriter out, PrintWriter err) {
    return run(args, new Terminal(out, err, false, false));
  }

  static int run(String[] args, Terminal terminal) {
    Language language = LanguageOption.in(List.of(args));
    Phrases phrases = Phrases.of(Main.class, "cli", language);
    CommandLine line = new CommandLine(new Main());
    Session session = new Session(terminal, language, phrases);
    line.addSubcommand(new BuildCommand(session));
    line.addSubcommand(new CheckCommand(session));
    line.addSubcommand(new SearchCommand(session));
    line.addSubcommand(new ExplainCommand(session));
    line.addSubcommand(new CollateCommand(session));
    line.setResourceBundle(new PhraseBundle(phrases));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setParameterExceptionHandler(new UsageErrors(phrases));
    InternalErrors faults = new InternalErrors(phrases, terminal.err());
    line.setExecutionExceptionHandler((fault, _, _) -> faults.report(fault));
    try {
      return line.execute(args);
    } catch (Error fault) { // A stack that overflows, memory that runs out: picocli lets them pass.
      return faults.report(fault);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /// Without a command.
  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "");
  }
}
