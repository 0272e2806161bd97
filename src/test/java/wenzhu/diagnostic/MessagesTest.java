package wenzhu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every code has its words in every language, and no words are left of codes that are gone.
class MessagesTest {

  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @EnumSource
  void each_code_has_cause_and_hint(Language language) {
    Set<String> expected =
        new TreeSet<>(
            Arrays.stream(Code.values())
                .flatMap(code -> Stream.of(code.name(), code + ".hint"))
                .toList());
    Stream.of("see", "hint", "places", "separator", "left-out", "totals", "files")
        .forEach(word -> expected.add("word." + word));
    assertThat(Messages.in(language).phrases().keys()).containsExactlyElementsOf(expected);
  }

  @ParameterizedTest
  @EnumSource
  void no_phrase_is_empty(Language language) {
    Phrases phrases = Messages.in(language).phrases();
    assertThat(phrases.keys())
        .allSatisfy(key -> assertThat(phrases.raw(key).orElseThrow()).isNotBlank());
  }

  /// A message uses the same arguments in both languages.
  @ParameterizedTest
  @EnumSource
  void both_languages_fill_the_same_places(Code code) {
    assertThat(places(code, Language.ENGLISH)).isEqualTo(places(code, Language.CHINESE));
  }

  private static Set<String> places(Code code, Language language) {
    Phrases phrases = Messages.in(language).phrases();
    String both = phrases.raw(code.name()).orElse("") + phrases.raw(code + ".hint").orElse("");
    return new TreeSet<>(PLACE.matcher(both).results().map(match -> match.group()).toList());
  }
}
