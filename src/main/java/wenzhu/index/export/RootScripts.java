package wenzhu.index.export;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.output.OutputFile;

/// The scripts of the index that carry a program: `search/index.js`, the one file whose name never
/// changes, and on a large site what its engine leaves out, beside the packs. Written as packs are, but
/// in ASCII and without slots: a name, a checksum, a function, and strings.
///
/// The checksum covers the source of the function: one that was altered is not called.
final class RootScripts {

  private RootScripts() {}

  /// `search/index.js`.
  static OutputFile file(Engine engine, List<String> strings) {
    return script("index", engine, strings);
  }

  /// The scripts of a large site that only some queries need.
  static Stream<OutputFile> onDemand(String folder) {
    return Stream.of(
        script(folder + "/ranking", Engine.RANKING, List.of()),
        script(folder + "/extras", Engine.EXTRAS, List.of()));
  }

  private static OutputFile script(String name, Engine engine, List<String> strings) {
    StringBuilder script = new StringBuilder(Pack.OPENING);
    script.append(quoted(name)).append(',');
    script.append(quoted(checksum(engine.function(), strings)));
    script.append(',').append(engine.function());
    strings.forEach(string -> script.append(',').append(quoted(string)));
    return OutputFile.utf8("search/" + name + ".js", script.append("])").toString());
  }

  static String checksum(String function, List<String> strings) {
    StringBuilder summed = new StringBuilder(function);
    strings.forEach(string -> summed.append('\n').append(string));
    return Long.toString(Pack.hash(summed.toString()), 36);
  }

  private static String quoted(String text) {
    return JsonMapper.shared()
        .writer()
        .with(JsonWriteFeature.ESCAPE_NON_ASCII)
        .writeValueAsString(text);
  }
}
