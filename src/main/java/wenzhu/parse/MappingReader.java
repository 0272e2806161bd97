package wenzhu.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.EdtfDate;
import wenzhu.source.Located;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;
import wenzhu.text.Suggestion;

/// Reads the keys of one mapping, each by its type, and reports what is missing, unknown or invalid.
///
/// Read every key of the format, then call [#finish()]: a key that was not read is unknown.
final class MappingReader {

  private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

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

  /// Reads the mapping in a range of a file. One that cannot be read has no keys.
  static MappingReader read(SourceFile file, Span range, Problems problems) {
    return YamlReader.mapping(file, range, problems)
        .map(mapping -> new MappingReader(mapping, problems))
        .orElseGet(() -> none(file.path()));
  }

  /// A reader without keys. None is reported as missing: why there are none is the only problem.
  static MappingReader none(String path) {
    return new MappingReader(
        new YamlNode.Mapping(List.of(), new Location(path, 1, 1)), new Problems());
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
    return requiredScalar(key).located();
  }

  YamlNode.Scalar requiredScalar(String key) {
    Optional<YamlNode.Scalar> scalar = scalar(key);
    if (!entries.containsKey(key)) {
      problems.add(Code.Y003, at, key);
    }
    return scalar.orElse(new YamlNode.Scalar("", 0, at));
  }

  /// A text that may be left out.
  Optional<String> text(String key) {
    return scalar(key).map(YamlNode.Scalar::text);
  }

  Optional<Located<String>> located(String key) {
    return scalar(key).map(YamlNode.Scalar::located);
  }

  /// A text in a form. Another one is reported with an example of the form, and ignored.
  Optional<String> text(String key, Predicate<String> form, String example) {
    Optional<Located<String>> text = located(key);
    Optional<String> valid = text.map(Located::value).filter(form);
    if (text.isPresent() && valid.isEmpty()) {
      problems.add(Code.Y007, text.get().at(), key, text.get().value(), example);
    }
    return valid;
  }

  /// A language tag (BCP 47).
  Optional<String> language(String key) {
    return text(key, LANGUAGE_TAG.asMatchPredicate(), "zh-Hans, en, …");
  }

  /// The scalar itself, when its offset matters.
  Optional<YamlNode.Scalar> scalar(String key) {
    return value(key).flatMap(node -> scalar(key, node));
  }

  private Optional<YamlNode.Scalar> scalar(String key, YamlNode node) {
    Optional<YamlNode.Scalar> scalar = as(YamlNode.Scalar.class, key, node);
    if (scalar.isPresent() && scalar.get().text().isBlank()) {
      problems.add(Code.Y010, node.at(), key);
      return Optional.empty();
    }
    return scalar;
  }

  /// A list of texts; a left-out one is empty.
  List<Located<String>> texts(String key) {
    return items(key).stream()
        .flatMap(item -> scalar(key, item).stream())
        .map(YamlNode.Scalar::located)
        .toList();
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
    Optional<Located<String>> text = located(key);
    Optional<EdtfDate> date = text.map(Located::value).flatMap(EdtfDate::parse);
    if (text.isPresent() && date.isEmpty()) {
      problems.add(Code.Y006, text.get().at(), key, text.get().value());
    }
    return date;
  }

  /// One of several values, each by its word; the first is the default.
  <E> E choice(String key, List<E> values, Function<E, String> word) {
    Optional<Located<String>> text = located(key);
    List<String> words = values.stream().map(word).toList();
    int chosen = text.map(given -> words.indexOf(given.value())).orElse(0);
    if (chosen < 0) {
      Located<String> unknown = text.orElseThrow();
      problems.add(Code.Y007, unknown.at(), key, unknown.value(), String.join("、", words));
    }
    return values.get(Math.max(0, chosen));
  }

  /// The word of a constant, such as `first-in-section`.
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean flag(String key) {
    return choice(key, List.of(true, false), String::valueOf);
  }

  /// A nested mapping, read to its end.
  <T> Optional<T> mapping(String key, Function<MappingReader, T> reader) {
    return value(key).flatMap(node -> mapping(key, node, reader));
  }

  /// A list of mappings, each read to its end.
  <T> List<T> list(String key, Function<MappingReader, T> reader) {
    return items(key).stream().flatMap(node -> mapping(key, node, reader).stream()).toList();
  }

  private <T> Optional<T> mapping(String key, YamlNode node, Function<MappingReader, T> reader) {
    return as(YamlNode.Mapping.class, key, node)
        .map(mapping -> new MappingReader(mapping, problems).all(reader));
  }

  /// Reads the whole mapping.
  <T> T all(Function<MappingReader, T> reader) {
    T read = reader.apply(this);
    finish();
    return read;
  }

  /// The items of a list, or the single value in place of a list.
  List<YamlNode> oneOrMore(String key) {
    Optional<YamlNode> value = value(key);
    if (value.isEmpty()) {
      problems.add(Code.Y003, at, key);
    }
    return value.isPresent() && value.get() instanceof YamlNode.Sequence sequence
        ? sequence.items()
        : value.stream().toList();
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
    return value(key)
        .filter(node -> !(node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty()))
        .flatMap(node -> as(YamlNode.Sequence.class, key, node))
        .map(YamlNode.Sequence::items)
        .orElse(List.of());
  }

  private <N extends YamlNode> Optional<N> as(Class<N> type, String key, YamlNode node) {
    if (!type.isInstance(node)) {
      problems.add(Code.Y005, node.at(), key, type.getSimpleName().toLowerCase(Locale.ROOT));
      return Optional.empty();
    }
    return Optional.of(type.cast(node));
  }
}
