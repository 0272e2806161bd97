package wenzhu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenzhu.collate.Collator;
import wenzhu.document.Manuscript;
import wenzhu.index.Indexer;
import wenzhu.index.SearchIndex;
import wenzhu.index.export.IndexExport;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.parse.ManuscriptParser;
import wenzhu.render.SitePages;

/// The time and the memory that `collate`, `link` and `index` need grow hardly faster than their input, whatever that consists of.
@Tag("nightly")
class LinkGrowthTest {

  private static final int SIZE = 24_000;

  static Stream<HostileShape> shapes() {
    return HostileLinks.all().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void linkingGrowsWithTheInput(HostileShape shape) {
    Growth.check(
        shape.name(),
        SIZE,
        size -> ManuscriptParser.parse(HostileShape.tree(shape.edition(size))).value(),
        LinkGrowthTest::link);
  }

  private static void link(Manuscript manuscript) {
    Corpus corpus =
        Linker.link(
                manuscript, Collator.collate(manuscript).value(), SitePages.standard().reserved())
            .value();
    try (SearchIndex index = Indexer.index(corpus)) {
      assertThat(IndexExport.files(index)).isNotEmpty();
    }
  }
}
