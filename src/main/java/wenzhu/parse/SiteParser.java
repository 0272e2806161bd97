package wenzhu.parse;

import java.util.List;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Site;
import wenzhu.source.Located;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Reads `site.yaml`. A missing file gives the site of an empty one.
final class SiteParser {

  private SiteParser() {}

  static Site parse(SourceFile file, Problems problems) {
    return YamlReader.mapping(file, new Span(0, file.text().length()), problems)
        .map(mapping -> site(new MappingReader(mapping, problems)))
        .orElseGet(() -> empty(file.path()));
  }

  static Site empty(String path) {
    Problems unheard = new Problems();
    return site(new MappingReader(new YamlNode.Mapping(List.of(), Location.of(path)), unheard));
  }

  private static Site site(MappingReader keys) {
    Site site =
        new Site(
            keys.required("title").value(),
            keys.text("description"),
            keys.text("language").orElse("zh-Hans"),
            baseUrl(keys),
            keys.date("edition_date"),
            policy(keys.choice("linking", List.of("first-in-section", "first-in-article", "all"))),
            keys.texts("categories").stream().map(Located::value).toList(),
            keys.slugs("issues"),
            keys.mapping("features").map(SiteParser::features).orElse(ALL_FEATURES));
    keys.finish();
    return site;
  }

  private static final Site.Features ALL_FEATURES = new Site.Features(true, true, true, true);

  private static Site.Features features(MappingReader keys) {
    Site.Features features =
        new Site.Features(
            keys.flag("collation"), keys.flag("notes"), keys.flag("quotes"), keys.flag("glossary"));
    keys.finish();
    return features;
  }

  private static Site.LinkPolicy policy(String word) {
    return switch (word) {
      case "first-in-article" -> Site.LinkPolicy.FIRST_IN_ARTICLE;
      case "all" -> Site.LinkPolicy.ALL;
      default -> Site.LinkPolicy.FIRST_IN_SECTION;
    };
  }

  /// A wrong one is reported and passed over.
  private static String baseUrl(MappingReader keys) {
    return keys.located("base_url")
        .filter(url -> {
          if (!Site.isBaseUrl(url.value())) {
            keys.problems().add(Code.Y007, url.at(), "base_url", url.value(), "https://…/");
          }
          return Site.isBaseUrl(url.value());
        })
        .map(url -> withSlash(url.value()))
        .orElse("/");
  }

  private static String withSlash(String url) {
    return url.endsWith("/") ? url : url + "/";
  }
}
