package wenzhu.document;

import java.util.List;
import java.util.Optional;

/// An author of an article: a person, or a group with its members.
///
/// @param name as it is printed
/// @param family the part of the name by which it is sorted, if the editor states it
/// @param given the rest of the name, likewise
public record Author(
    String name,
    Optional<String> family,
    Optional<String> given,
    Optional<String> affiliation,
    List<String> members) {

  /// An author of whom only the name is known.
  public static Author named(String name) {
    return new Author(name, Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }
}
