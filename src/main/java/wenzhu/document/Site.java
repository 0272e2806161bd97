package wenzhu.document;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import wenzhu.source.Located;

/// What `site.yaml` says. `baseUrl` ends with `/`, and is just that where nobody knows the address.
public record Site(
    String title,
    Optional<String> description,
    String language,
    String baseUrl,
    Optional<EdtfDate> editionDate,
    LinkPolicy linking,
    List<String> categories,
    List<Located<String>> issues,
    Features features) {

  /// Whether a text can be the address of a site: paths can be appended to it.
  public static boolean isBaseUrl(String text) {
    try {
      URI uri = URI.create(text);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawUserInfo() == null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /// The address of a page; empty where that of the site is not known.
  public Optional<String> address(String page) {
    return isBaseUrl(baseUrl) ? Optional.of(baseUrl + page) : Optional.empty();
  }

  /// The same site at another address.
  public Site withBaseUrl(String url) {
    return new Site(
        title, description, language, url, editionDate, linking, categories, issues, features);
  }

  /// Which occurrences of a term become links.
  public enum LinkPolicy {
    FIRST_IN_SECTION,
    FIRST_IN_ARTICLE,
    ALL
  }

  /// Parts of the site that can be switched off.
  public record Features(boolean collation, boolean notes, boolean quotes, boolean glossary) {}
}
