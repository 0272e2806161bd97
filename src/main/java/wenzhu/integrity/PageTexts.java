package wenzhu.integrity;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// The texts of a page as readers see them: of each block, without the apparatus, as the client
/// counts them (`own-text.js`).
final class PageTexts {

  private PageTexts() {}

  /// The ids of the blocks whose text does not have the digest, in order. The page may be any bytes.
  static List<String> altered(byte[] page, Map<String, String> digests) {
    Document document = Jsoup.parse(new String(page, StandardCharsets.UTF_8));
    return digests.entrySet().stream()
        .filter(text -> !text.getValue().equals(digest(document, text.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String digest(Document page, String id) {
    Element block = page.getElementById(id);
    return block == null ? "" : IntegrityList.digest(text(block));
  }

  private static String text(Element block) {
    StringBuilder text = new StringBuilder();
    block.filter((Node node, int depth) -> {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      }
      return depth > 0 && node.hasAttr("data-apparatus")
          ? NodeFilter.FilterResult.SKIP_ENTIRELY
          : NodeFilter.FilterResult.CONTINUE;
    });
    return text.toString();
  }
}
