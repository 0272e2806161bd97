package wenzhu.render;

import java.util.Optional;
import wenzhu.document.Target;
import wenzhu.document.Target.BlockTarget;
import wenzhu.document.Target.External;
import wenzhu.document.Target.FileTarget;
import wenzhu.document.Target.NoTerm;
import wenzhu.document.Target.NoteTarget;
import wenzhu.document.Target.QuotationTarget;
import wenzhu.document.Target.TermTarget;
import wenzhu.link.Corpus;
import wenzhu.link.Placed;

/// The addresses of manual links, as seen from one page. A link to something that the site does not
/// show, because a feature is off, has none, and only its text is shown.
final class LinkResolver {

  private final PageContext context;
  private final CorpusIndex corpusIndex;

  LinkResolver(PageContext context) {
    this.context = context;
    this.corpusIndex = context.corpusIndex();
  }

  /// The start tag of a link.
  Optional<Tag> link(Target target) {
    return href(target)
        .map(href -> Tag.of("a").with("href", href))
        .map(tag -> target instanceof External ? tag.with("rel", "noopener external") : tag);
  }

  Optional<String> href(Target target) {
    return switch (target) {
      case External external -> Optional.of(external.uri());
      case NoTerm _ -> Optional.empty();
      case TermTarget term ->
          corpusIndex.term(term.slug()).map(Placed::page).flatMap(context::link);
      case QuotationTarget quotation ->
          corpusIndex.quotation(quotation.id()).map(Placed::page).flatMap(context::link);
      case NoteTarget note ->
          corpusIndex
              .note(note.id())
              .filter(_ -> corpusIndex.features().notes())
              .flatMap(placed -> place(placed.page(), placed.id()));
      case BlockTarget block ->
          corpusIndex.block(block.id()).filter(corpusIndex::shows).map(context::href);
      case FileTarget file ->
          corpusIndex
              .documents()
              .document(file.file())
              .map(Corpus::pageOf)
              .flatMap(page ->
                  file.fragment().isEmpty() ? context.link(page) : place(page, file.fragment()));
    };
  }

  private Optional<String> place(String page, String fragment) {
    return Optional.of(page)
        .filter(corpusIndex::hasPage)
        .map(shown -> context.links().to(shown, fragment));
  }
}
