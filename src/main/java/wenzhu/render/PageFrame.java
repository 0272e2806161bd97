package wenzhu.render;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.document.NoteKind;
import wenzhu.document.Site;
import wenzhu.link.SitePage;

/// What every page has around its content, for the layout: names, navigation, files of the theme.
///
/// `assets` leads from a file below `templates/assets/`, and from a script, to its address. `card`
/// is the picture by which other sites show a link to a page; it needs the address of the site.
public record PageFrame(
    String site,
    Optional<String> siteDescription,
    String language,
    String home,
    String index,
    String search,
    List<Item> navigation,
    Map<String, String> assets,
    List<NoteKind> noteKinds,
    Optional<String> canonical,
    Optional<String> card,
    boolean front) {

  /// An entry of the navigation; `current` is `page` on the page itself, `true` on a page below it.
  public record Item(String label, String href, Optional<String> current) {}

  /// `page` is the page's path, or empty for one that has no address of its own.
  static PageFrame of(
      PageContext context, List<SitePage> pages, Assets assets, Optional<String> page) {
    Site site = context.corpusIndex().manuscript().site();
    Map<String, String> files = new HashMap<>();
    assets.theme().forEach((name, path) -> files.put(name, context.links().file(path)));
    return new PageFrame(
        site.title(),
        site.description(),
        site.language(),
        context.links().to(""),
        context.links().to(SitePage.INDEX),
        context.links().to(SitePage.SEARCH),
        navigation(context, pages, page),
        files,
        context.corpusIndex().features().notes() ? List.of(NoteKind.values()) : List.of(),
        page.flatMap(site::address),
        Optional.ofNullable(assets.theme().get("icons/card.png")).flatMap(site::address),
        page.filter(String::isEmpty).isPresent());
  }

  private static List<Item> navigation(
      PageContext context, List<SitePage> pages, Optional<String> page) {
    return pages.stream()
        .filter(place -> place.isListed() && context.corpusIndex().hasPage(place.path()))
        .map(place ->
            new Item(
                context.word(place.template() + ".label"),
                context.links().to(place.path()),
                current(place.path(), page)))
        .toList();
  }

  private static Optional<String> current(String place, Optional<String> page) {
    return page.filter(path -> place.isEmpty() ? path.isEmpty() : path.startsWith(place))
        .map(path -> path.equals(place) ? "page" : "true");
  }
}
