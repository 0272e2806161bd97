package wenzhu.testing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Shapes of content that is parsed in no time but makes `collate` or `link` slow, if these compare everything with everything.
public final class HostileLinks {

  private static final String ARTICLE = "i/a.md";
  private static final String FRONT = "---\ntitle: 文\nauthors: [{name: 某}]\n---\n\n";
  private static final String PLAN = "source: source.txt\nentries:\n";
  private static final int PARAGRAPH = 1_000;

  private HostileLinks() {}

  /// All shapes, for a size in characters.
  public static List<HostileShape> all() {
    return List.of(
        shape("terms within terms", size -> nested(size, length -> "")),
        shape("strings of not_in within others", HostileLinks::notIn),
        shape("names that begin alike", HostileLinks::alike),
        shape("names and pinyin of one sound", HostileLinks::oneSound),
        shape("texts of two letters", size -> Map.of(ARTICLE, article(random(size, 2)))),
        shape(
            "a text of 14 letters in one order", size -> Map.of(ARTICLE, article(ring(size, 14)))),
        shape("notes on one text", size -> notes(size, 20)),
        shape("notes without a passage", size -> notes(size, 0)),
        shape("dead links", HostileLinks::deadLinks),
        shape("long dead links", HostileLinks::longDeadLinks),
        shape("entries with the same lines", HostileLinks::sameLines),
        shape("an entry that repeats its lines", HostileLinks::repeatedLines),
        shape("another text than the source", HostileLinks::anotherText),
        shape("emendations of one text", HostileLinks::emendations));
  }

  private static HostileShape shape(String name, IntFunction<Map<String, String>> files) {
    return new HostileShape(name, files);
  }

  private static String article(String text) {
    return FRONT + paragraphs(text);
  }

  private static String paragraphs(String text) {
    return IntStream.rangeClosed(0, (text.length() - 1) / PARAGRAPH)
        .mapToObj(i -> text.substring(i * PARAGRAPH, Math.min(text.length(), (i + 1) * PARAGRAPH)))
        .collect(joining("\n\n", "", "\n"));
  }

  /// Letters in any order.
  private static String random(int size, int letters) {
    return new Random(size)
        .ints(size, 0x4E00, 0x4E00 + letters)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String ring(int size, int letters) {
    return IntStream.range(0, size)
        .map(i -> 0x4E00 + i % letters)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String term(String name, String pinyin, String more) {
    return "---\nterm: %s\npinyin: %s\ncategory: 类\n%s---\n释。\n".formatted(name, pinyin, more);
  }

  private static Map<String, String> nested(int size, IntFunction<String> more) {
    Map<String, String> files = new TreeMap<>(Map.of(ARTICLE, article("甲".repeat(size / 2))));
    for (int length = 1; length * length < size; length++) {
      files.put("glossary/t" + length + ".md", term("甲".repeat(length), "jia", more.apply(length)));
    }
    return files;
  }

  private static Map<String, String> notIn(int size) {
    String strings =
        IntStream.iterate(2, length -> length * length < size, length -> length + 1)
            .mapToObj("甲"::repeat)
            .collect(joining("\n  - ", "not_in:\n  - ", "\n"));
    return Map.of(
        ARTICLE, article("甲".repeat(size / 2)), "glossary/t.md", term("甲", "jia", strings));
  }

  private static Map<String, String> alike(int size) {
    String names =
        IntStream.range(0, size / 100)
            .mapToObj(i -> "甲".repeat(96) + i)
            .collect(joining("\n  - ", "aliases:\n  - ", "\n"));
    return Map.of("glossary/t.md", term("乙", "yi", names));
  }

  private static Map<String, String> oneSound(int size) {
    return Map.of("glossary/t.md", term("昂".repeat(size / 4), "ang".repeat(size / 4) + "v", ""));
  }

  /// Of each note the first characters of its quote are in the text, or none.
  private static Map<String, String> notes(int size, int inText) {
    String text = random(size / 2, 20_000);
    String other = random(size / 2, 19_000);
    String notes =
        IntStream.range(0, size / 2 / 40)
            .map(i -> i * 20)
            .filter(at -> at % PARAGRAPH + 20 <= PARAGRAPH && at + 20 <= text.length())
            .mapToObj(at ->
                "> "
                    + text.substring(at, at + inText)
                    + other.substring(at, at + 20 - inText)
                    + "\n\n释义：注。\n")
            .collect(joining("\n---\n\n"));
    return Map.of(ARTICLE, article(text), "i/a.notes.md", notes);
  }

  private static Map<String, String> deadLinks(int size) {
    int count = size / 120;
    Map<String, String> files = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      files.put("glossary/" + slug(i) + ".md", term("甲" + i, "jia", ""));
    }
    files.put(
        ARTICLE,
        FRONT
            + IntStream.range(0, count)
                .mapToObj(i -> "[字](term:" + slug(i + count) + ")")
                .collect(joining("\n\n", "", "\n")));
    return files;
  }

  private static String slug(int seed) {
    return new Random(seed)
        .ints(40, 'a', 'k')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static Map<String, String> longDeadLinks(int size) {
    String name = "ab".repeat(200);
    return Map.of(
        ARTICLE,
        FRONT
            + IntStream.range(0, Math.max(1, size / 850))
                .mapToObj(
                    i -> "[字](block:x%d%s)\n\n字%d {#y%d%s}\n\n".formatted(i, name, i, i, name))
                .collect(joining()));
  }

  private static Map<String, String> sameLines(int size) {
    int count = size / 80;
    return collation(
        random(count, 50),
        "\n",
        IntStream.rangeClosed(1, count)
            .mapToObj(i ->
                "  - {lines: 1-%d, block: a.md#paragraph-%d, certainty: 确定}\n".formatted(count, i))
            .collect(joining()));
  }

  private static Map<String, String> repeatedLines(int size) {
    int count = size / 12;
    return collation(
        random(count, 50),
        "\n",
        IntStream.range(0, count)
            .mapToObj(_ -> "1-" + count)
            .collect(
                joining(", ", "  - {lines: [", "], block: a.md#paragraph-1, certainty: 确定}\n")));
  }

  private static Map<String, String> anotherText(int size) {
    String entries =
        IntStream.rangeClosed(1, Math.max(1, size / 2 / PARAGRAPH))
            .mapToObj(
                i -> "  - {lines: %d, block: a.md#paragraph-%d, certainty: 确定}\n".formatted(i, i))
            .collect(joining());
    Map<String, String> files = new TreeMap<>(collation("", "", entries));
    files.put(ARTICLE, article(random(size / 2, 50)));
    files.put("i/source.txt", paragraphs(random(size / 2 + 1, 50)).replace("\n\n", "\n"));
    return files;
  }

  private static Map<String, String> emendations(int size) {
    String text = random(size / 8, 20_000);
    String emendations =
        IntStream.range(0, size / 80)
            .map(i -> i % (text.length() - 8))
            .mapToObj(at ->
                "  - {block: a.md#paragraph-1, reading: %s, correction: 甲, reason: 由}\n"
                    .formatted(text.substring(at, at + 8)))
            .collect(joining());
    return collation(
        text,
        "",
        "  - {lines: 1, block: a.md#paragraph-1, certainty: 确定}\nemendations:\n" + emendations);
  }

  /// An edition whose paragraphs, and whose lines of the source, are the characters of a text, divided by `end`.
  private static Map<String, String> collation(String text, String end, String plan) {
    String lines = end.isEmpty() ? text : text.replaceAll("(.)", "$1" + end);
    return Map.of(
        ARTICLE,
        FRONT + lines.replace("\n", "\n\n") + "\n",
        "i/source.txt",
        lines + "\n",
        "i/collation.yaml",
        PLAN + plan);
  }
}
