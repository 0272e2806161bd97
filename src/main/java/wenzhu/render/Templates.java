package wenzhu.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The compiled templates of the theme. Safe for several threads.
final class Templates {

  static final String ROOT = "templates/";

  /// More than any page needs; an endless template ends here.
  private static final int MAX_CHARACTERS = 64 << 20;

  private static final String EMPTY_COMMENT = "{##}";

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\{%-?\\s*(?:include|extends|import|from|embed)\\s+[\"']([^\"']*)[\"'](?=\\s+[a-z]|\\s*-?%})");

  private final PebbleEngine engine;

  private Templates(PebbleEngine engine) {
    this.engine = engine;
  }

  /// Compiles every template of the theme. Reports all that do not compile, and all names of
  /// templates that do not exist. Templates come from the tree alone: no name leads to the disk.
  static Result<Templates> compile(SourceTree tree, Words words) {
    MemoryLoader loader = new MemoryLoader();
    List<SourceFile> files =
        tree.files().stream()
            .filter(file -> file.path().startsWith(ROOT) && file.path().endsWith(".peb"))
            .toList();
    // For the loader, an empty template is a missing one.
    files.forEach(file -> loader.addTemplate(name(file), file.text() + EMPTY_COMMENT));
    Templates templates =
        new Templates(
            new PebbleEngine.Builder()
                .loader(loader)
                .extension(new WordFunction(words))
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .maxRenderedSize(MAX_CHARACTERS)
                .build());
    Problems problems = new Problems();
    files.forEach(file -> templates.compile(file, loader, problems));
    return problems.with(templates);
  }

  private static String name(SourceFile file) {
    return file.path().substring(ROOT.length());
  }

  private void compile(SourceFile file, MemoryLoader loader, Problems problems) {
    List<MatchResult> missing =
        REFERENCE
            .matcher(file.text())
            .results()
            .filter(reference -> !loader.resourceExists(reference.group(1)))
            .toList();
    for (MatchResult reference : missing) {
      problems.add(Code.T001, file.at(reference.start(1)), ROOT + reference.group(1));
    }
    if (missing.isEmpty()) {
      try {
        engine.getTemplate(name(file));
      } catch (PebbleException fault) {
        problems.add(Code.T001, at(fault, name(file)), message(fault));
      }
    }
  }

  /// The page of a template; empty with the problem if the template or the values for it fail.
  Result<String> render(String template, String page, Supplier<Map<String, Object>> variables) {
    Problems problems = new Problems();
    try {
      StringWriter out = new StringWriter(1 << 15);
      engine.getTemplate(template).evaluate(out, variables.get(), Locale.ROOT);
      return Result.of(out.toString());
    } catch (LoaderException missing) {
      problems.add(Code.T001, at(missing, template), message(missing));
    } catch (PebbleException fault) {
      problems.add(Code.T002, at(fault, template), page, message(fault));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } catch (StackOverflowError endless) {
      problems.add(Code.T002, at(template, 0), page, "StackOverflowError");
    } catch (RuntimeException fault) {
      problems.add(Code.T002, at(template, 0), page, String.valueOf(fault.getMessage()));
    }
    return problems.with("");
  }

  private static Location at(PebbleException fault, String template) {
    return at(
        Optional.ofNullable(fault.getFileName()).orElse(template),
        Optional.ofNullable(fault.getLineNumber()).orElse(0));
  }

  private static Location at(String template, int line) {
    String path = ROOT + template;
    return line > 0 ? new Location(path, line, 1) : Location.of(path);
  }

  /// The message of the engine, in one line, and the reason if a called method failed.
  private static String message(PebbleException fault) {
    String reason =
        fault.getCause() instanceof InvocationTargetException call ? ": " + call.getCause() : "";
    return (fault.getPebbleMessage() + reason).replaceAll("\\s+", " ").strip();
  }

  /// Problems without those that the same line of a template caused on an earlier page.
  static List<Problem> onceEach(List<Problem> problems) {
    Set<Location> seen = new HashSet<>();
    return problems.stream().filter(problem -> seen.add(problem.at())).toList();
  }
}
