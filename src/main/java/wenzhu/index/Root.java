package wenzhu.index;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.output.OutputFile;

/// `search/index.js`: the one file of the index whose name never changes. A script as the others
/// are, in UTF-8 and without slots: its name, a checksum, and strings.
final class Root {

  private static final String NAME = "index";

  private Root() {}

  static OutputFile file(List<String> strings) {
    StringBuilder script = new StringBuilder(Pack.OPENING);
    script.append(quoted(NAME)).append(',');
    script.append(quoted(Long.toString(Pack.hash(String.join("\n", strings)), 36)));
    strings.forEach(string -> script.append(',').append(quoted(string)));
    return OutputFile.utf8("search/" + NAME + ".js", script.append("])").toString());
  }

  private static String quoted(String text) {
    return JsonMapper.shared().writeValueAsString(text);
  }
}
