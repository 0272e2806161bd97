package wenzhu.cli;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;
import wenzhu.diagnostic.JsonReporter;
import wenzhu.diagnostic.ReportContext;
import wenzhu.diagnostic.Result;
import wenzhu.integrity.IntegrityList;
import wenzhu.integrity.Verifier;
import wenzhu.integrity.Verifier.Verified;

/// `wenzhu verify`: compares a copy of the site with `integrity.json`.
@Command(name = "verify", sortOptions = false)
final class VerifyCommand extends SiteCommand {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://.*");

  @Mixin ReportOptions report = new ReportOptions();

  @Parameters(paramLabel = "DIR|URL", descriptionKey = "verify.copy")
  String copy = "";

  @Option(names = "--list", paramLabel = "FILE", descriptionKey = "verify.list")
  Optional<Path> list = Optional.empty();

  @Option(names = "--digest", paramLabel = "SHA256", descriptionKey = "verify.digest")
  Optional<String> digest = Optional.empty();

  VerifyCommand(CommandContext context) {
    super(context);
  }

  @Override
  ReportOptions.Format format() {
    return report.format;
  }

  @Override
  CommandOutput execute() {
    Optional<String> expected = digest.map(digits -> digits.toLowerCase(Locale.ROOT));
    digest
        .filter(digits -> !DIGEST.matcher(digits).matches())
        .ifPresent(digits -> {
          throw shared.wrong("--digest", digits);
        });
    Result<Verified> result =
        ADDRESS.matcher(copy).matches()
            ? Verifier.host(address(), list, expected)
            : Verifier.folder(folder(), list, expected);
    Verified verified = result.value();
    ReportContext paths =
        new ReportContext(
            Map.of(
                "site", shown(), Verifier.LIST.path(), list.map(SharedOptions::shown).orElse("")),
            _ -> Optional.empty());
    int status = result.hasErrors() ? Main.PROBLEMS : Main.CLEAN;
    if (format() == ReportOptions.Format.json) {
      ObjectNode tree = new JsonReporter(context.messages(), paths).tree(result.problems());
      verified.list().ifPresent(found -> put(found, verified.digest(), tree));
      return CommandOutput.of(status, JsonReporter.text(tree));
    }
    String text = report.report(result.problems(), context, paths);
    return CommandOutput.of(
        status, format() == ReportOptions.Format.text ? text + summary(result) : text);
  }

  private String summary(Result<Verified> result) {
    Verified verified = result.value();
    String counts =
        result.problems().isEmpty()
            ? verified
                .list()
                .map(found ->
                    phrases.fill(
                        "verify.same", found.files().size(), found.textCount(), verified.digest()))
                .orElse("")
            : ProblemCounts.of(result.problems(), phrases).toString();
    return CommandOutput.lines(
        list.isEmpty() && digest.isEmpty() && verified.list().isPresent()
            ? List.of(counts, phrases.fill("verify.own"))
            : List.of(counts));
  }

  private static void put(IntegrityList list, String digest, ObjectNode tree) {
    tree.putObject("list")
        .put("files", list.files().size())
        .put("texts", list.textCount())
        .put("digest", digest);
  }

  /// The address of the copy with `/` at its end.
  private URI address() {
    try {
      URI address = URI.create(copy.endsWith("/") ? copy : copy + "/");
      if (address.getHost() != null
          && address.getRawUserInfo() == null
          && address.getRawQuery() == null
          && address.getRawFragment() == null) {
        return address;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Is reported below.
    }
    throw shared.wrong("DIR|URL", copy);
  }

  private Path folder() {
    try {
      return Path.of(copy);
    } catch (InvalidPathException notAPath) {
      throw shared.wrong("DIR|URL", copy);
    }
  }

  private String shown() {
    return ADDRESS.matcher(copy).matches()
        ? copy.replaceFirst("/$", "")
        : SharedOptions.shown(folder());
  }
}
