package wenzhu.document;

import java.util.Optional;

/// The publication date of a text, and the reason for it.
public record Published(EdtfDate date, Optional<String> reason) {}
