import com.google.javascript.jscomp.CommandLineRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Joins the client's modules (`src/main/web`) into classic scripts with the Closure Compiler, when the program is built.
/// One process compiles all scripts, and none if the modules, this file and the compiler are as at the last run.
///
/// Runs in `src/main/web`. Arguments: the compiler's jar, the folder of the scripts, this file.
final class JoinScripts {

  /// The scripts are ASCII, the compiler's default, so that every decoding of their bytes gives the same text.
  private static final List<String> SHARED =
      List.of(
          "--dependency_mode=PRUNE",
          "--language_in=ECMASCRIPT_2021",
          "--language_out=ECMASCRIPT_2021",
          "--compilation_level=SIMPLE",
          "--assume_function_wrapper",
          "--rewrite_polyfills=false",
          "--env=CUSTOM", // Declarations of the browser's objects are of no use here, and take half of the time.
          "--jscomp_off=*", // The types are TypeScript's, whose compiler checks them (script/check-client).
          "--js=*/**.js");

  /// A function of the theme's words (`wenzhu.render.Words`).
  private static final String OF_A_PAGE = "function(words){%output%}";

  /// A function that `sw.js` calls (`wenzhu.offline.OfflineSite`).
  private static final String WORKER = "function(site){%output%}";

  /// A function that is written beside an index (`wenzhu.index.Engine`).
  private static final String ENGINE = "function(shared,provide){%output%}";

  private static final Map<String, String> WRAPPERS =
      Map.of(
          "client", OF_A_PAGE,
          "cite", OF_A_PAGE,
          "offline", OF_A_PAGE,
          "first-paint", OF_A_PAGE,
          "search-page", OF_A_PAGE,
          "worker", WORKER,
          "engine-small", ENGINE);

  /// Compiled together: code that only `ranking` or only `extras` needs is moved there, and what several need is in the object
  /// `shared`, an argument of each.
  private static final List<String> LARGE_ENGINE = List.of("engine-large", "ranking", "extras");

  private static Stream<String> script(String folder, String name) {
    return Stream.of(
        "--js=" + name + ".js",
        "--entry_point=" + name + ".js",
        "--output_wrapper=" + WRAPPERS.get(name),
        "--js_output_file=" + folder + "/" + name + ".js");
  }

  private static Stream<String> largeEngine(String folder) {
    return Stream.of(
            LARGE_ENGINE.stream().map(name -> "--js=" + name + ".js"),
            LARGE_ENGINE.stream().map(name -> "--entry_point=" + name + ".js"),
            Stream.of("--chunk=engine-large:auto", "--chunk=ranking:1:engine-large", "--chunk=extras:1:engine-large"),
            Stream.of("--rename_prefix_namespace=shared"),
            LARGE_ENGINE.stream().map(name -> "--chunk_wrapper=" + name + ":" + ENGINE),
            Stream.of("--chunk_output_path_prefix=" + folder + "/"))
        .flatMap(arguments -> arguments);
  }

  /// Gives the compiler's exit status to its caller; its own `run` ends the process.
  private static final class Compilation extends CommandLineRunner {

    Compilation(Stream<String> arguments) {
      super(Stream.concat(SHARED.stream(), arguments).toArray(String[]::new));
    }

    int status() throws IOException {
      return shouldRunCompiler() ? doRun() : 1;
    }
  }

  public static void main(String[] arguments) throws Exception {
    Path compiler = Path.of(arguments[0]);
    Path folder = Files.createDirectories(Path.of(arguments[1]));
    Path record = compiler.resolveSibling("scripts.sha256");
    String inputs = checksum(compiler, Path.of(""), Path.of(arguments[2]));
    if (Files.exists(record) && Files.readString(record).equals(inputs + checksum(folder))) {
      return;
    }
    int status = new Compilation(largeEngine(folder.toString())).status();
    for (String name : WRAPPERS.keySet()) {
      status |= new Compilation(script(folder.toString(), name)).status();
    }
    if (status != 0) {
      System.exit(1);
    }
    Files.writeString(record, inputs + checksum(folder));
  }

  /// Of the paths and bytes of all files.
  private static String checksum(Path... roots) throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path root : roots) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(file.toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
