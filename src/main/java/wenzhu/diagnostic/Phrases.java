package wenzhu.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Phrases of one language by key, from a properties file in UTF-8.
///
/// `{0}`, `{1}` … in a phrase are placeholders of arguments; nothing else in it is special. The locale of the
/// machine is not used.
public final class Phrases {

  private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

  private final Properties phrases;
  private final UnaryOperator<String> argument;

  private Phrases(Properties phrases, UnaryOperator<String> argument) {
    this.phrases = phrases;
    this.argument = argument;
  }

  /// Reads `<name>.<language>.properties` beside a class: phrases for messages, so arguments become [Visible].
  public static Phrases of(Class<?> neighbour, String name, Language language) {
    String file = name + "." + language.tag() + ".properties";
    try (InputStream bytes = neighbour.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("not packed: " + file);
      }
      return load(new InputStreamReader(bytes, StandardCharsets.UTF_8), Visible::of);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Reads the text of a properties file: phrases for pages, which keep arguments as they are. Throws `IllegalArgumentException` for a bad escape.
  public static Phrases parse(String text) {
    try {
      return load(new StringReader(text), UnaryOperator.identity());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Phrases load(Reader text, UnaryOperator<String> argument) throws IOException {
    Properties phrases = new Properties();
    phrases.load(text);
    return new Phrases(phrases, argument);
  }

  public Set<String> keys() {
    return new TreeSet<>(phrases.stringPropertyNames());
  }

  /// The phrase as written.
  public Optional<String> raw(String key) {
    return Optional.ofNullable(phrases.getProperty(key));
  }

  /// The phrase with its arguments; the key itself if there is no phrase.
  public String fill(String key, Object... arguments) {
    return fill(key, Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /// Replaces placeholders by arguments; a placeholder without an argument is kept.
  String fill(String key, List<String> arguments) {
    String phrase = raw(key).orElse(key);
    return PLACE
        .matcher(phrase)
        .replaceAll(place -> {
          int number = Integer.parseInt(place.group(1));
          return Matcher.quoteReplacement(
              number < arguments.size() ? argument.apply(arguments.get(number)) : place.group());
        });
  }
}
