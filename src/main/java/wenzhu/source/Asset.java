package wenzhu.source;

/// A binary file of the input, such as a picture. The array belongs to the asset; nobody writes to
/// it.
public record Asset(String path, byte[] bytes) {}
