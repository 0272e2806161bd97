package wenzhu.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The work on suggestions is bounded for a run.
class NameSuggestionsTest {

  @Test
  void theNearestIsSuggested() {
    NameSuggestions suggestions = new NameSuggestions();
    assertThat(suggestions.nearest("labor", List.of("city", "labour"))).isEqualTo("labour");
    assertThat(suggestions.nearest("village", List.of("city", "labour"))).isEqualTo("—");
  }

  @Test
  void nothingIsSuggestedAfterTheWork() {
    NameSuggestions suggestions = new NameSuggestions(2 * (5 * 6 + 1) + 30);
    assertThat(suggestions.nearest("labor", List.of("labour"))).isEqualTo("labour");
    assertThat(suggestions.nearest("labor", List.of("labour"))).isEqualTo("labour");
    assertThat(suggestions.nearest("labor", List.of("labour"))).isEqualTo("—");
    assertThat(suggestions.nearest("cit", List.of("city"))).isEqualTo("city");
  }

  @Test
  void namesThatAreNotComparedCount() {
    NameSuggestions suggestions = new NameSuggestions(5);
    List<String> names = List.of("a-long-name", "another-name");
    assertThat(suggestions.nearest("x", names)).isEqualTo("—");
    assertThat(suggestions.nearest("x", names)).isEqualTo("—");
    assertThat(suggestions.nearest("x", List.of("y"))).isEqualTo("—");
  }
}
