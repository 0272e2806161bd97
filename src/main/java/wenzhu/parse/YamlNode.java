package wenzhu.parse;

import java.util.List;
import wenzhu.source.Located;
import wenzhu.source.Location;

/// A YAML document: every node with its place, every scalar as text.
sealed interface YamlNode {

  Location at();

  /// A scalar; `offset` is where its text starts in the file.
  record Scalar(String text, int offset, Location at) implements YamlNode {

    Located<String> located() {
      return new Located<>(text, at);
    }
  }

  /// A sequence.
  record Sequence(List<YamlNode> items, Location at) implements YamlNode {}

  /// A mapping, in the order of the file, duplicate keys included.
  record Mapping(List<Entry> entries, Location at) implements YamlNode {}

  /// One key of a mapping.
  record Entry(String key, Location at, YamlNode value) {}
}
