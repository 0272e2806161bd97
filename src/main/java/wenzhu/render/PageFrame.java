package wenzhu.render;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import wenzhu.document.NoteKind;
import wenzhu.document.Site;
import wenzhu.link.SitePage;

/// What every page has around its content, for the layout: navigation and files of the theme.
///
/// `assets` has the address of each file below `templates/assets/` and of each script. `card` is
/// the image with which other sites show a link to a page; it requires the address of the site.
public record PageFrame(
    Site site,
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
    Map<String, String> files = new TreeMap<>(assets.theme());
    files.replaceAll((_, path) -> context.links().file(path));
    return new PageFrame(
        site,
        pages.stream()
            .filter(entry -> entry.isListed() && context.corpusIndex().hasPage(entry.path()))
            .map(entry ->
                new Item(
                    context.word(entry.template() + ".label"),
                    context.to(entry.path()),
                    current(entry.path(), page)))
            .toList(),
        files,
        context.corpusIndex().features().notes() ? List.of(NoteKind.values()) : List.of(),
        page.flatMap(site::address),
        Optional.ofNullable(assets.theme().get("icons/card.png")).flatMap(site::address),
        page.filter(String::isEmpty).isPresent());
  }

  private static Optional<String> current(String entry, Optional<String> page) {
    return page.filter(path -> entry.isEmpty() ? path.isEmpty() : path.startsWith(entry))
        .map(path -> path.equals(entry) ? "page" : "true");
  }
}
