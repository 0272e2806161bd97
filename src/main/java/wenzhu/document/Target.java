package wenzhu.document;

/// The target of a manual link.
public sealed interface Target {

  /// Another site; `uri` starts with `https:`, `http:` or `mailto:`.
  record External(String uri) implements Target {}

  /// A glossary entry by slug: `(term:slug)`.
  record TermTarget(String slug) implements Target {}

  /// No target: `(term:none)` excludes the text from the occurrences of terms.
  record NoTerm() implements Target {}

  /// A quotation by id: `(quote:id)`.
  record QuotationTarget(String id) implements Target {}

  /// A note by id: `(note:id)`.
  record NoteTarget(String id) implements Target {}

  /// A block by id: `(block:id)`.
  record BlockTarget(String id) implements Target {}

  /// Another content file, as on a Git host: `(chengdu.md)`. `file` is a full input path. `fragment` is a
  /// block id or empty.
  record FileTarget(String file, String fragment) implements Target {}
}
