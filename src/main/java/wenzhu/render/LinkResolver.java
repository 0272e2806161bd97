package wenzhu.render;

import java.util.Optional;
import wenzhu.document.Target;
import wenzhu.link.Corpus;

/// Where links made by hand lead, as seen from one page. A link to what the site does not show
/// (a feature that is switched off) leads nowhere, and its text stands alone.
final class LinkResolver {

  private final CorpusIndex corpusIndex;
  private final RelativeUrls links;

  LinkResolver(CorpusIndex corpusIndex, RelativeUrls links) {
    this.corpusIndex = corpusIndex;
    this.links = links;
  }

  /// The start tag of a link.
  Optional<Tag> link(Target target) {
    return href(target)
        .map(href ->
            target instanceof Target.External
                ? Tag.of("a").with("href", href).with("rel", "noopener external")
                : Tag.of("a").with("href", href));
  }

  Optional<String> href(Target target) {
    return switch (target) {
      case Target.External external -> Optional.of(external.uri());
      case Target.NoTerm _ -> Optional.empty();
      case Target.TermTarget term -> corpusIndex.term(term.slug()).flatMap(t -> page(t.page()));
      case Target.QuotationTarget quotation ->
          corpusIndex.quotation(quotation.id()).flatMap(q -> page(q.page()));
      case Target.NoteTarget note ->
          corpusIndex
              .note(note.id())
              .filter(_ -> corpusIndex.features().notes())
              .flatMap(n -> place(n.page(), n.id()));
      case Target.BlockTarget block ->
          corpusIndex
              .block(block.id())
              .filter(corpusIndex::shows)
              .map(b -> links.to(b.page(), b.id()));
      case Target.FileTarget file ->
          corpusIndex
              .documents()
              .document(file.file())
              .map(Corpus::pageOf)
              .flatMap(
                  page -> file.fragment().isEmpty() ? page(page) : place(page, file.fragment()));
    };
  }

  private Optional<String> page(String page) {
    return Optional.of(page).filter(corpusIndex::hasPage).map(links::to);
  }

  private Optional<String> place(String page, String fragment) {
    return Optional.of(page).filter(corpusIndex::hasPage).map(p -> links.to(p, fragment));
  }
}
