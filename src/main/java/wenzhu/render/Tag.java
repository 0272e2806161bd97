package wenzhu.render;

import java.util.List;

/// Writes one start tag: `Tag.of("a").with("href", to).start()`.
///
/// Attribute values are escaped here and names are ours, so content can never set an attribute.
final class Tag {

  private final String name;
  private final StringBuilder start;

  private Tag(String name) {
    this.name = name;
    this.start = new StringBuilder("<").append(name);
  }

  static Tag of(String name) {
    return new Tag(name);
  }

  Tag with(String attribute, String value) {
    start.append(' ').append(attribute).append("=\"").append(Html.escape(value)).append('"');
    return this;
  }

  /// An attribute without a value.
  Tag with(String attribute) {
    start.append(' ').append(attribute);
    return this;
  }

  String start() {
    return start + ">";
  }

  String end() {
    return "</" + name + ">";
  }

  /// The whole element.
  Html around(Html... content) {
    return around(List.of(content));
  }

  Html around(List<Html> content) {
    return Html.of(start() + Html.join(content) + end());
  }

  Html around(String text) {
    return around(Html.text(text));
  }

  /// An element without content or end tag.
  Html alone() {
    return Html.of(start());
  }
}
