package wenzhu.document;

/// A break between two parts of a text, without words.
public record ThematicBreak() implements Block {}
