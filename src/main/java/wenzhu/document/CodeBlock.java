package wenzhu.document;

/// Text kept line by line. `language` is the info string, perhaps empty.
public record CodeBlock(TextBlock code, String language) implements Block {}
