package wenzhu.link;

/// An old page path that leads to a new one.
public record Redirect(String from, String to) {}
