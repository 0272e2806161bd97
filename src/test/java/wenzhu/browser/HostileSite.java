package wenzhu.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.collate.Collator;
import wenzhu.diagnostic.Problem;
import wenzhu.document.Manuscript;
import wenzhu.index.Indexer;
import wenzhu.index.SearchIndex;
import wenzhu.index.export.IndexExport;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.offline.OfflineSite;
import wenzhu.output.Inventory;
import wenzhu.output.OutputFile;
import wenzhu.parse.ManuscriptParser;
import wenzhu.read.FolderReader;
import wenzhu.render.SitePages;
import wenzhu.render.SiteRenderer;
import wenzhu.source.Asset;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// An edition with a hostile text in every field of every kind of file, several times, and its site.
///
/// Each placement has a number. What the program refuses as Markdown is placed with its `<` and `&` as entities; what it refuses
/// then too is left out, as the editor has to do before a site is built.
final class HostileSite {

  /// Documents of each kind.
  private static final int DOCUMENTS = 8;

  /// Images that a page can show.
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==");

  /// How a placement is written: as it is, escaped, not at all.
  private enum Form {
    PLAIN,
    ESCAPED,
    REFUSED
  }

  /// A part of a file. The text is put where the template has `@`; `without` is what the file has if the text is refused.
  private static final class Placement {
    private final String template;
    private final String without;
    private final String text;
    private final boolean yaml;
    private Form form = Form.PLAIN;

    Placement(String template, String without, String text, boolean yaml) {
      this.template = template;
      this.without = without;
      this.text = text;
      this.yaml = yaml;
    }

    String written() {
      String plain = yaml ? JsonMapper.shared().writeValueAsString(text) : text;
      return switch (form) {
        case PLAIN -> template.replace("@", plain);
        case ESCAPED -> template.replace("@", plain.replace("&", "&amp;").replace("<", "&lt;"));
        case REFUSED -> without;
      };
    }

    void refuse() {
      form = form == Form.PLAIN && !yaml ? Form.ESCAPED : Form.REFUSED;
    }
  }

  private final Map<String, List<Placement>> edition = new TreeMap<>();
  private final List<Placement> placements = new ArrayList<>();
  private final Corpus corpus;

  private HostileSite() {
    addEdition();
    corpus = accepted();
  }

  /// The site that the program makes of the edition.
  static HostileSite create() {
    return new HostileSite();
  }

  /// How many placements there are, and how they are written.
  String counts() {
    Map<Form, Integer> counts = new TreeMap<>();
    placements.forEach(placement -> counts.merge(placement.form, 1, Integer::sum));
    return placements.size() + " placements " + counts;
  }

  int placements() {
    return placements.size();
  }

  Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    Inventory inventory = new Inventory();
    Consumer<OutputFile> site = inventory.andThen(file -> files.put(file.path(), file.bytes()));
    SourceTree theme = FolderReader.read(Path.of("templates"), "templates").value();
    try (SearchIndex index = Indexer.index(corpus)) {
      IndexExport.files(index).forEach(site);
    }
    List<Problem> problems = SiteRenderer.render(corpus, SitePages.standard(), theme, site);
    if (!problems.isEmpty()) {
      throw new AssertionError(problems);
    }
    OfflineSite.files(corpus, inventory, SitePages.standard().all(), theme).forEach(site);
    return files;
  }

  /// The next hostile text, with its number.
  private String next() {
    int number = placements.size() + 1;
    return HostileTexts.of(number, number);
  }

  private void fixed(String file, String text) {
    edition
        .computeIfAbsent(file, _ -> new ArrayList<>())
        .add(new Placement(text + "\n", text + "\n", "", false));
  }

  private void place(String file, String template, String without, String text, boolean yaml) {
    Placement placement = new Placement(template + "\n", without, text, yaml);
    placements.add(placement);
    edition.computeIfAbsent(file, _ -> new ArrayList<>()).add(placement);
  }

  /// Keys that a file may lack.
  private void keys(String file, String... templates) {
    for (String template : templates) {
      place(file, template, "", next(), true);
    }
  }

  private void required(String file, String key) {
    String harmless = key + ": 词" + placements.size() + "\n";
    place(file, key + ": @", harmless, next(), true);
  }

  private void addEdition() {
    List<String> categories = new ArrayList<>();
    required("site.yaml", "title");
    keys(
        "site.yaml",
        "description: @",
        "language: @",
        "base_url: @",
        "edition_date: @",
        "linking: @",
        "features: {notes: @}");
    fixed("site.yaml", "categories:");
    for (int i = 0; i < HostileTexts.kinds(); i++) {
      categories.add(next());
      place("site.yaml", "  - @", "", categories.getLast(), true);
    }
    fixed("site.yaml", "issues: [s0, s1, s2, s3, s4, s5, s6, s7]");
    place("about.md", "---\ntitle: @\n---\n\n关于。\n", "", next(), true);
    List<String> places = HostileTexts.places();
    for (int i = 0; i < DOCUMENTS; i++) {
      addTerm(i, categories.get(i));
      addIssue("s" + i + "/");
      addQuotations("s" + i + "/q.quotes.md", i);
      addArticle("s" + i + "/", i, places);
    }
  }

  private void addTerm(int i, String category) {
    String file = "glossary/t" + i + ".md";
    fixed(file, "---");
    required(file, "term");
    required(file, "pinyin");
    place(file, "category: @", "category: 词\n", category, true);
    keys(
        file,
        "aliases: [@]",
        "english: @",
        "related: [@]",
        "sources: [@]",
        "status: @",
        "not_in: [@]",
        "former_slugs: [@]");
    fixed(file, "---\n定义。");
    place(file, "\n释@", "", next(), false);
  }

  private void addIssue(String folder) {
    String file = folder + "issue.md";
    fixed(file, "---");
    required(file, "title");
    keys(file, "rubric: @", "section: @", "published: @", "published_reason: @", "aliases: [@]");
    fixed(file, "articles: [a]\nsidebar: q\n---\n");
    place(file, "\n按@", "", next(), false);
    fixed(folder + "source.txt", "页码");
    place(folder + "source.txt", "@", "", next(), false);
    String plan = folder + "collation.yaml";
    keys(plan, "source: @");
    fixed(plan, "entries:");
    keys(plan, "  - {lines: 1, block: a.md#paragraph-1, certainty: 推定, reason: @}");
    keys(plan, "  - {lines: 2, block: @}");
    fixed(plan, "furniture:");
    keys(plan, "  - {lines: 2, text: 页码, reason: @}", "  - {lines: 3, text: @, reason: 版}");
    fixed(plan, "added:");
    keys(plan, "  - {block: a.md#title, reason: @}", "  - {block: a.md#title, text: @, reason: 加}");
    fixed(plan, "emendations:");
    keys(
        plan,
        "  - {block: a.md#paragraph-1, reading: 甲乙, correction: @, reason: 误}",
        "  - {block: a.md#paragraph-1, reading: 丙丁, correction: 戊, reason: @}",
        "  - {block: a.md#paragraph-1, reading: @, correction: 戊, reason: 误}");
  }

  private void addQuotations(String file, int i) {
    fixed(file, "---");
    required(file, "title");
    keys(file, "subtitle: @", "source: @", "signature: @");
    required(file, "speaker");
    fixed(file, "---\n");
    place(file, "\n引@", "", next(), false);
    place(file, "\n## 组@\n", "\n## 组\n", next(), false);
    place(file, "> 话@\n>\n> ——某，2023年" + (i + 1) + "月，在会上\n", "", next(), false);
    place(file, "> 话" + i + "\n>\n> ——某，2022年" + (i + 1) + "月，在@\n", "", next(), false);
    place(file, "> 言" + i + "\n>\n> ——@，2021年" + (i + 1) + "月，在会上\n", "", next(), false);
  }

  private void addArticle(String folder, int i, List<String> places) {
    String file = folder + "a.md";
    String notes = folder + "a.notes.md";
    fixed(file, "---");
    required(file, "title");
    keys(file, "subtitle: @", "published: @", "published_reason: @", "source: @", "language: @");
    keys(file, "summary: @", "signature: @", "keywords: [@]", "aliases: [@]");
    fixed(file, "authors:");
    keys(
        file,
        "  - {name: @}",
        "  - {name: 甲, affiliation: @}",
        "  - {name: 乙, family: @, given: 名}",
        "  - {name: 丙, family: 姓, given: @}",
        "  - {name: 丁, members: [@]}");
    fixed(file, "---\n甲乙丙丁城市，记甲、记乙、记丙。");
    fixed(notes, "---");
    keys(notes, "by: @", "checked: @", "date: @");
    fixed(notes, "---\n");
    place(notes, "> 记甲\n\n释义：注@\n\n---\n", "", next(), false);
    place(notes, "> 记乙\n\n背景：注\n\n- 项@\n\n---\n", "", next(), false);
    place(notes, "> @\n\n释义：注\n\n---\n", "", next(), false);
    for (int kind = i; kind < HostileTexts.kinds(); kind += DOCUMENTS) {
      // Every second place of each kind, so that every place has every second kind.
      for (int place = kind % 2; place < places.size(); place += 2) {
        addBody(file, places.get(place), kind);
      }
    }
  }

  private void addBody(String file, String place, int kind) {
    int number = placements.size() + 1;
    String text = HostileTexts.of(kind, number);
    String cell = place.startsWith("| ") ? text.replace("|", "\\|") : text;
    place(file, "\n" + place.replace("§", Integer.toString(number)), "", cell, false);
  }

  /// The edition without what is refused.
  private Corpus accepted() {
    for (int round = 0; round < 200; round++) {
      SourceTree tree = tree();
      var parsed = ManuscriptParser.parse(tree);
      Manuscript manuscript = parsed.value();
      List<Problem> problems = new ArrayList<>(parsed.problems());
      if (!parsed.hasErrors()) {
        // The proof fails, rightly; its pages have to be as safe as the others.
        var proofs = Collator.collate(manuscript);
        var linked = Linker.link(manuscript, proofs.value(), SitePages.standard().reserved());
        problems.addAll(linked.problems());
        if (problems.stream().noneMatch(Problem::isError)) {
          return linked.value();
        }
      }
      // All are found before the first is changed, since that moves the lines below it.
      Set<Placement> refused =
          problems.stream().filter(Problem::isError).map(this::at).collect(Collectors.toSet());
      refused.forEach(Placement::refuse);
    }
    throw new AssertionError("the program refuses something again and again");
  }

  private Placement at(Problem problem) {
    String path = problem.at().path().replaceFirst("^articles/", "");
    int line = 1;
    for (Placement placement : edition.getOrDefault(path, List.of())) {
      line += (int) placement.written().chars().filter(c -> c == '\n').count();
      if (problem.at().line() < line
          && problem.at().line() > 0
          && !placement.text.isEmpty()
          && placement.form != Form.REFUSED) {
        return placement;
      }
    }
    throw new AssertionError(problem);
  }

  private SourceTree tree() {
    List<SourceFile> files = new ArrayList<>();
    edition.forEach((path, parts) -> {
      StringBuilder text = new StringBuilder();
      parts.forEach(part -> text.append(part.written()));
      files.add(SourceFile.of("articles/" + path, text.toString()));
    });
    List<Asset> assets = new ArrayList<>();
    for (int i = 0; i < DOCUMENTS; i++) {
      assets.add(new Asset("articles/s" + i + "/p.png", PNG));
    }
    return new SourceTree(files, assets);
  }

  static String text(byte[] page) {
    return new String(page, StandardCharsets.UTF_8);
  }
}
