package wenzhu.document;

import java.util.Optional;

/// When a text was published, as far as it is known, and why that is believed.
public record Published(EdtfDate date, Optional<String> reason) {}
