package wenzhu.integrity;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.output.Inventory;
import wenzhu.output.OutputFile;

/// The list of the digests of a site, `integrity.json`. Every digest is a SHA-256 in hexadecimal
/// digits.
///
/// | key | value |
/// |---|---|
/// | `format` | 1 |
/// | `files` | by path: `bytes` and `sha256` of each file, except this one and what no stage produces (`.gitattributes`) |
/// | `texts` | by path of the page and id of the block: the digest of the text of the block in UTF-8 |
///
/// The digest of the file itself covers all of that, so it is the one to print or cite.
public record IntegrityList(
    int format,
    SortedMap<String, ListedFile> files,
    SortedMap<String, SortedMap<String, String>> texts) {

  public static final String PATH = "integrity.json";

  static final int FORMAT = 1;

  /// A file of the site.
  public record ListedFile(int bytes, String sha256) {}

  /// The list of the files of an inventory and of the texts of the edition.
  public static IntegrityList of(Inventory inventory, Corpus corpus) {
    SortedMap<String, ListedFile> files = new TreeMap<>();
    inventory
        .files()
        .forEach((path, entry) -> files.put(path, new ListedFile(entry.bytes(), entry.digest())));
    SortedMap<String, SortedMap<String, String>> texts = new TreeMap<>();
    for (PlacedBlock block : corpus.all()) {
      String page = block.page() + "index.html";
      if (files.containsKey(page)) {
        texts.computeIfAbsent(page, _ -> new TreeMap<>()).put(block.id(), digest(block.text()));
      }
    }
    return new IntegrityList(FORMAT, files, texts);
  }

  /// The digest of a text.
  static String digest(String text) {
    return OutputFile.hash(text.getBytes(StandardCharsets.UTF_8), 32);
  }

  /// In ASCII, with a line for each entry.
  public OutputFile file() {
    return OutputFile.utf8(
        PATH,
        JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .with(JsonWriteFeature.ESCAPE_NON_ASCII)
                .writeValueAsString(this)
            + "\n");
  }

  /// The number of texts.
  public int textCount() {
    return texts.values().stream().mapToInt(Map::size).sum();
  }
}
