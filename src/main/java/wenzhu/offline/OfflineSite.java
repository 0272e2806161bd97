package wenzhu.offline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.document.Issue;
import wenzhu.document.Site;
import wenzhu.link.Corpus;
import wenzhu.link.SitePage;
import wenzhu.output.ClientScript;
import wenzhu.output.Inventory;
import wenzhu.output.OutputFile;
import wenzhu.source.SourceTree;

/// The offline stage: from the inventory of a site to the files that let it be read without a
/// network.
///
/// | file | content |
/// |---|---|
/// | `sw.js` | the service worker: `src/main/web/worker.js`, called with the id of the build |
/// | `offline/<issue>.json` | the files that an issue needs beside the theme's, with digests, and their size |
/// | `manifest.webmanifest` | name, colours and icons of the app (W3C, Web Application Manifest) |
///
/// `sw.js` changes whenever a file of the site does, so browsers notice every update.
public final class OfflineSite {

  /// A larger page is not saved with an issue.
  private static final int MAX_PAGE_BYTES = 1 << 20;

  /// The files of a larger search are not saved with an issue.
  private static final int MAX_SEARCH_BYTES = 8 << 20;

  /// The background of the light theme, as a style sheet declares it.
  private static final Pattern PAPER =
      Pattern.compile("--paper:\\s*light-dark\\(\\s*(#[0-9a-fA-F]{6})\\s*,");

  /// The digits of a digest that the list of an issue has.
  private static final int DIGEST_DIGITS = 16;

  /// `offline/<issue>.json`: digests by path.
  private record IssueFiles(long bytes, boolean search, SortedMap<String, String> files) {}

  /// An icon in the manifest.
  private record Icon(String src, String sizes, String type, String purpose) {}

  /// The data with which the worker is called. The folders are those at the top, with their `/`.
  private record WorkerData(String build, List<String> assets, SortedSet<String> folders) {}

  private final Corpus corpus;
  private final SourceTree theme;

  /// Folders of the pages that every issue shares.
  private final Set<String> pages;

  private final SortedMap<String, Inventory.Entry> files;

  /// Whether the files of the search are saved with an issue.
  private final boolean withSearch;

  /// The paths that every issue needs.
  private final List<String> shared;

  private OfflineSite(Corpus corpus, Inventory inventory, List<SitePage> pages, SourceTree theme) {
    this.corpus = corpus;
    this.theme = theme;
    this.pages =
        pages.stream()
            .filter(SitePage::isSavedOffline)
            .map(SitePage::path)
            .collect(Collectors.toSet());
    this.files = inventory.files();
    this.withSearch =
        bytes(files.keySet().stream().filter(OfflineSite::isSearch).toList()) <= MAX_SEARCH_BYTES;
    this.shared =
        files.keySet().stream()
            .filter(path -> isSearch(path) ? withSearch : isShared(path))
            .toList();
  }

  /// The files of this stage, for a site that consists of the files of the inventory.
  public static List<OutputFile> files(
      Corpus corpus, Inventory inventory, List<SitePage> pages, SourceTree theme) {
    OfflineSite offline = new OfflineSite(corpus, inventory, pages, theme);
    List<OutputFile> all = new ArrayList<>();
    corpus.manuscript().issues().forEach(issue -> all.add(offline.list(issue)));
    all.add(offline.manifest());
    all.add(offline.worker());
    return all;
  }

  private OutputFile list(Issue issue) {
    SortedSet<String> needed = new TreeSet<>(shared);
    needed.addAll(below(issue.slug() + "/"));
    corpus.quotations().stream()
        .filter(placed -> placed.set().issue().equals(issue.slug()))
        .forEach(placed -> needed.addAll(below(placed.page())));
    SortedMap<String, String> digests = new TreeMap<>();
    needed.forEach(path -> digests.put(path, entry(path).digest().substring(0, DIGEST_DIGITS)));
    return json(
        "offline/" + issue.slug() + ".json", new IssueFiles(bytes(needed), withSearch, digests));
  }

  /// The files in a folder, which is named with its `/`.
  private Set<String> below(String folder) {
    return files.subMap(folder, folder + Character.MAX_VALUE).keySet();
  }

  private static boolean isSearch(String path) {
    return path.startsWith(SitePage.SEARCH) && !path.endsWith(".html");
  }

  private boolean isShared(String path) {
    return (path.endsWith("/index.html") || path.equals("index.html"))
        && (pages.contains(folder(path)) || path.startsWith(SitePage.TERMS))
        && entry(path).bytes() <= MAX_PAGE_BYTES;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private long bytes(Collection<String> paths) {
    return paths.stream().mapToLong(path -> entry(path).bytes()).sum();
  }

  private Inventory.Entry entry(String path) {
    return Objects.requireNonNull(files.get(path), path);
  }

  private OutputFile manifest() {
    Site site = corpus.manuscript().site();
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("name", site.title());
    manifest.put("short_name", site.title());
    site.description().ifPresent(words -> manifest.put("description", words));
    manifest.put("lang", site.language());
    manifest.put("id", "./");
    manifest.put("start_url", "index.html");
    manifest.put("scope", "./");
    manifest.put("display", "standalone");
    paper()
        .ifPresent(colour -> {
          manifest.put("background_color", colour);
          manifest.put("theme_color", colour);
        });
    manifest.put(
        "icons",
        Stream.of(
                icons("favicon", ".svg", "any", "image/svg+xml", "any"),
                icons("app-icon", ".svg", "any", "image/svg+xml", "maskable"),
                icons("touch-icon", ".png", "180x180", "image/png", "any"))
            .flatMap(icon -> icon)
            .toList());
    return json("manifest.webmanifest", manifest);
  }

  /// The colour of the light theme's background, from the style sheets.
  private Optional<String> paper() {
    return theme.files().stream()
        .map(file -> PAPER.matcher(file.text()))
        .filter(Matcher::find)
        .map(paper -> paper.group(1))
        .findFirst();
  }

  /// An icon, if the theme has it.
  private Stream<Icon> icons(
      String name, String ending, String sizes, String type, String purpose) {
    return files.keySet().stream()
        .filter(path -> path.startsWith(SitePage.ASSETS + name + ".") && path.endsWith(ending))
        .map(path -> new Icon(path, sizes, type, purpose));
  }

  private OutputFile worker() {
    // The card is for link previews on other sites.
    List<String> assets =
        files.keySet().stream()
            .filter(path ->
                path.startsWith(SitePage.ASSETS) && !path.startsWith(SitePage.ASSETS + "card."))
            .toList();
    SortedSet<String> folders =
        files.keySet().stream()
            .map(path -> path.substring(0, path.indexOf('/') + 1))
            .filter(folder -> !folder.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    // The script is a function expression.
    String program = new String(ClientScript.read("worker"), StandardCharsets.UTF_8).strip();
    return OutputFile.utf8(
        "sw.js", "(" + program + ")(" + json(new WorkerData(build(), assets, folders)) + ")\n");
  }

  /// The id of the build: changes whenever a file of the site does.
  private String build() {
    StringBuilder inventory = new StringBuilder();
    files.forEach((path, entry) -> inventory.append(path + " " + entry.digest() + "\n"));
    return OutputFile.hash(OutputFile.utf8(inventory.toString()), 8);
  }

  private static OutputFile json(String path, Object value) {
    return OutputFile.utf8(path, json(value) + "\n");
  }

  /// In ASCII, since a host may declare any charset.
  private static String json(Object value) {
    return JsonMapper.shared()
        .writer()
        .with(JsonWriteFeature.ESCAPE_NON_ASCII)
        .writeValueAsString(value);
  }
}
