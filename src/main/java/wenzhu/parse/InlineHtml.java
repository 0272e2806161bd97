package wenzhu.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Mark;
import wenzhu.document.Mark.Style;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;

/// Turns the few HTML tags that content may use into marks. Every other tag, and every attribute, is refused: markup of a file never
/// reaches a page, only marks do.
final class InlineHtml {

  private static final Pattern TAG =
      Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*)\\s*(.*?)\\s*/?>", Pattern.DOTALL);

  private static final Map<String, Style> STYLES =
      Map.ofEntries(
          Map.entry("em", Style.EMPHASIS),
          Map.entry("i", Style.EMPHASIS),
          Map.entry("strong", Style.STRONG),
          Map.entry("b", Style.STRONG),
          Map.entry("s", Style.STRIKE),
          Map.entry("del", Style.STRIKE),
          Map.entry("ins", Style.INSERT),
          Map.entry("mark", Style.HIGHLIGHT),
          Map.entry("u", Style.UNDERLINE),
          Map.entry("small", Style.SMALL),
          Map.entry("sub", Style.SUBSCRIPT),
          Map.entry("sup", Style.SUPERSCRIPT),
          Map.entry("kbd", Style.KEYBOARD));

  private static final Set<String> OTHERS = Set.of("br", "ruby", "rt", "rp");

  static final String ALLOWED = "em strong s del ins mark u small sub sup kbd br ruby rt rp";

  private record Open(String name, int from, Location at) {}

  private final SourceFile file;
  private final RichTextBuilder out;
  private final Problems problems;
  private final Deque<Open> open = new ArrayDeque<>();
  private int floor;

  InlineHtml(SourceFile file, RichTextBuilder out, Problems problems) {
    this.file = file;
    this.out = out;
    this.problems = problems;
  }

  /// One tag, as it stands in the file from `offset` on.
  void tag(String chars, int offset) {
    Location at = file.at(offset);
    Matcher tag = TAG.matcher(chars);
    String name = tag.matches() ? tag.group(2).toLowerCase(Locale.ROOT) : "";
    boolean plain = tag.matches() && tag.group(3).isEmpty();
    if (!plain || !(STYLES.containsKey(name) || OTHERS.contains(name))) {
      problems.add(Code.M003, at, chars, ALLOWED);
    } else if (name.equals("br")) {
      out.hardBreak(offset);
    } else if (tag.group(1).isEmpty()) {
      open.push(new Open(name, out.start(), at));
    } else {
      close(name, chars, at);
    }
  }

  private void close(String name, String chars, Location at) {
    Optional<Open> last = last(name);
    if (last.isEmpty()) {
      problems.add(Code.M003, at, chars, ALLOWED);
      return;
    }
    open.pop();
    int from = last.get().from();
    switch (name) {
      case "ruby" -> {}
      case "rp" -> out.cut(from);
      case "rt" -> reading(from, chars, at);
      default -> {
        Style style = STYLES.getOrDefault(name, Style.EMPHASIS);
        out.mark(from, span -> new Mark.Styled(span, style));
      }
    }
  }

  /// A reading belongs to what stands in the ruby before it.
  private void reading(int from, String chars, Location at) {
    String reading = out.cut(from);
    Optional<Open> ruby = last("ruby");
    if (ruby.isEmpty()) {
      problems.add(Code.M003, at, chars, ALLOWED);
      return;
    }
    open.pop();
    out.mark(ruby.get().from(), span -> new Mark.Ruby(span, reading));
    open.push(new Open("ruby", out.start(), ruby.get().at()));
  }

  /// A Markdown node begins: tags opened outside it cannot close inside. Returns what [#leave(int)] needs.
  int enter() {
    int outer = floor;
    floor = open.size();
    return outer;
  }

  /// A Markdown node ends: tags opened inside it have to be closed.
  void leave(int outer) {
    while (open.size() > floor) {
      Open tag = open.pop();
      problems.add(Code.M003, tag.at(), "<" + tag.name() + ">", ALLOWED);
    }
    floor = outer;
  }

  private Optional<Open> last(String name) {
    return open.size() > floor
        ? Optional.ofNullable(open.peek()).filter(tag -> tag.name().equals(name))
        : Optional.empty();
  }
}
