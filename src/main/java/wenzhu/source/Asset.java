package wenzhu.source;

/// A binary file of the input, such as an image. The array must not be modified.
public record Asset(String path, byte[] bytes) {}
