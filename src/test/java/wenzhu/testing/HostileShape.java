package wenzhu.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// A shape of content that makes a careless algorithm slow: the files of an edition, for any size in characters.
///
/// `GrowthTest` compares two small sizes of each; `bench/hostile` measures large ones.
public record HostileShape(String name, IntFunction<Map<String, String>> files) {

  private static final String ARTICLE = "i/a.md";
  private static final String FRONT = "---\ntitle: 文\nauthors: [{name: 某}]\n---\n\n";
  private static final String PARTS = ", paragraphs of ";

  /// The files that every edition here has, unless the shape replaces one.
  private static final Map<String, String> BASE =
      Map.of(
          "site.yaml",
          "title: 站\nlanguage: zh-Hans\nlinking: all\ncategories: [类]\nissues: [i]\n",
          "i/issue.md",
          "---\ntitle: 期\narticles: [a]\n---\n",
          ARTICLE,
          FRONT + "城市更新。\n",
          "glossary/t.md",
          "---\nterm: 城市更新\npinyin: chéng shì gēng xīn\ncategory: 类\n---\n释。\n");

  /// The files of the edition, by path.
  public Map<String, String> edition(int size) {
    Map<String, String> all = new TreeMap<>(BASE);
    all.putAll(files.apply(size));
    return all;
  }

  /// Whether the shape is of many paragraphs.
  public boolean isOfParts() {
    return name.contains(PARTS);
  }

  /// Files of an edition as `read` returns them.
  public static SourceTree tree(Map<String, String> edition) {
    return new SourceTree(
        edition.entrySet().stream()
            .map(file -> SourceFile.of("articles/" + file.getKey(), file.getValue()))
            .toList(),
        List.of());
  }

  @Override
  public String toString() {
    return name;
  }

  /// All shapes, those of the inline constructs in paragraphs of several lengths.
  public static List<HostileShape> all() {
    List<HostileShape> all = new ArrayList<>();
    inline()
        .forEach((name, text) -> {
          all.add(body(name, text));
          for (int length : new int[] {300, 4_500, 19_000}) {
            all.add(body(name + PARTS + length, size -> parts(size, length, text)));
          }
        });
    blocks().forEach((name, text) -> all.add(body(name, text)));
    yaml()
        .forEach((name, text) ->
            all.add(
                new HostileShape(
                    name,
                    size ->
                        Map.of(ARTICLE, "---\ntitle: 文\n" + text.apply(size) + "\n---\n\n正文。\n"))));
    all.addAll(others());
    return all;
  }

  private static HostileShape body(String name, IntFunction<String> text) {
    return new HostileShape(name, size -> Map.of(ARTICLE, FRONT + text.apply(size) + "\n"));
  }

  private static HostileShape file(String path, String name, IntFunction<String> text) {
    return new HostileShape(name, size -> Map.of(path, text.apply(size)));
  }

  private static String parts(int size, int length, IntFunction<String> text) {
    return (text.apply(length) + "\n\n").repeat(Math.max(1, size / length));
  }

  /// A unit again and again.
  private static IntFunction<String> of(String unit) {
    return of("", unit, "");
  }

  private static IntFunction<String> of(String before, String unit, String after) {
    return size -> before + unit.repeat(Math.max(1, size / unit.length())) + after;
  }

  /// A text for each of as many numbers as reach the size.
  private static IntFunction<String> numbered(String unit) {
    return size ->
        IntStream.range(0, Math.max(1, size / (unit.length() + 3)))
            .mapToObj(i -> unit.replace("%", String.valueOf(i)))
            .collect(Collectors.joining());
  }

  /// Lines, each with one more unit than the line above.
  private static IntFunction<String> growing(String before, String unit, String after) {
    return size -> {
      StringBuilder text = new StringBuilder();
      for (int i = 1; text.length() < size; i++) {
        text.append(before).append(unit.repeat(i)).append(after);
      }
      return text.toString();
    };
  }

  /// Half of the size in one unit, then as many of another.
  private static IntFunction<String> pairs(String open, String close) {
    return size -> {
      int count = Math.max(1, size / (open.length() + close.length()));
      return open.repeat(count) + "字" + close.repeat(count);
    };
  }

  private static Map<String, IntFunction<String>> inline() {
    Map<String, IntFunction<String>> rows = new TreeMap<>();
    for (String unit :
        List.of(
            "[",
            "]",
            "![",
            "[[",
            "[a",
            "[a](",
            "[a](b",
            "[a](<b",
            "![](",
            "[](",
            "[^",
            "[^1]",
            "[a]",
            "[a][",
            "[a][b]",
            "[](term:a)",
            "*",
            "*a ",
            "**a ",
            "*a",
            "a*",
            "**“字",
            "“**字",
            "*字**字",
            "_",
            "_a ",
            "a_",
            "__字",
            "~",
            "~~",
            "~~a ",
            "*_~~`",
            "`",
            "` ",
            "`a",
            "a`` ",
            "<",
            "<a",
            "<a ",
            "<a b=c ",
            "<a b='",
            "</a",
            "<b>",
            "<b>字</b>",
            "<rt>",
            "<ruby>字<rt>",
            "<ruby>字<rt>z</rt></ruby>",
            "<!--",
            "<!-- ",
            "<!-->",
            "<?",
            "<?a ",
            "<!A ",
            "<![CDATA[",
            "<http:",
            "<http://a>",
            "<a@",
            "<a@b.c>",
            "<br>",
            "</b>",
            "&",
            "&amp;",
            "&#",
            "&#1",
            "&a",
            "&lt;",
            "&#x4e00;",
            "\\",
            "\\\\",
            "\\*",
            "\\(",
            "\\[",
            "\\[a ",
            "\\begin{a}",
            "\\a{",
            "\\ab{x}",
            "$",
            "$$",
            "$a ",
            "$a$",
            "$$a ",
            "$a_1$",
            "{#",
            "{#a}",
            "{",
            " {#a",
            "|",
            "||",
            "| ",
            "a | b",
            ":",
            "：",
            "a:",
            "http://",
            "a.md",
            "](",
            "](a",
            "]:",
            "! ",
            "\"",
            "'",
            "“",
            "”",
            "（",
            "字",
            "a",
            "a ",
            " ",
            "　",
            "　 ",
            "\t",
            "字 ",
            "1",
            "1年",
            "1,",
            "第",
            "十",
            "千万",
            "…",
            "—",
            "\n",
            "字\n",
            "a\n",
            "  \n",
            "字  \n",
            "\\\n",
            "> \n",
            "字\n> ",
            "字\n    ",
            "字\n\t",
            "字\n　",
            "a|b\n",
            "|a|\n",
            "|-|\n",
            ":-\n",
            "=\n",
            "#\n",
            "##",
            "# ",
            "#",
            "字\n- ",
            "字\n2. ",
            "`\n",
            "*\n",
            "[\n",
            "<a\n",
            "<!--\n",
            "\u0301",
            "\uE000",
            "\u00ad",
            "𠀀",
            "ǖ",
            "城市更新",
            "城市更",
            "城市更新*",
            "[a](https://b.c)")) {
      rows.put("inline " + shown(unit), of("字", unit, "字"));
    }
    rows.put("inline spaces between", of("字", " ", "字"));
    rows.put("inline code over lines", of("`", "字\n", "`"));
    rows.put("inline code of line ends", of("`字", " \n", "字`"));
    rows.put("inline code of spaces", of("`字", " ", "字`"));
    rows.put("inline backticks of growing length", growing("", "`", "a "));
    rows.put("inline attributes of HTML", of("<a ", "b='c' ", ">字</a>"));
    rows.put("inline attributes over lines", of("<a ", "b\n", ">字</a>"));
    rows.put("inline spaces in a tag", of("<a", " ", ">字</a>"));
    rows.put("inline comment", of("字<!-- ", "- ", "-->"));
    rows.put("inline spaces in an address", of("[a](", " ", "b)"));
    rows.put("inline title", of("[a](b.md \"", "\\\"", "\")"));
    rows.put("inline parentheses", pairs("[a](", ")"));
    rows.put(
        "inline parentheses in an address", size -> "[a](" + pairs("(", ")").apply(size) + ")");
    rows.put("inline brackets", pairs("[", "]"));
    rows.put("inline brackets with addresses", pairs("[", "](https://b.c)"));
    rows.put("inline pictures", pairs("![", "](b.png)"));
    rows.put("inline emphasis", pairs("*a ", " a*"));
    rows.put("inline strong", pairs("**a ", " a**"));
    rows.put("inline emphasis in turn", pairs("*a _b ", " b_ a*"));
    rows.put("inline strike", pairs("~~a ", " a~~"));
    rows.put("inline stars", pairs("*", "*"));
    rows.put("inline tags", pairs("<b>", "</b>"));
    rows.put("inline tags in turn", pairs("<b><i>", "</i></b>"));
    rows.put("inline ruby", pairs("<ruby>", "<rt>z</rt></ruby>"));
    rows.put("inline readings in readings", pairs("<ruby>字<rt>", "</rt></ruby>"));
    rows.put("inline quote marks", of("> ", "字\n> ", ""));
    rows.put("inline list text", of("- ", "字\n  ", ""));
    return rows;
  }

  private static Map<String, IntFunction<String>> blocks() {
    Map<String, IntFunction<String>> rows = new TreeMap<>();
    for (String unit :
        List.of(
            "> 字\n\n",
            "> 字\n",
            ">\n",
            ">",
            "> ",
            ">> ",
            "- ",
            "- 字\n",
            "-\n",
            "- 字\n\n",
            "* ",
            "1. ",
            "1. 字\n",
            "1.\n",
            "- 字\n\n  字\n\n",
            "- 字\n\n\n\n",
            "## 字\n\n",
            "#\n",
            "# 字\n",
            "字\n---\n\n",
            "字\n===\n",
            "---\n\n",
            "***\n\n",
            "- - -\n",
            "* * *\n\n",
            "```\n",
            "```\n\n",
            "~~~\n字\n",
            "    字\n\n",
            "    a\n",
            "\t\n",
            " \n",
            "\n",
            "<div>\n\n",
            "<div>\n",
            "<!-- a -->\n\n",
            "<!-- a --> 字\n\n",
            "<!--\n\n",
            "<?a\n\n",
            "<script>\n\n",
            "<a>\n\n",
            "</div>\n",
            "[a]: b\n",
            "[a]: b\n\n",
            "[a]: <\n",
            "[a]:\n",
            "[a\n",
            "[^1]: 字\n",
            "[^1]: 字\n\n",
            "[^1]:\n",
            "[^1]: - ",
            "[^1]: > ",
            "[^1]: [^1]: ",
            "|a|\n|-|\n\n",
            "|a|\n",
            "字 {#a}\n\n",
            "字\n\n",
            "　　字\n\n",
            "$$\n",
            "城市更新\n\n",
            "**字**\n\n",
            "![a](b.png)\n\n",
            "[a](b.md)\n\n",
            "<br>\n\n",
            "\uE000\n\n",
            "字\n: 字\n\n")) {
      rows.put("block " + shown(unit), of(unit));
    }
    rows.put("fenced code", of("```\n", "字\n", "```"));
    rows.put("fenced code of empty lines", of("```\n", "\n", "```"));
    rows.put("fenced code on one line", of("```\n", "a b ", "\n```"));
    rows.put("fenced code in a quote", of("> ```\n", "> 字\n", "> ```"));
    rows.put("fenced code in a list", of("- ```\n", "  字\n", "  ```"));
    rows.put("fence with a long info", of("```", "a ", "\n字\n```"));
    rows.put("long fence", of("```", "`", "\n字\n```"));
    rows.put("fences of growing length", growing("", "`", "```\n"));
    rows.put("indented code", of("    a\n", "    a b\n", ""));
    rows.put("indented code on one line", of("    ", "a b ", ""));
    rows.put("indented code and empty lines", of("    a\n", "\n", "    a"));
    rows.put("indented code with growing indents", growing("    ", " ", "a\n"));
    rows.put("indented code with tabs", of("\ta\n", "\t\ta\n", ""));
    rows.put("block of HTML", of("<div>\n", "<a b=c>\n", "</div>"));
    rows.put("block of HTML with attributes", of("<div ", "b=\"c\" ", ">\n</div>"));
    rows.put("block of HTML with names", numbered("<x%>\n"));
    rows.put("comment over lines", of("<!--\n", "字\n", "-->"));
    rows.put("comments on one line", of("<!-- a -->", "<!-- a -->", "字"));
    rows.put("comments below a comment", of("<!--\n-->", "<!-- a -->", "字"));
    rows.put("comment of dashes", of("<!-- ", "-", " -->"));
    rows.put("quote of lines", of("> ", "字\n\n> ", "字"));
    rows.put("quotes that nest", of("", "> ".repeat(20) + "字\n\n", ""));
    rows.put("quote that continues lazily", of("> 字\n", "字\n", ""));
    rows.put("nested quote marks", growing("", "> ", "字\n"));
    rows.put("lists that nest", growing("", "  ", "- 字\n"));
    rows.put("list with long items", of("- ", "字字字字\n\n  ", ""));
    rows.put("list in quotes", of("> - 字\n", ">   字\n>\n", ""));
    rows.put("list after empty lines", of("- 字\n", "\n", "- 字"));
    rows.put("list of two kinds", of("- 字\n", "+ 字\n- 字\n", ""));
    rows.put("list with a large number", of("1986. 字\n", "1986. 字\n", ""));
    rows.put("list indented too little", of("1. 字\n", " - 字\n1. 字\n", ""));
    rows.put("list of spaces", of("- ", " ", "字"));
    rows.put("table, tall", of("|a|b|\n|-|-|\n", "|a|b|\n", ""));
    rows.put("table, wide", size -> row("a", size / 4) + row("-", size / 4) + row("a", size / 4));
    rows.put(
        "table, 200 wide",
        size -> row("a", 200) + row("-", 200) + row("a", 200).repeat(size / 400 + 1));
    rows.put(
        "table with short rows", size -> row("a", 400) + row("-", 400) + "|a|\n".repeat(size / 4));
    rows.put("table with escapes", of("|a|\n|-|\n", "|\\||\n", ""));
    rows.put("table of empty cells", of("|a|b|\n|-|-|\n", "||||||||||||||||||||\n", ""));
    rows.put("table with code", of("|a|\n|-|\n", "|`|`|\n", ""));
    rows.put("tables", of("字\n", "|a|\n|-|\n|a|\n\n", ""));
    rows.put("delimiter row, long", of("|a|\n|", "-", "|\n|a|"));
    rows.put("delimiter row of spaces", of("|a|\n| -", " ", "x\n"));
    rows.put("definitions", numbered("[a%]: https://b.c\n"));
    rows.put(
        "definitions that are used",
        size ->
            numbered("[字][a%]\n\n").apply(size / 2)
                + numbered("[a%]: https://b.c\n\n").apply(size / 2));
    rows.put("definition with a long title", of("[a]: b \"", "a\n", "\""));
    rows.put("definition with a long label", of("[", "a ", "]: b"));
    rows.put(
        "footnotes",
        size -> numbered("字[^%]\n\n").apply(size / 2) + numbered("[^%]: 注\n\n").apply(size / 2));
    rows.put("footnotes without a use", numbered("[^%]: 注\n\n"));
    rows.put("uses without a footnote", numbered("字[^%]\n\n"));
    rows.put("one footnote used often", of("[^a]: 注\n\n", "字[^a]\n\n", ""));
    rows.put("footnotes that refer on", numbered("[^%]: 注[^%1]\n\n"));
    rows.put("footnote of lists", of("字[^a]\n\n[^a]: ", "- ", "字"));
    rows.put("footnote of quotes", of("字[^a]\n\n[^a]: ", "> ", "字"));
    rows.put("footnote of lines", of("字[^a]\n\n[^a]: 注\n", "    注\n\n", ""));
    rows.put("footnotes in footnotes", of("字[^a]\n\n", "[^a]: ", "注"));
    rows.put("footnotes in quotes", of("", "> [^a]: ", "注"));
    rows.put("headings", numbered("## 节%\n\n字\n\n"));
    rows.put("heading, long", of("## ", "字 ", ""));
    rows.put("heading of marks", of("## 字 ", "#", ""));
    rows.put("heading of spaces", of("## 字", " ", "#"));
    rows.put("underlined heading, long", of("", "字\n", "---"));
    rows.put("paragraphs with pins", numbered("字字 {#p%}\n\n"));
    rows.put("pin of spaces", of("字", " ", "{#a} x"));
    rows.put("paragraphs of one character", of("字\n\n"));
    rows.put("paragraphs, all different", numbered("第%段文字有城市更新。\n\n"));
    rows.put("paragraph over lines", of("字字字字\n"));
    rows.put("tabs before text", growing("字\n", "\t", "字\n\n"));
    rows.put("line of spaces", growing("", " ", "\n字\n\n"));
    return rows;
  }

  private static String row(String cell, int columns) {
    return ("|" + cell).repeat(Math.max(1, columns)) + "|\n";
  }

  private static Map<String, IntFunction<String>> yaml() {
    Map<String, IntFunction<String>> rows = new TreeMap<>();
    rows.put("YAML list on one line", of("keywords: [", "a, ", "a]"));
    rows.put("YAML list of quoted on one line", of("keywords: [", "\"字\\n\", ", "a]"));
    rows.put(
        "YAML list of different on one line",
        size -> "keywords: [" + numbered("a%, ").apply(size) + "a]");
    rows.put("YAML list", of("keywords:\n", "- a\n", ""));
    rows.put("YAML list of empty", of("keywords:\n", "-\n", ""));
    rows.put("YAML list of blanks", of("keywords: [", "'', ", "a]"));
    rows.put("YAML authors on one line", of("authors: [", "{name: 某}, ", "{name: 某}]"));
    rows.put("YAML keys", numbered("k%: a\n"));
    rows.put("YAML keys on one line", size -> "x: {" + numbered("k%: a, ").apply(size) + "z: a}");
    rows.put("YAML keys twice", of("", "x: a\n", ""));
    rows.put(
        "YAML unknown keys in authors",
        size -> "authors: [{name: 某, " + numbered("k%: a, ").apply(size) + "z: a}]");
    rows.put("YAML flow, deep", of("x: ", "[", ""));
    rows.put("YAML flow, deep and closed", size -> "x: " + pairs("[", "]").apply(size));
    rows.put("YAML flow of mappings", of("x: ", "{a: ", ""));
    rows.put("YAML flow of question marks", of("x: ", "[? ", ""));
    rows.put("YAML lists in lists", of("x:\n", "- ", "a"));
    rows.put("YAML keys in keys", of("x:\n", "? ", "a"));
    rows.put("YAML indents", growing("", " ", "a:\n"));
    rows.put("YAML anchors", numbered("k%: &a% a\n"));
    rows.put("YAML aliases", of("k: &a a\nx: [", "*a, ", "a]"));
    rows.put("YAML tags", of("x: [", "!!str a, ", "a]"));
    rows.put("YAML tag, long", of("x: !", "a", " a"));
    rows.put("YAML scalar", of("source: ", "字 ", ""));
    rows.put("YAML scalar over lines", of("source: a\n", "  字\n", ""));
    rows.put("YAML scalar with empty lines", of("source: a\n", "\n", "  字"));
    rows.put("YAML scalar of spaces", of("source: a", " ", "b"));
    rows.put("YAML quoted", of("source: \"", "字 ", "\""));
    rows.put("YAML quoted over lines", of("source: \"a\n", "  字\n", "  \""));
    rows.put("YAML quoted line ends", of("source: \"a\n", "\n", "  b\""));
    rows.put("YAML quoted escapes", of("source: \"", "\\u5b57", "\""));
    rows.put(
        "YAML quoted different escapes",
        size ->
            "source: \""
                + IntStream.range(0, size / 6)
                    .mapToObj(i -> String.format("\\u%04x", 0x4e00 + i % 20_000))
                    .collect(Collectors.joining())
                + "\"");
    rows.put("YAML single quoted", of("source: '", "''", "'"));
    rows.put("YAML block scalar", of("source: |\n", "  字\n", ""));
    rows.put("YAML block scalar of empty lines", of("source: |\n", "\n", "  字"));
    rows.put("YAML folded scalar", of("source: >\n", "  字\n", ""));
    rows.put("YAML comments", of("", "# a\n", ""));
    rows.put("YAML comment, long", of("#", " a", ""));
    rows.put("YAML key, long", of("", "a", ": b"));
    rows.put("YAML key of spaces", of("a", " ", "b: c"));
    rows.put("YAML documents", of("", "...\n", ""));
    rows.put("YAML directives", of("", "%A b\n", ""));
    rows.put("YAML colons", of("x: ", ": ", ""));
    rows.put("YAML empty lines", of("", "\n", ""));
    rows.put("YAML spaces", of("", " \n", ""));
    rows.put("YAML dates", of("date: ", "2", ""));
    rows.put("YAML emoji", of("keywords: [", "\"𠀀\", ", "a]"));
    return rows;
  }

  private static List<HostileShape> others() {
    List<HostileShape> rows = new ArrayList<>();
    String notes = "i/a.notes.md";
    rows.add(file(notes, "notes on one text", of("> 城市更新\n\n释义：注。\n\n---\n\n")));
    rows.add(file(notes, "notes on missing texts", numbered("> 没有%\n\n释义：注。\n\n---\n\n")));
    rows.add(file(notes, "notes without a kind", of("> 城市\n\n注。\n\n---\n\n")));
    rows.add(file(notes, "notes, empty", of("---\n\n")));
    rows.add(file(notes, "note with a long quote", of("> ", "字", "\n\n释义：注。\n")));
    rows.add(file(notes, "note with quote lines", of("> 字\n", "> 字\n", "\n释义：注。\n")));
    rows.add(file(notes, "note of quote marks", of("> [[", "]] [[", "\n\n释义：注。\n")));
    rows.add(file(notes, "note of brackets", of("> [[城市]]", "[", "\n\n释义：注。\n")));
    rows.add(file(notes, "note of dots", of("> a", "...", "[[城市]]\n\n释义：注。\n")));
    rows.add(file(notes, "note of dots at the end", of("> [[城市]]", "...", "a\n\n释义：注。\n")));
    rows.add(file(notes, "note of spaces", of("> 城市", " ", "更新\n\n释义：注。\n")));
    rows.add(file(notes, "note glued", of("> 城市\n", "> \n", "字\n")));
    rows.add(file(notes, "note with signatures", of("> 城市\n\n释义{by: 某", "; by: 某", "}：注。\n")));
    rows.add(
        file(
            notes,
            "note with unknown signatures",
            size -> "> 城市\n\n释义{by: 某" + numbered("; k%: 某").apply(size) + "}：注。\n"));
    rows.add(file(notes, "note with many blocks", of("> 城市\n\n释义：注。\n\n", "注。\n\n", "")));
    rows.add(file(notes, "notes in one part", of("> 城市\n\n释义：注。\n\n")));
    rows.add(file(notes, "note of fences", of("```\n")));
    rows.add(file(notes, "notes file of dashes", of("-")));
    String quotes = "i/q.quotes.md";
    String quotesFront = "---\ntitle: 语\nspeaker: 某\n---\n\n## 组\n\n";
    rows.add(file(quotes, "quotations", of(quotesFront, "> 话。\n>\n> ——2023年9月6日，在会上\n\n", "")));
    rows.add(file(quotes, "quotations without attribution", of(quotesFront, "> 话。\n\n", "")));
    rows.add(
        file(quotes, "quotation of attributions", of(quotesFront, "> ——2023年9月6日，在会上\n>\n", "")));
    rows.add(file(quotes, "groups", of("---\ntitle: 语\nspeaker: 某\n---\n\n", "## 组\n\n", "")));
    rows.add(
        file(quotes, "attribution of spaces", of(quotesFront + "> 话。\n>\n> ——", " ", "2023年\n")));
    rows.add(
        file(
            quotes,
            "attribution of commas",
            of(quotesFront + "> 话。\n>\n> ——a", "，", "a2023年，，a\n")));
    rows.add(
        file(quotes, "attribution of digits", of(quotesFront + "> 话。\n>\n> ——", "2023", "\n")));
    rows.add(
        file(quotes, "attribution of dashes", of(quotesFront + "> 话。\n>\n> ", "——", "2023年\n")));
    rows.add(
        file(
            "glossary/t.md",
            "aliases",
            size ->
                "---\nterm: 城市\naliases: ["
                    + numbered("名%, ").apply(size)
                    + "名]\ncategory: 类\n---\n释。\n"));
    rows.add(file("i/source.txt", "source text", of("城市更新。\n")));
    rows.add(source("collated lines", "- {lines: %, block: paragraph}\n"));
    rows.add(
        file(
            "i/collation.yaml",
            "lines of an entry",
            size -> "entries:\n- {lines: [" + numbered("%, ").apply(size) + "1], block: title}\n"));
    rows.add(
        file(
            "site.yaml",
            "categories",
            size ->
                "title: 站\nissues: [i]\ncategories: [类, "
                    + numbered("类%, ").apply(size)
                    + "类x]\n"));
    rows.add(
        file(
            "site.yaml",
            "issues",
            size ->
                "title: 站\ncategories: [类]\nissues: [i, " + numbered("i%, ").apply(size) + "j]\n"));
    return rows;
  }

  /// A source text with a line for each entry of its collation.
  private static HostileShape source(String name, String entry) {
    return new HostileShape(
        name,
        size -> {
          int lines = Math.max(1, size / 40);
          String entries =
              IntStream.rangeClosed(1, lines)
                  .mapToObj(i -> entry.replace("%", String.valueOf(i)))
                  .collect(Collectors.joining());
          return Map.of(
              "i/source.txt", "第一段。\n".repeat(lines), "i/collation.yaml", "entries:\n" + entries);
        });
  }

  private static String shown(String unit) {
    return unit.replace("\n", "\\n")
        .replace("\t", "\\t")
        .codePoints()
        .mapToObj(c ->
            (Character.isSpaceChar(c) && c != ' ')
                    || Character.getType(c) == Character.FORMAT
                    || Character.getType(c) == Character.PRIVATE_USE
                    || Character.getType(c) == Character.NON_SPACING_MARK
                ? String.format("U+%04X", c)
                : Character.toString(c))
        .collect(Collectors.joining());
  }
}
