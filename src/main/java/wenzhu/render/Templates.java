package wenzhu.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.error.PebbleException;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The theme's templates, compiled once. Safe for several threads.
final class Templates {

  /// More than any page needs; a template that goes on for ever stops here.
  private static final int MOST_CHARACTERS = 64 << 20;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\{%-?\\s*(?:include|extends|import|from|embed)\\s+[\"']([^\"']*)[\"'](?=\\s+[a-z]|\\s*-?%})");

  private final PebbleEngine engine;

  private Templates(PebbleEngine engine) {
    this.engine = engine;
  }

  /// Compiles every template of the theme; reports all that do not compile, and all names that
  /// lead to no template.
  static Result<Templates> compile(SourceTree tree, Words words) {
    TemplateLoader loader = new TemplateLoader(tree);
    Templates templates =
        new Templates(
            new PebbleEngine.Builder()
                .loader(loader)
                .extension(new WordFunction(words))
                .autoEscaping(true)
                .strictVariables(true)
                .defaultLocale(Locale.ROOT)
                .maxRenderedSize(MOST_CHARACTERS)
                .build());
    Problems problems = new Problems();
    for (SourceFile file : tree.files()) {
      if (TemplateLoader.isTemplate(file)) {
        templates.compile(file, loader, problems);
      }
    }
    return problems.with(templates);
  }

  private void compile(SourceFile file, TemplateLoader loader, Problems problems) {
    Matcher references = REFERENCE.matcher(file.text());
    boolean complete = true;
    while (references.find()) {
      String name = references.group(1);
      if (!loader.resourceExists(name)) {
        problems.add(Code.T001, file.at(references.start(1)), TemplateLoader.ROOT + name);
        complete = false;
      }
    }
    if (complete) {
      try {
        engine.getTemplate(TemplateLoader.name(file));
      } catch (PebbleException fault) {
        problems.add(Code.T001, at(fault, TemplateLoader.name(file)), message(fault));
      }
    }
  }

  /// The page that a template makes; empty with the problem if it fails, or the values for it do.
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
    String path = TemplateLoader.ROOT + template;
    return line > 0 ? new Location(path, line, 1) : Location.of(path);
  }

  /// The message of the engine, in one line, and the reason if a method failed that it called.
  private static String message(PebbleException fault) {
    String reason =
        fault.getCause() instanceof InvocationTargetException call ? ": " + call.getCause() : "";
    return (fault.getPebbleMessage() + reason).replaceAll("\\s+", " ").strip();
  }

  /// Problems without those that the same line of a template gave on an earlier page.
  static List<Problem> onceEach(List<Problem> problems) {
    Set<Location> seen = new HashSet<>();
    return problems.stream().filter(problem -> seen.add(problem.at())).toList();
  }
}
