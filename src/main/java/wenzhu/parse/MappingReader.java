package wenzhu.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.EdtfDate;
import wenzhu.source.Located;
import wenzhu.source.Location;
import wenzhu.text.Suggestion;

/// Reads the keys of one mapping, each by its type, and reports what is missing, unknown or wrong.
///
/// Read every key of the format, then call [#finish()]: a key that was not read is unknown.
final class MappingReader {

  private final Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();
  private final Location at;
  private final Problems problems;

  MappingReader(YamlNode.Mapping mapping, Problems problems) {
    this.at = mapping.at();
    this.problems = problems;
    for (YamlNode.Entry entry : mapping.entries()) {
      if (entries.putIfAbsent(entry.key(), entry) != null) {
        problems.add(Code.Y008, entry.at(), entry.key());
      }
    }
  }

  /// Where the mapping starts.
  Location at() {
    return at;
  }

  Problems problems() {
    return problems;
  }

  /// A required text. A missing one is reported and read as empty.
  Located<String> required(String key) {
    Optional<YamlNode.Scalar> scalar = scalar(key);
    if (scalar.isEmpty() && !entries.containsKey(key)) {
      problems.add(Code.Y003, at, key);
    }
    return new Located<>(
        scalar.map(YamlNode.Scalar::text).orElse(""), scalar.map(YamlNode.Scalar::at).orElse(at));
  }

  /// A text that may be left out.
  Optional<String> text(String key) {
    return scalar(key).map(YamlNode.Scalar::text);
  }

  Optional<Located<String>> located(String key) {
    return scalar(key).map(scalar -> new Located<>(scalar.text(), scalar.at()));
  }

  /// The scalar itself, when its offset matters.
  Optional<YamlNode.Scalar> scalar(String key) {
    return value(key)
        .flatMap(node -> asScalar(key, node))
        .filter(scalar -> {
          if (scalar.text().isBlank()) {
            problems.add(Code.Y010, scalar.at(), key);
          }
          return !scalar.text().isBlank();
        });
  }

  /// The scalar under a key if there is one, without a report: for a value that is read twice.
  Optional<YamlNode.Scalar> plain(String key) {
    return value(key)
        .filter(YamlNode.Scalar.class::isInstance)
        .map(YamlNode.Scalar.class::cast)
        .filter(scalar -> !scalar.text().isBlank());
  }

  /// A list of texts; a left-out one is empty.
  List<Located<String>> texts(String key) {
    List<Located<String>> texts = new ArrayList<>();
    for (YamlNode item : items(key)) {
      asScalar(key, item)
          .ifPresent(scalar -> {
            if (scalar.text().isBlank()) {
              problems.add(Code.Y010, scalar.at(), key);
            } else {
              texts.add(new Located<>(scalar.text(), scalar.at()));
            }
          });
    }
    return List.copyOf(texts);
  }

  /// The texts of a list without their places.
  List<String> plainTexts(String key) {
    return texts(key).stream().map(Located::value).toList();
  }

  /// A list of slugs.
  List<Located<String>> slugs(String key) {
    return texts(key).stream().filter(slug -> isSlug(key, slug)).toList();
  }

  /// A slug that may be left out.
  Optional<Located<String>> slug(String key) {
    return located(key).filter(slug -> isSlug(key, slug));
  }

  Optional<EdtfDate> date(String key) {
    return located(key)
        .flatMap(text -> {
          Optional<EdtfDate> date = EdtfDate.parse(text.value());
          if (date.isEmpty()) {
            problems.add(Code.Y006, text.at(), key, text.value());
          }
          return date;
        });
  }

  /// One of several words; the first is the default.
  String choice(String key, List<String> allowed) {
    return located(key)
        .filter(text -> {
          if (!allowed.contains(text.value())) {
            problems.add(Code.Y007, text.at(), key, text.value(), String.join("、", allowed));
          }
          return allowed.contains(text.value());
        })
        .map(Located::value)
        .orElse(allowed.getFirst());
  }

  boolean flag(String key) {
    return choice(key, List.of("true", "false")).equals("true");
  }

  /// A nested mapping.
  Optional<MappingReader> mapping(String key) {
    return value(key).flatMap(node -> asMapping(key, node));
  }

  /// A list of mappings.
  List<MappingReader> mappings(String key) {
    return items(key).stream().flatMap(node -> asMapping(key, node).stream()).toList();
  }

  /// The items of a list, or the single value in place of a list.
  List<YamlNode> oneOrMore(String key) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      problems.add(Code.Y003, at, key);
      return List.of();
    }
    return value.get() instanceof YamlNode.Sequence sequence
        ? sequence.items()
        : List.of(value.get());
  }

  /// Reports the keys that were not read.
  void finish() {
    for (YamlNode.Entry entry : entries.values()) {
      if (!known.contains(entry.key())) {
        problems.add(
            Code.Y004,
            entry.at(),
            entry.key(),
            Suggestion.nearest(entry.key(), known).orElse(String.join("、", known)));
      }
    }
  }

  private boolean isSlug(String key, Located<String> text) {
    boolean slug = text.value().matches("[a-z0-9]+(-[a-z0-9]+)*");
    if (!slug) {
      problems.add(Code.Y009, text.at(), key, text.value());
    }
    return slug;
  }

  private Optional<YamlNode> value(String key) {
    known.add(key);
    return Optional.ofNullable(entries.get(key)).map(YamlNode.Entry::value);
  }

  private List<YamlNode> items(String key) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      return List.of();
    }
    if (value.get() instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    if (!(value.get() instanceof YamlNode.Scalar scalar && scalar.text().isEmpty())) {
      problems.add(Code.Y005, value.get().at(), key, "sequence");
    }
    return List.of();
  }

  private Optional<YamlNode.Scalar> asScalar(String key, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return Optional.of(scalar);
    }
    problems.add(Code.Y005, node.at(), key, "scalar");
    return Optional.empty();
  }

  private Optional<MappingReader> asMapping(String key, YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new MappingReader(mapping, problems));
    }
    problems.add(Code.Y005, node.at(), key, "mapping");
    return Optional.empty();
  }
}
