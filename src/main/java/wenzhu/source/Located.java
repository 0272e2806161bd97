package wenzhu.source;

/// A value with its location in the input, so that a later stage can report a problem there.
public record Located<T>(T value, Location at) {}
