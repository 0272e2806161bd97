package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenzhu.index.MadeIndex;

/// How the client corrects a query without hits, on a small site and on a large one, whose index is
/// in packs. `OracleTest` compares the hits.
class CorrectionTest {

  private static final String SMALL =
      """
      街道、也在变      | punctuation | 街道也在变
      街道在变、城市    | nearest     | 街道 在变 城市
      城市！生产力      | punctuation | 城市 生产力
      xinzhishengchanli | pinyin      | 新质生产力
      xzscl             | pinyin      | 新质生产力
      chengshi          | pinyin      | 城市
      新制生产力        | homophone   | 新质生产力
      街道 year:1999    | nearest     | 街道
      城市龘            | nearest     | 城市
      龘                |             | 龘
      xinzhi!           | pinyin      | 新质
      新制生产力 year:2023 | homophone | 新质生产力 year:2023
      新制，生产力      | nearest     | 生产力
      """;

  @Test
  void correctsQueriesOnASmallSite() throws IOException {
    check(MadeIndex.streets(), SMALL);
  }

  @Test
  void pinyinOfAnyReadingFindsTheWordAndItsOwnReadingComesFirst() throws IOException {
    check(
        MadeIndex.streets(),
        """
        hangye     | pinyin | 行业
        xingye     | pinyin | 行业
        changqi    | pinyin | 长期
        dushi      | pinyin | 都市
        yinhang    | pinyin | 银行
        chongqing  | pinyin | 重庆
        yinyue     | pinyin | 音乐
        hang ye    | pinyin | 行业
        """);
  }

  @Test
  void wordComesBeforeATitleThatBeginsWithIt() throws IOException {
    check(
        MadeIndex.streets(),
        """
        lilun        | pinyin | 理论
        guojia       | pinyin | 国家
        zhiliang     | pinyin | 质量
        lilunzhoukan | pinyin | 理论周刊
        lilunzh      | pinyin | 理论周刊
        """);
  }

  @Test
  void queryThatFoldsToTheSameTextNeedsNoCorrection() throws IOException {
    check(
        MadeIndex.streets(),
        """
        葛城   | | 葛城   | 1
        cafe   | | cafe   | 1
        naive  | | naive  | 1
        zurich | | zurich | 1
        了解   | | 了解   | 1
        借口   | | 借口   | 1
        沉默   | | 沉默   | 1
        看着   | | 看着   | 1
        只有   | | 只有   | 1
        计划   | | 计划   | 1
        """);
  }

  @Test
  void correctsQueriesOnALargeSite() throws IOException {
    check(
        MadeIndex.thousand(),
        """
        xinzhi            | pinyin      | 新质
        xin质             | pinyin      | 新质
        xinzhi xinzhi     | pinyin      | 新质 新质
        shengchanli       | pinyin      | 生产力
        新制生产力        | homophone   | 新质生产力
        新质,生产力       | punctuation | 新质生产力
        成都龘龘          | nearest     | 成都
        成都 引擎 龘龘    | nearest     | 成都 引擎
        成都 year:1900    | nearest     | 成都
        生產力            |             | 生產力
        """);
  }

  /// Rows of: query, kind of correction, corrected query, and optionally the number of hits.
  private static void check(MadeIndex made, String rows) throws IOException {
    List<String[]> table = rows.lines().map(row -> row.split(" *\\| *", -1)).toList();
    try (StaticHost host = StaticHost.of(BareSearch.files(made.index()), "/");
        BareSearch search = BareSearch.on(host)) {
      List<String> answers = search.firstTen(table.stream().map(row -> row[0]).toList());
      List<String> wrong = new ArrayList<>();
      for (int i = 0; i < table.size(); i++) {
        String[] row = table.get(i);
        String expected = "answered " + row[2] + "\ncorrection " + row[1] + "\n";
        expected += row.length > 3 ? "total " + row[3] + "\n" : "";
        if (!answers.get(i).startsWith(expected)) {
          wrong.add(table.get(i)[0] + ": " + answers.get(i).lines().limit(3).toList());
        }
      }
      assertThat(wrong).isEmpty();
    }
  }
}
