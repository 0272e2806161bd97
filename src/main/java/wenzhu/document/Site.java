package wenzhu.document;

import java.util.List;
import java.util.Optional;
import wenzhu.source.Located;

/// What `site.yaml` says. `baseUrl` ends with `/`.
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

  /// Which occurrences of a term become links.
  public enum LinkPolicy {
    FIRST_IN_SECTION,
    FIRST_IN_ARTICLE,
    ALL
  }

  /// Parts of the site that can be switched off.
  public record Features(boolean collation, boolean notes, boolean quotes, boolean glossary) {}
}
