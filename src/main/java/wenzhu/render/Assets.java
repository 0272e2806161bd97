package wenzhu.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Mark;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.output.ClientScript;
import wenzhu.output.OutputFile;
import wenzhu.source.Asset;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The files beside the pages: the scripts, the theme's assets and the pictures of the texts.
///
/// Every name has a hash of the content: a browser may keep a file for ever, two different pictures of
/// one name get two paths, and equal files of one name are one file.
final class Assets {

  static final String FOLDER = "assets/";

  private static final String ROOT = "templates/assets/";
  private static final String STYLES = ROOT + "css/";

  /// What runs before a page is painted, the script of the search's page, that of all others, and
  /// what these load when it is asked for; joined from `src/main/web` when the program was built.
  private static final List<String> CLIENT =
      List.of("first-paint", "search-page", "client", "cite", "offline");

  private final Map<String, String> theme = new TreeMap<>();
  private final Map<String, String> pictures = new HashMap<>();
  private final Map<String, OutputFile> files = new LinkedHashMap<>();

  private Assets() {}

  static Assets of(Corpus corpus, SourceTree templates, Words words, Problems problems) {
    Assets assets = new Assets();
    byte[] style = StyleSheet.join(templates, STYLES, problems).getBytes(StandardCharsets.UTF_8);
    assets.addTheme("css/style.css", style);
    for (SourceFile file : templates.files()) {
      if (file.path().startsWith(ROOT) && !file.path().startsWith(STYLES)) {
        assets.addTheme(
            file.path().substring(ROOT.length()), file.text().getBytes(StandardCharsets.UTF_8));
      }
    }
    for (Asset file : templates.assets()) {
      if (file.path().startsWith(ROOT) && !file.path().startsWith(STYLES)) {
        assets.addTheme(file.path().substring(ROOT.length()), file.bytes());
      }
    }
    for (String name : CLIENT) {
      String program = new String(ClientScript.read(name), StandardCharsets.UTF_8);
      assets.addTheme(name + ".js", words.calledWith(program).getBytes(StandardCharsets.UTF_8));
    }
    assets.addPictures(corpus);
    return assets;
  }

  /// The output path of a file of the theme, by its path below `assets/`.
  Map<String, String> theme() {
    return theme;
  }

  /// The output path of a picture that a block of a page shows.
  String picture(String page, String asset) {
    return pictures.getOrDefault(page + "\0" + asset, asset);
  }

  List<OutputFile> files() {
    return List.copyOf(files.values());
  }

  private void addTheme(String name, byte[] bytes) {
    String path = FOLDER + hashed(name.substring(name.lastIndexOf('/') + 1), bytes);
    theme.put(name, path);
    files.putIfAbsent(path, new OutputFile(path, bytes));
  }

  private void addPictures(Corpus corpus) {
    Map<String, Asset> byPath = new HashMap<>();
    corpus.manuscript().assets().forEach(asset -> byPath.put(asset.path(), asset));
    for (PlacedBlock block : corpus.all()) {
      for (Mark.Image image : block.block().content().marks(Mark.Image.class)) {
        Asset asset = byPath.get(image.asset());
        String key = block.page() + "\0" + image.asset();
        if (asset != null && !pictures.containsKey(key)) {
          String name = asset.path().substring(asset.path().lastIndexOf('/') + 1);
          String path = block.page() + hashed(name, asset.bytes());
          pictures.put(key, path);
          files.putIfAbsent(path, new OutputFile(path, asset.bytes()));
        }
      }
    }
  }

  private static String hashed(String name, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return stem + "." + hash(bytes) + (dot < 0 ? "" : name.substring(dot));
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return java.util.HexFormat.of().formatHex(digest, 0, 5);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
