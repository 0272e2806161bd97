package wenzhu.document;

/// A heading inside a section; `level` is 3 to 6.
public record Heading(TextBlock title, int level) implements Block {}
