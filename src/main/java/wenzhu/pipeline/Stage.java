package wenzhu.pipeline;

/// The stages of a build, in order.
public enum Stage {
  READ,
  PARSE,
  COLLATE,
  LINK,
  INDEX,
  RENDER,
  WRITE
}
