package wenzhu.cli;

import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import wenzhu.diagnostic.Phrases;

/// Reports a usage error and the synopsis of the command.
record UsageErrorHandler(Phrases phrases) implements IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    CommandLine line = wrong.getCommandLine();
    String cause = cause(wrong);
    if (!cause.isEmpty()) {
      line.getErr().println(cause);
    }
    line.getErr().println(line.getHelp().fullSynopsis().strip());
    line.getErr().println(phrases.fill("usage.more", line.getCommandSpec().qualifiedName()));
    return Main.USAGE;
  }

  private String cause(ParameterException wrong) {
    return switch (wrong) {
      case UnmatchedArgumentException unknown ->
          phrases.fill("usage.unknown", String.join(" ", unknown.getUnmatched()));
      case MissingParameterException missing ->
          phrases.fill(
              "usage.missing",
              String.join(
                  ", ",
                  missing.getMissing().stream()
                      .map(CommandLine.Model.ArgSpec::paramLabel)
                      .toList()));
      case OverwrittenOptionException twice ->
          phrases.fill("usage.twice", twice.getOverwritten().paramLabel());
      default -> {
        String message = Objects.requireNonNullElse(wrong.getMessage(), "");
        yield message.isEmpty()
            ? phrases.fill("usage.nothing")
            : phrases.fill("usage.wrong", message);
      }
    };
  }
}
