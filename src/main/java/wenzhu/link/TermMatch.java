package wenzhu.link;

import java.util.Optional;
import wenzhu.source.Span;

/// A match of a name or an alias of a term, and its outcome.
///
/// `form` is the name or alias as the glossary writes it, or the text of a manual link. `other` is the
/// reason for a rejection: the longer term, the overlapping term, or the `not_in` string.
public record TermMatch(
    String term, String form, Span span, Outcome outcome, Optional<String> other) {

  /// The outcome of a match; see `wenzhu explain`.
  public enum Outcome {
    /// Linked, by policy.
    LINKED(true),
    /// Linked by hand.
    BY_HAND(true),
    /// An occurrence, not linked: the policy links an earlier one.
    POLICY(true),
    /// An occurrence, not linked: no links in headings, titles, bylines, signatures and
    /// attributions.
    CONTEXT(true),
    /// An occurrence, not linked: inside a manual link.
    IN_LINK(true),
    /// Not an occurrence: in the term's own entry.
    SELF(false),
    /// Not an occurrence: part of a longer match, or of a manual link to a term.
    LONGER(false),
    /// Not an occurrence: overlaps a match that starts before it, or a manual link.
    OVERLAP(false),
    /// Not an occurrence: inside a string of `not_in`.
    NOT_IN(false),
    /// Not an occurrence: excluded by hand with `(term:none)`.
    EXCLUDED(false),
    /// Not an occurrence: part of a Latin word, a number, or one character such as a ligature.
    PART_OF_WORD(false),
    /// Not an occurrence: inside code.
    IN_CODE(false);

    private final boolean occurrence;

    Outcome(boolean occurrence) {
      this.occurrence = occurrence;
    }

    /// Whether the term occurs there.
    public boolean isOccurrence() {
      return occurrence;
    }

    public boolean isLinked() {
      return this == LINKED || this == BY_HAND;
    }
  }

  public boolean isOccurrence() {
    return outcome.isOccurrence();
  }

  public boolean isLinked() {
    return outcome.isLinked();
  }
}
