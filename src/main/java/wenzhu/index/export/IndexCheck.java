package wenzhu.index.export;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.output.OutputFile;
import wenzhu.source.Location;

/// Reads a file of the index as a browser does: decodes it, and compares each record, or the script, with its checksum. So a text that
/// no browser would accept is not published.
public final class IndexCheck {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Pattern NAME =
      Pattern.compile("search/((?:([0-9a-f]+)/(?:(\\w)/)?)?\\w+)\\.js");
  private static final Pattern SCRIPT = Pattern.compile("\"([^\"]*)\",\"([0-9a-z]*)\",");
  private static final String END = "])";

  private IndexCheck() {}

  /// A problem if a browser would not accept all of a file.
  public static List<Problem> check(OutputFile file) {
    return isReadable(file)
        ? List.of()
        : List.of(Problem.of(Code.X002, Location.of("site/" + file.path())));
  }

  private static boolean isReadable(OutputFile file) {
    Matcher name = NAME.matcher(file.path());
    String script = new String(file.bytes(), GB18030);
    if (!name.matches() || !script.startsWith(Pack.OPENING) || !script.endsWith(END)) {
      return false;
    }
    String list = script.substring(Pack.OPENING.length(), script.length() - END.length());
    return name.group(3) == null
        ? isScript(list, name.group(1))
        : strings(list).filter(read -> isPack(read, name, file.bytes())).isPresent();
  }

  /// The name of the file, then the records, each at its slot.
  private static boolean isPack(List<String> list, Matcher name, byte[] bytes) {
    int number = Integer.parseInt(name.group(1).substring(name.group(1).lastIndexOf('/') + 1));
    int slot = 1;
    for (String record : list.subList(1, list.size())) {
      Pack.Stored stored = Pack.Stored.of(record);
      int at = slot * Pack.SLOT;
      long address = (long) number * Pack.SLOTS + slot;
      String sum = Pack.checksum(stored.content(), name.group(2), name.group(3), address);
      slot += stored.slots();
      if (!sum.equals(stored.checksum()) || at >= bytes.length || bytes[at] != ',') {
        return false;
      }
    }
    return list.getFirst().equals(name.group(1)) && bytes.length == slot * Pack.SLOT + END.length();
  }

  /// The name of the script, its checksum, its function, then strings.
  private static boolean isScript(String list, String name) {
    Matcher head = SCRIPT.matcher(list);
    if (!head.lookingAt() || !head.group(1).equals(name)) {
      return false;
    }
    String rest = list.substring(head.end());
    return Arrays.stream(Engine.values())
        .map(Engine::function)
        .filter(rest::startsWith)
        .flatMap(function ->
            strings("\"\"" + rest.substring(function.length())).stream()
                .map(strings -> RootScripts.checksum(function, strings.subList(1, strings.size()))))
        .anyMatch(head.group(2)::equals);
  }

  private static Optional<List<String>> strings(String list) {
    try {
      return Optional.of(List.of(JsonMapper.shared().readValue("[" + list + "]", String[].class)));
    } catch (JacksonException broken) {
      return Optional.empty();
    }
  }
}
