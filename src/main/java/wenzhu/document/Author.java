package wenzhu.document;

import java.util.List;
import java.util.Optional;

/// Who wrote an article: a person, or a group with its members.
public record Author(String name, Optional<String> affiliation, List<String> members) {}
