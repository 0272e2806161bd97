package wenzhu.source;

/// A value together with the place it was read from, for values that a later stage may have to
/// complain about.
public record Located<T>(T value, Location at) {}
