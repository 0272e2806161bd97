package wenzhu.parse;

import java.util.List;
import java.util.Optional;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.Span;

/// The two parts of a content file: keys between two `---` lines at the start, and the body after them.
record FrontMatter(MappingReader keys, Span body) {

  /// Splits a file that must have front matter; a file without any is reported and read as one without keys.
  static FrontMatter required(SourceFile file, Problems problems) {
    Optional<Span> yaml = find(file);
    if (yaml.isEmpty()) {
      problems.add(Code.Y002, new Location(file.path(), 1, 1));
    }
    // Keys of a file without front matter are not reported missing one by one: the cause is the
    // same.
    return of(file, yaml, yaml.isPresent() ? problems : new Problems());
  }

  /// Splits a file that may have front matter.
  static FrontMatter optional(SourceFile file, Problems problems) {
    return of(file, find(file), problems);
  }

  private static FrontMatter of(SourceFile file, Optional<Span> yaml, Problems problems) {
    if (yaml.isEmpty()) {
      return new FrontMatter(noKeys(file, problems), new Span(0, file.text().length()));
    }
    int closing = file.lines().line(yaml.get().to());
    int body =
        closing < file.lines().count() ? file.lines().start(closing + 1) : file.text().length();
    Optional<YamlNode.Mapping> mapping = YamlReader.mapping(file, yaml.get(), problems);
    MappingReader keys =
        mapping
            .map(found -> new MappingReader(found, problems))
            .orElseGet(() -> noKeys(file, new Problems()));
    return new FrontMatter(keys, new Span(body, file.text().length()));
  }

  private static MappingReader noKeys(SourceFile file, Problems problems) {
    return new MappingReader(
        new YamlNode.Mapping(List.of(), new Location(file.path(), 1, 1)), problems);
  }

  private static Optional<Span> find(SourceFile file) {
    if (!isFence(file.line(1))) {
      return Optional.empty();
    }
    for (int line = 2; line <= file.lines().count(); line++) {
      if (isFence(file.line(line))) {
        return Optional.of(new Span(file.lines().start(2), file.lines().start(line)));
      }
    }
    return Optional.empty();
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals("---");
  }
}
