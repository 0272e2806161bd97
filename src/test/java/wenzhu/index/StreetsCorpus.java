package wenzhu.index;

import java.util.List;
import wenzhu.link.Corpus;

/// An edition that can be read at a glance.
final class StreetsCorpus {

  static final String SITE =
      """
      title: 站
      language: zh-Hans
      base_url: https://example.org/
      linking: all
      categories: [类]
      issues: [i]
      """;

  static final List<String> FILES =
      List.of(
          "site.yaml",
          SITE,
          "i/issue.md",
          "---\ntitle: 第一期\narticles: [a, b, c, d, e]\n---\n\n导言。\n",
          "i/a.md",
          """
          ---
          title: 街道
          authors: [{name: 周跃辉}]
          published: 2023
          ---

          城市在变，街道也在变。

          ## 城市

          城市发展新质生产力。

          | 甲 | |
          |---|---|
          | 乙 | 丙 |
          """,
          "i/a.notes.md",
          "---\nby: 编者\ndate: 2026-11-23\n---\n\n> 街道也在变\n\n评：城市的注。\n",
          "i/b.md",
          """
          ---
          title: 河流
          authors: [{name: 某乙}]
          published: 2024
          ---

          河流经过城市，新质生产力在河边发展。

          只说桥。
          """,
          "i/c.md",
          article("理论周刊", "行业长期看重庆的都市：银行、音乐。"),
          "i/d.md",
          article("国家报告", "理论讲国家，国家讲质量。\n\n葛\uDB40\uDD00城有 café，去 Zürich 很 naïve。"),
          "i/e.md",
          article("质量报告", "质量归国家。\n\n他瞭解藉口，沈默看著，祇有計畫與項鍊。"),
          "glossary/new.md",
          "---\nterm: 新质生产力\npinyin: xīn zhì shēngchǎnlì\ncategory: 类\n---\n一种城市的力。\n");

  private StreetsCorpus() {}

  private static String article(String title, String text) {
    return "---\ntitle: " + title + "\nauthors: [{name: 某}]\n---\n\n" + text + "\n";
  }

  static Corpus corpus() {
    return MadeCorpus.ofFiles(FILES.toArray(String[]::new));
  }
}
