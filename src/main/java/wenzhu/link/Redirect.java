package wenzhu.link;

/// A redirect from an old page path to a new one.
public record Redirect(String from, String to) {}
