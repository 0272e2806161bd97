package wenzhu.parse;

import java.util.List;
import java.util.Optional;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Site;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// Reads `site.yaml`. A missing file is read as an empty one.
final class SiteParser {

  private SiteParser() {}

  static Site parse(SourceFile file, Problems problems) {
    return MappingReader.read(file, new Span(0, file.text().length()), problems)
        .all(SiteParser::site);
  }

  static Site empty(String path) {
    return site(MappingReader.none(path));
  }

  private static Site site(MappingReader keys) {
    return new Site(
        keys.required("title").value(),
        keys.text("description"),
        keys.language("language").orElse("zh-Hans"),
        baseUrl(keys),
        keys.date("edition_date"),
        keys.choice("linking", List.of(Site.LinkPolicy.values()), MappingReader::word),
        keys.plainTexts("categories"),
        keys.slugs("issues"),
        keys.mapping("features", SiteParser::features).orElse(ALL_FEATURES));
  }

  private static final Site.Features ALL_FEATURES = new Site.Features(true, true, true, true);

  private static Site.Features features(MappingReader keys) {
    return new Site.Features(
        keys.flag("collation"), keys.flag("notes"), keys.flag("quotes"), keys.flag("glossary"));
  }

  /// An invalid address is reported and ignored.
  private static String baseUrl(MappingReader keys) {
    Optional<String> valid = keys.text("base_url", Site::isBaseUrl, "https://…/");
    return valid.map(text -> text.endsWith("/") ? text : text + "/").orElse("/");
  }
}
