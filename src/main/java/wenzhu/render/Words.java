package wenzhu.render;

import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.Problems;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;
import wenzhu.text.CharacterRules;

/// The words of the site that no author wrote, by key: the file `words.<language>.properties` of
/// the theme. Templates, views and the scripts of the client have no others.
///
/// A key that the file does not have is an error of the theme. It is thrown, because it may occur
/// in the middle of a template; [Templates#render] reports it as a problem.
final class Words {

  private static final String BEGIN = Templates.ROOT + "words.";
  private static final String END = ".properties";

  /// ASCII, so that scripts do not depend on the charset that a host declares.
  private static final JsonMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final String file;
  private final Phrases phrases;

  Words(String file, Phrases phrases) {
    this.file = file;
    this.phrases = phrases;
  }

  /// The words in a language, or those of the first file if the theme does not have the language.
  static Words read(SourceTree theme, String language, Problems problems) {
    String path = BEGIN + language + END;
    Optional<SourceFile> found =
        theme
            .file(path)
            .or(() ->
                theme.files().stream()
                    .filter(file -> file.path().startsWith(BEGIN) && file.path().endsWith(END))
                    .findFirst());
    String file = found.map(SourceFile::path).orElse(path);
    try {
      if (found.isPresent()) {
        return new Words(file, checked(Phrases.parse(found.get().text()), file, problems));
      }
      problems.add(Code.T001, Location.of(file), file);
    } catch (IllegalArgumentException malformed) {
      problems.add(Code.T001, Location.of(file), String.valueOf(malformed.getMessage()));
    }
    return new Words(file, Phrases.parse(""));
  }

  /// Reports characters that no page may have, which an escape can write.
  private static Phrases checked(Phrases phrases, String file, Problems problems) {
    for (String key : phrases.keys()) {
      (key + phrases.raw(key).orElse(""))
          .codePoints()
          .filter(c -> CharacterRules.of(c).report() == CharacterRules.Report.REFUSE)
          .mapToObj(c -> String.format(Locale.ROOT, "%s: U+%04X", key, c))
          .distinct()
          .forEach(found -> problems.add(Code.T001, Location.of(file), found));
    }
    return phrases;
  }

  /// The phrase of a key as plain text, with its arguments.
  String of(String key, Object... arguments) {
    raw(key);
    return phrases.fill(key, arguments);
  }

  /// The phrase as markup, which it may contain. Arguments are escaped unless they are markup.
  Html html(String key, Object... arguments) {
    return Html.of(of(key, Stream.of(arguments).map(Words::escaped).toArray()));
  }

  private static String escaped(Object argument) {
    String text = String.valueOf(argument);
    return argument instanceof Html ? text : Html.escape(text);
  }

  /// A script that is a function of the words, called with those whose keys it contains, whole or
  /// without their last part.
  String calledWith(String function) {
    Map<String, String> named = new TreeMap<>();
    phrases.keys().stream()
        .filter(key ->
            function.contains('"' + key + '"')
                || function.contains('"' + key.substring(0, key.lastIndexOf('.') + 1) + '"'))
        .forEach(key -> named.put(key, raw(key)));
    return "(" + function.strip() + ")(" + ASCII.writeValueAsString(named) + ");\n";
  }

  private String raw(String key) {
    return phrases
        .raw(key)
        .orElseThrow(() -> new MissingResourceException(file + ": " + key, file, key));
  }
}
