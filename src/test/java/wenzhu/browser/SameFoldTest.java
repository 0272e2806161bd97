package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.VersionInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import wenzhu.index.MadeIndex;
import wenzhu.source.Span;
import wenzhu.text.FoldedText;
import wenzhu.text.RandomText;
import wenzhu.text.SearchText;
import wenzhu.text.SimplifiedForms;

/// The client and the generator fold every text to the same string.
class SameFoldTest {

  /// Only characters of this Unicode version are tested: both the browser and ICU know them.
  private static final VersionInfo UNICODE = VersionInfo.getInstance(15);

  private static final int MARKS =
      1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  private static final int STRINGS = 5_000;

  /// Strings are passed as arrays of UTF-16 units, because an unpaired surrogate cannot be sent as
  /// text.
  private static final String FOLD =
      """
      async ([modules, [table, strings]]) => {
        const { fold, learn } = await import(modules + 'search/fold.js');
        learn(table);
        return strings.map((units) => {
          const { text, starts, ends } = fold(String.fromCharCode(...units));
          return [[...Array(text.length).keys()].map((i) => text.charCodeAt(i)), starts, ends].join(' | ');
        });
      }
      """;

  @Test
  void foldsRandomTextsToTheSameStrings() throws IOException {
    List<String> strings = new ArrayList<>();
    for (long seed = 0; seed < STRINGS; seed++) {
      Random random = new Random(seed);
      strings.add(knownCharacters(RandomText.of(random, random.nextInt(16))));
    }
    List<String> wrong = new ArrayList<>();
    try (StaticHost host = StaticHost.of(BareSearch.files(MadeIndex.sample().index()), "/");
        BareSearch search = BareSearch.on(host)) {
      List<?> folded =
          (List<?>)
              search.evaluate(
                  FOLD,
                  List.of(
                      SimplifiedForms.table(),
                      strings.stream().map(string -> string.chars().boxed().toList()).toList()));
      for (int i = 0; i < strings.size(); i++) {
        String expected = describe(SearchText.of(strings.get(i)), hasMarks(strings.get(i)));
        String found = String.valueOf(folded.get(i));
        found = hasMarks(strings.get(i)) ? found.substring(0, found.indexOf(" | ")) : found;
        if (!found.equals(expected)) {
          wrong.add(
              RandomText.escaped(strings.get(i))
                  + "\nexpected "
                  + expected
                  + "\nbut      "
                  + found);
        }
      }
    }
    wrong.sort((a, b) -> a.length() - b.length());
    assertThat(wrong.size())
        .as("seeds 0 to %d, the shortest first: %s", STRINGS, String.join("\n", wrong))
        .isZero();
  }

  private static String knownCharacters(String text) {
    StringBuilder known = new StringBuilder();
    text.codePoints()
        .filter(c -> UCharacter.getAge(c).compareTo(UNICODE) <= 0)
        .forEach(known::appendCodePoint);
    return known.toString();
  }

  /// For a text with combining marks only the folded text is compared: it does not matter to which
  /// letter a mark is assigned.
  private static boolean hasMarks(String text) {
    return text.codePoints().anyMatch(c -> (1 << Character.getType(c) & MARKS) != 0);
  }

  private static String describe(FoldedText folded, boolean textOnly) {
    List<String> units = new ArrayList<>();
    List<String> starts = new ArrayList<>();
    List<String> ends = new ArrayList<>();
    for (int i = 0; i < folded.text().length(); i++) {
      Span original = folded.original(new Span(i, i + 1));
      units.add(String.valueOf((int) folded.text().charAt(i)));
      starts.add(String.valueOf(original.from()));
      ends.add(String.valueOf(original.to()));
    }
    return textOnly
        ? String.join(",", units)
        : String.join(
            " | ", String.join(",", units), String.join(",", starts), String.join(",", ends));
  }
}
