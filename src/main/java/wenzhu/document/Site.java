package wenzhu.document;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import wenzhu.source.Located;

/// The content of `site.yaml`. `baseUrl` ends with `/`; it is `/` if the address is not known.
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

  /// Whether a text is a valid address of a site, to which paths can be appended.
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

  /// The address of a page; empty if the address of the site is not known.
  public Optional<String> address(String page) {
    return isBaseUrl(baseUrl) ? Optional.of(baseUrl + page) : Optional.empty();
  }

  /// The same site at another address.
  public Site withBaseUrl(String url) {
    return new Site(
        title, description, language, url, editionDate, linking, categories, issues, features);
  }

  /// The occurrences of a term that become links.
  public enum LinkPolicy {
    FIRST_IN_SECTION,
    FIRST_IN_ARTICLE,
    ALL
  }

  /// The optional parts of the site.
  public record Features(boolean collation, boolean notes, boolean quotes, boolean glossary) {}
}
