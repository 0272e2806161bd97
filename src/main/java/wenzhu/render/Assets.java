package wenzhu.render;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Mark;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.SitePage;
import wenzhu.output.ClientScript;
import wenzhu.output.OutputFile;
import wenzhu.source.Asset;
import wenzhu.source.SourceTree;

/// The files beside the pages: scripts, files of the theme, and images of the texts.
///
/// Every name contains a hash of the content: a browser may cache a file without limit, different
/// images of one name get different paths, and equal files of one name are one file.
final class Assets {

  private static final String ROOT = Templates.ROOT + SitePage.ASSETS;
  private static final String STYLES = ROOT + "css/";

  /// The script that runs before a page is painted, that of the search page, that of all other
  /// pages, and those that these load on request. The build of the program bundles them from
  /// `src/main/web`.
  private static final List<String> CLIENT =
      List.of("first-paint", "search-page", "client", "cite", "offline");

  private final Map<String, String> theme = new TreeMap<>();
  private final Map<String, String> images = new HashMap<>();
  private final Map<String, OutputFile> files = new LinkedHashMap<>();

  private Assets() {}

  static Assets of(Corpus corpus, SourceTree templates, Words words, Problems problems) {
    Assets assets = new Assets();
    assets.addTheme(STYLES + "style.css", StyleSheet.join(templates, STYLES, problems));
    templates.files().stream()
        .filter(file -> isCopied(file.path()))
        .forEach(file -> assets.addTheme(file.path(), file.text()));
    templates.assets().stream()
        .filter(file -> isCopied(file.path()))
        .forEach(file -> assets.addTheme(file.path(), file.bytes()));
    for (String name : CLIENT) {
      String program = new String(ClientScript.read(name), StandardCharsets.UTF_8);
      assets.addTheme(ROOT + name + ".js", words.calledWith(program));
    }
    assets.addImages(corpus);
    return assets;
  }

  private static boolean isCopied(String path) {
    return path.startsWith(ROOT) && !path.startsWith(STYLES);
  }

  /// The output path of a file of the theme, by its path below `assets/`.
  Map<String, String> theme() {
    return theme;
  }

  /// The output path of an image in a block of a page.
  String image(String page, String asset) {
    return images.getOrDefault(page + "\0" + asset, asset);
  }

  List<OutputFile> files() {
    return List.copyOf(files.values());
  }

  private void addTheme(String path, String text) {
    addTheme(path, OutputFile.utf8(text));
  }

  private void addTheme(String path, byte[] bytes) {
    theme.put(path.substring(ROOT.length()), add(SitePage.ASSETS, path, bytes));
  }

  private void addImages(Corpus corpus) {
    Map<String, Asset> byPath = DocumentIndex.byKey(corpus.manuscript().assets(), Asset::path);
    for (PlacedBlock block : corpus.all()) {
      for (Mark.Image image : block.block().content().marks(Mark.Image.class)) {
        Optional.ofNullable(byPath.get(image.asset()))
            .ifPresent(asset ->
                images.computeIfAbsent(
                    block.page() + "\0" + image.asset(),
                    _ -> add(block.page(), asset.path(), asset.bytes())));
      }
    }
  }

  /// Adds a file to a folder and returns its path there.
  private String add(String folder, String source, byte[] bytes) {
    String name = source.substring(source.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
    String hash = OutputFile.hash(bytes, 5);
    String path = folder + name.substring(0, dot) + "." + hash + name.substring(dot);
    files.putIfAbsent(path, new OutputFile(path, bytes));
    return path;
  }
}
