package wenzhu.link;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.document.Manuscript;
import wenzhu.parse.ManuscriptParser;
import wenzhu.render.SitePages;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// An edition for a test: an issue `i` with one article `a` of one paragraph, and what is laid over
/// it.
public final class SmallEdition {

  private final Map<String, String> files = new TreeMap<>();

  private SmallEdition() {}

  public static SmallEdition of(String article) {
    return new SmallEdition()
        .site("first-in-section")
        .with("i/issue.md", "---\ntitle: 期\narticles: [a]\n---\n")
        .article(article);
  }

  SmallEdition site(String linking) {
    return with(
        "site.yaml",
        """
        title: 站
        language: zh-Hans
        base_url: https://example.org/
        linking: %s
        categories: [类]
        issues: [i]
        """
            .formatted(linking));
  }

  SmallEdition article(String body) {
    return with("i/a.md", "---\ntitle: 文\nauthors: [{name: 某}]\n---\n\n" + body);
  }

  /// Terms, one a line: `slug: name | alias | -string of not_in`.
  public SmallEdition terms(String terms) {
    terms.lines().forEach(this::term);
    return this;
  }

  private void term(String line) {
    String slug = line.substring(0, line.indexOf(':'));
    List<String> forms =
        List.of(line.substring(line.indexOf(':') + 1).split("\\|", -1)).stream()
            .map(String::strip)
            .toList();
    with(
        "glossary/" + slug + ".md",
        """
        ---
        term: "%s"
        aliases: [%s]
        pinyin: %s
        category: 类
        not_in: [%s]
        ---
        释。
        """
            .formatted(
                forms.getFirst(),
                forms.stream()
                    .skip(1)
                    .filter(form -> !form.startsWith("-"))
                    .map(form -> '"' + form + '"')
                    .collect(joining(", ")),
                slug,
                forms.stream()
                    .filter(form -> form.startsWith("-"))
                    .map(form -> '"' + form.substring(1) + '"')
                    .collect(joining(", "))));
  }

  public SmallEdition with(String path, String text) {
    files.put("articles/" + path, text);
    return this;
  }

  Manuscript parse() {
    List<SourceFile> sources =
        files.entrySet().stream().map(f -> SourceFile.of(f.getKey(), f.getValue())).toList();
    return ManuscriptParser.parse(new SourceTree(sources, List.of())).value();
  }

  public Result<Corpus> link() {
    return Linker.link(parse(), List.of(), SitePages.standard().reserved());
  }

  /// What linking found, one a line: `file:line:column code arguments -> related places`, paths
  /// without the folder `articles`.
  String problems() {
    return link().problems().stream().sorted().map(SmallEdition::draw).collect(joining("\n"));
  }

  private static String draw(Problem problem) {
    String related =
        problem.related().stream().map(at -> at.toString()).collect(joining(", ", " -> ", ""));
    String drawn =
        problem.at()
            + " "
            + problem.code()
            + " "
            + String.join("|", problem.arguments())
            + (problem.related().isEmpty() ? "" : related);
    return drawn.replace("articles/", "").strip();
  }
}
