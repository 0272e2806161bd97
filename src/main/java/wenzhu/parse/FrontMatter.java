package wenzhu.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.source.Location;
import wenzhu.source.Span;

/// The two parts of a content file: keys between two `---` lines at the start, and the body after them.
record FrontMatter(MappingReader keys, Span body) {

  private static final Pattern FENCED =
      Pattern.compile("(?Udms)---[^\\S\\n]*\\n(.*?)^---[^\\S\\n]*(?:\\n|\\z)");

  /// Splits a file and covers its front matter. A file without any has no keys, which is reported if they are required.
  static FrontMatter read(ContentFile file, boolean required) {
    String text = file.source().text();
    Matcher fenced = FENCED.matcher(text);
    if (!fenced.lookingAt()) {
      if (required) {
        file.problems().add(Code.Y002, new Location(file.source().path(), 1, 1));
      }
      return new FrontMatter(MappingReader.none(file.source().path()), new Span(0, text.length()));
    }
    file.coverage().cover(new Span(0, fenced.end()));
    Span yaml = new Span(fenced.start(1), fenced.end(1));
    return new FrontMatter(
        MappingReader.read(file.source(), yaml, file.problems()),
        new Span(fenced.end(), text.length()));
  }
}
