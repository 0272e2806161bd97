package wenzhu.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.document.Mark;
import wenzhu.document.Mark.Style;
import wenzhu.source.Span;

/// Turns the few HTML tags that content may use into marks. Every other tag, and every attribute, is refused: markup of a file never
/// reaches a page, only marks do.
final class InlineHtml {

  /// A tag without attributes.
  private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9-]*+)\\s*+/?>");

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

  private record Open(String name, int from, Span tag) {}

  private static final Pattern TAG_NAME = Pattern.compile("</?([A-Za-z][A-Za-z0-9-]*)");
  private static final Pattern BRACKETS = Pattern.compile("[()（）\\s]*");

  private final ContentFile file;
  private final RichTextBuilder out;
  private final Deque<Open> open = new ArrayDeque<>();
  private int floor;

  InlineHtml(ContentFile file, RichTextBuilder out) {
    this.file = file;
    this.out = out;
  }

  /// The tags in a text as a list for people; its first line if it has none.
  static String tags(String html) {
    List<String> names =
        TAG_NAME
            .matcher(html)
            .results()
            .map(tag -> "<" + tag.group(1).toLowerCase(Locale.ROOT) + ">")
            .distinct()
            .toList();
    return names.isEmpty() ? SourceCoverage.excerpt(html) : String.join(" ", names);
  }

  /// One tag.
  void tag(String chars, Span span) {
    Matcher tag = TAG.matcher(chars);
    String name = tag.matches() ? tag.group(2).toLowerCase(Locale.ROOT) : "";
    if (!(STYLES.containsKey(name) || OTHERS.contains(name))) {
      refuse(span, chars);
    } else if (name.equals("br")) {
      out.hardBreak(span);
    } else if (tag.group(1).isEmpty()) {
      open.push(new Open(name, out.start(), span));
    } else {
      close(name, span, chars);
    }
  }

  private void close(String name, Span tag, String chars) {
    Optional<Open> last = last(name);
    if (last.isEmpty()) {
      refuse(tag, chars);
      return;
    }
    open.pop();
    int from = last.get().from();
    List<Span> tags = List.of(last.get().tag(), tag);
    switch (name) {
      case "ruby" -> file.coverage().cover(tags);
      case "rp" -> parenthesis(from, tags);
      case "rt" -> reading(from, tags);
      default -> {
        Style style = STYLES.getOrDefault(name, Style.EMPHASIS);
        out.mark(from, span -> new Mark.Styled(span, style), tags);
      }
    }
  }

  /// Brackets around a reading, for browsers that show none above the characters.
  private void parenthesis(int from, List<Span> tags) {
    RichTextBuilder.Removed content = out.remove(from, file.problems());
    file.coverage().cover(tags);
    if (BRACKETS.matcher(content.text()).matches()) {
      file.coverage().cover(content.spans());
    }
  }

  /// A reading belongs to what is before it in the ruby.
  private void reading(int from, List<Span> tags) {
    Optional<Open> ruby = last("ruby");
    if (ruby.isEmpty()) {
      tags.forEach(tag -> refuse(tag, tag.in(file.source().text())));
      return;
    }
    RichTextBuilder.Removed reading = out.remove(from, file.problems());
    List<Span> syntax = new ArrayList<>(tags);
    syntax.addAll(reading.spans());
    out.mark(ruby.get().from(), span -> new Mark.Ruby(span, reading.text()), syntax);
    open.pop();
    open.push(new Open("ruby", out.start(), ruby.get().tag()));
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
      refuse(tag.tag(), "<" + tag.name() + ">");
    }
    floor = outer;
  }

  private void refuse(Span tag, String chars) {
    file.report(Code.M003, tag, chars, ALLOWED);
  }

  private Optional<Open> last(String name) {
    return open.size() > floor
        ? Optional.ofNullable(open.peek()).filter(tag -> tag.name().equals(name))
        : Optional.empty();
  }
}
