package wenzhu.render;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import wenzhu.output.OutputFile;

/// Follows every link of a site.
final class Crawl {

  /// Where the tests pretend that the site is.
  static final URI BASE = URI.create("https://example.org/wenzhu/");

  private Crawl() {}

  /// The links of the pages that lead to no file of the site, or with a fragment to no element
  /// there. Links to other sites are left out, and what is only preloaded: the data of the search, which
  /// another stage makes.
  static List<String> brokenLinks(List<OutputFile> files) {
    Map<String, Document> pages = new HashMap<>();
    Map<String, Set<String>> places = new HashMap<>();
    for (OutputFile file : files) {
      places.put(file.path(), Set.of());
      if (file.path().endsWith(".html")) {
        Document page = Jsoup.parse(RenderedEdition.text(file));
        pages.put(file.path(), page);
        places.put(file.path(), Set.copyOf(page.select("[id]").eachAttr("id")));
      }
    }
    List<String> broken = new ArrayList<>();
    pages.forEach((path, page) -> {
      for (String address : addresses(page)) {
        if (!resolves(BASE.resolve(path).resolve(address), places)) {
          broken.add(path + " -> " + address);
        }
      }
    });
    return broken;
  }

  private static List<String> addresses(Document page) {
    List<String> addresses = new ArrayList<>();
    for (Element link : page.select("a[href], link[href], img[src], blockquote[cite]")) {
      if (!link.attr("rel").matches(".*(canonical|external|preload).*")) {
        addresses.add(link.attr("href") + link.attr("src") + link.attr("cite"));
      }
    }
    page.select("meta[http-equiv=refresh]")
        .eachAttr("content")
        .forEach(refresh -> addresses.add(refresh.replaceFirst("^0; url=", "")));
    return addresses;
  }

  private static boolean resolves(URI target, Map<String, Set<String>> places) {
    String path = target.getPath().replaceFirst("^/wenzhu/", "");
    return target.toString().startsWith(BASE.toString())
        && places.containsKey(path)
        && (target.getFragment() == null
            || places.getOrDefault(path, Set.of()).contains(target.getFragment()));
  }
}
