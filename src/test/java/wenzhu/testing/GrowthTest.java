package wenzhu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenzhu.parse.ManuscriptParser;
import wenzhu.source.SourceTree;

/// The time and the memory that `parse` needs grow hardly faster than its input, whatever that consists of.
@Tag("nightly")
class GrowthTest {

  /// A large input of this size is a single paragraph within the limits.
  private static final int SIZE = 4_700;

  static Stream<HostileShape> shapes() {
    return HostileShape.all().stream().filter(shape -> !shape.isOfParts());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void parsingGrowsWithTheInput(HostileShape shape) {
    Growth.check(
        shape.name(),
        SIZE,
        size -> HostileShape.tree(shape.edition(size)),
        (SourceTree tree) ->
            assertThat(ManuscriptParser.parse(tree).value().articles()).hasSize(1));
  }
}
