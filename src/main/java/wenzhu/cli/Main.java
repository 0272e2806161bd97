package wenzhu.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
/// Exit status: 0 no errors, 1 errors, 2 wrong usage, 3 an internal error.
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

  /// Also read before picocli reads the arguments; see [LanguageOption#in].
  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      converter = LanguageOption.class,
      scope = ScopeType.INHERIT)
  Language language = Language.CHINESE;

  /// Lucene logs advice about an incubating module in every run. Users cannot follow it.
  private static final Logger LUCENE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Main() {}

  @SuppressWarnings("SystemExitOutsideMain") // the only exit of the process
  public static void main(String[] args) {
    LUCENE.setLevel(Level.OFF);
    // JDK 25 has no console if there is no terminal; other versions have one that is not a
    // terminal.
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
    try {
      return execute(args, terminal);
    } catch (Throwable fault) { // Without memory for more than a constant.
      boolean json = Arrays.stream(args).anyMatch(arg -> arg.endsWith("json"));
      return InternalErrors.last(json).print(terminal);
    } finally {
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  private static int execute(String[] args, Terminal terminal) {
    Language language = LanguageOption.in(List.of(args));
    Phrases phrases = Phrases.of(Main.class, "cli", language);
    CommandContext context = new CommandContext(terminal, language, phrases);
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new BuildCommand(context));
    line.addSubcommand(new CheckCommand(context));
    line.addSubcommand(new SearchCommand(context));
    line.addSubcommand(new ExplainCommand(context));
    line.addSubcommand(new CollateCommand(context));
    line.addSubcommand(new VerifyCommand(context));
    line.setResourceBundle(new PhraseBundle(phrases));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.ansi()));
    line.setParameterExceptionHandler(new UsageErrorHandler(phrases));
    line.setExecutionExceptionHandler((fault, _, _) -> report(fault, context));
    try {
      return line.execute(args);
    } catch (Error fault) { // picocli does not catch errors, such as a stack overflow.
      return report(fault, context);
    }
  }

  /// Reports a fault outside the work of a command, such as in its printing.
  private static int report(Throwable fault, CommandContext context) {
    CommandOutput output =
        new InternalErrors(context, Map.of()).output(fault, ReportOptions.Format.text, false);
    context.terminal().err().print(output.err());
    return output.status();
  }

  /// Without a command.
  @Override
  public void run() {
    throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "");
  }
}
