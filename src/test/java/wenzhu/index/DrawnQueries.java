package wenzhu.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wenzhu.document.BlockKind;
import wenzhu.link.Corpus;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.source.Span;
import wenzhu.text.Fold;
import wenzhu.text.Readings;
import wenzhu.text.SearchText;

/// Queries drawn from the texts of a corpus, by a seed: of every class that a search may get wrong.
public final class DrawnQueries {

  /// How many are drawn, all classes together.
  public static final int COUNT = 1_000;

  /// Of these, strings that are in no block from which they are made, though all their pairs are.
  static final int CHAINED = 220;

  /// Of so many pairs that are in most blocks two are drawn together.
  private static final int FREQUENT = 240;

  /// What others lose or misread, and what the client corrects.
  static final List<String> SPECIAL =
      List.of(
          "质",
          "器学习",
          "机器学",
          "5+N",
          "“5+N",
          "R&D",
          "R & D",
          "C++",
          ".NET",
          "2023 年",
          "2023年",
          "生產力",
          "新質生產力",
          "xinzhi",
          "xin质",
          "xzscl",
          "新制生产力",
          "新制 新制",
          "xinzhi xinzhi",
          "\"AI for 新制\"",
          "发展 生产",
          "生产 发展",
          "新质,生产力",
          "新质生产力龘",
          "成都 引擎 龘龘",
          "kind:title 龘龘质",
          "龟",
          "发展 -經濟",
          "发展 -濟",
          "成都 term:新質生產力",
          "成都 -term:新質生產力",
          "");

  private final Random random;
  private final List<PlacedBlock> blocks = new ArrayList<>();
  private final List<String> frequent = new ArrayList<>();

  private DrawnQueries(Corpus corpus, long seed) {
    this.random = new Random(seed);
    corpus.all().stream().filter(block -> block.text().length() > 1).forEach(blocks::add);
  }

  /// The queries, each once; the special ones first.
  public static List<String> of(Corpus corpus, long seed) {
    DrawnQueries drawn = new DrawnQueries(corpus, seed);
    Set<String> queries = new LinkedHashSet<>(SPECIAL);
    drawn.add(queries, CHAINED, drawn::chained);
    drawn.add(queries, 30, drawn::single);
    drawn.add(queries, 180, () -> drawn.substring(2, 5));
    drawn.add(queries, 70, () -> drawn.substring(6, 14));
    drawn.add(queries, 90, drawn::acrossMarks);
    drawn.add(queries, 30, () -> drawn.substring(1, 3) + " " + drawn.substring(1, 3));
    drawn.add(queries, 60, drawn::twoOfOneBlock);
    drawn.add(queries, 60, drawn::aroundLatin);
    drawn.add(queries, 90, drawn::twoOfMany);
    drawn.add(queries, 20, drawn::titleInPinyin);
    drawn.add(queries, 40, () -> drawn.common() + " -" + drawn.substring(1, 2));
    drawn.add(queries, COUNT - queries.size(), () -> drawn.common() + " " + drawn.filter());
    return List.copyOf(queries);
  }

  /// So many that a corpus can give, each new.
  private void add(Set<String> queries, int count, Supplier<String> draw) {
    int wanted = queries.size() + count;
    for (int tries = 0; queries.size() < wanted; tries++) {
      if (tries > 1_000_000) {
        throw new IllegalStateException("cannot draw " + count);
      }
      String query = draw.get();
      if (!query.isBlank()) {
        queries.add(query);
      }
    }
  }

  private PlacedBlock block() {
    return blocks.get(random.nextInt(blocks.size()));
  }

  private String single() {
    String text = block().text();
    int at = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    return written(Character.toString(text.codePointAt(at)));
  }

  private String substring(int least, int most) {
    return substring(block().text(), least, most);
  }

  private String substring(String text, int least, int most) {
    int length = Math.min(text.length(), least + random.nextInt(most - least + 1));
    int from = random.nextInt(text.length() - length + 1);
    return written(text.substring(from, from + length));
  }

  /// Across the edge of a link, a note or emphasis.
  private String acrossMarks() {
    PlacedBlock block = block();
    List<Integer> edges =
        Stream.of(
                block.matches().stream().map(match -> match.span()),
                block.notes().stream().map(note -> note.span()),
                block.block().content().marks().stream().map(mark -> mark.span()))
            .flatMap(spans -> spans)
            .flatMap((Span span) -> Stream.of(span.from(), span.to()))
            .filter(edge -> edge > 0 && edge < block.text().length())
            .toList();
    if (edges.isEmpty()) {
      return "";
    }
    int edge = edges.get(random.nextInt(edges.size()));
    int from = Math.max(0, edge - 1 - random.nextInt(4));
    int to = Math.min(block.text().length(), edge + 1 + random.nextInt(4));
    return written(block.text().substring(from, to));
  }

  private String twoOfOneBlock() {
    String text = block().text();
    return substring(text, 1, 4) + " " + substring(text, 2, 4);
  }

  /// Two pairs of characters that are in very many blocks.
  private String twoOfMany() {
    return written(frequentPair()) + " " + written(frequentPair());
  }

  private String frequentPair() {
    if (frequent.isEmpty()) {
      Map<String, Integer> counts = new HashMap<>();
      for (PlacedBlock block : blocks) {
        String text = SearchText.key(block.text());
        IntStream.range(1, text.length())
            .mapToObj(i -> text.substring(i - 1, i + 1))
            .distinct()
            .forEach(pair -> counts.merge(pair, 1, Integer::sum));
      }
      counts.entrySet().stream()
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .limit(FREQUENT)
          .forEach(pair -> frequent.add(pair.getKey()));
    }
    return frequent.get(random.nextInt(frequent.size()));
  }

  private String titleInPinyin() {
    PlacedBlock block = block();
    return block.kind() == BlockKind.TITLE
        ? String.join("", Readings.of(block.text()).subList(0, Math.min(5, block.text().length())))
        : "";
  }

  private String aroundLatin() {
    String text = block().text();
    int[] latin =
        text.codePoints().limit(2_000).anyMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
            ? IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) < 0x80 && Character.isLetterOrDigit(text.charAt(i)))
                .toArray()
            : new int[0];
    if (latin.length == 0) {
      return "";
    }
    int at = latin[random.nextInt(latin.length)];
    int from = Math.max(0, at - random.nextInt(4));
    return written(text.substring(from, Math.min(text.length(), at + 1 + random.nextInt(4))));
  }

  /// A string in many blocks: two or three characters out of a term.
  private String common() {
    for (PlacedBlock block = block(); ; block = block()) {
      if (!block.matches().isEmpty()) {
        return substring(block.matches().getFirst().span().in(block.text()), 2, 3);
      }
    }
  }

  private String filter() {
    return switch (random.nextInt(9)) {
      case 0 -> "kind:body";
      case 1 -> "-kind:body";
      case 2 -> "kind:note kind:definition";
      case 3 -> "issue:new-quality";
      case 4 -> "article:new-quality/chengdu";
      case 5 -> "author:\"周 跃辉\"";
      case 6 -> "year:" + (1990 + random.nextInt(34));
      case 7 -> "-issue:new-quality year:" + (1990 + random.nextInt(34)) + " kind:body";
      default -> "term:" + term();
    };
  }

  private String term() {
    for (PlacedBlock block = block(); ; block = block()) {
      if (!block.matches().isEmpty()) {
        return block.matches().getFirst().term();
      }
    }
  }

  /// Goes from pair to pair of one block until the string is one that the block lacks.
  private String chained() {
    String text = SearchText.key(block().text());
    if (text.length() < 40 || text.codePoints().anyMatch(c -> c > 0xFFFF)) {
      return "";
    }
    Map<Character, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < text.length() - 1; i++) {
      places.computeIfAbsent(text.charAt(i), _ -> new ArrayList<>()).add(i);
    }
    int at = random.nextInt(text.length() - 1);
    StringBuilder chain = new StringBuilder(text.substring(at, at + 2));
    int length = 3 + random.nextInt(5);
    while (chain.length() < length) {
      List<Integer> next = places.getOrDefault(chain.charAt(chain.length() - 1), List.of());
      if (next.isEmpty()) {
        return "";
      }
      chain.append(text.charAt(next.get(random.nextInt(next.size())) + 1));
    }
    return Optional.of(chain.toString())
        .filter(string -> string.chars().allMatch(c -> c > 0x7F)) // Latin would get spaces.
        .filter(string -> !text.contains(string))
        .orElse("");
  }

  /// In quotation marks where it would not be one term, or would begin an exclusion.
  private static String written(String text) {
    boolean isPlain =
        !QueryReader.startsWithMinus(text)
            && !text.startsWith("\"")
            && text.codePoints().noneMatch(Fold::isSpace)
            && QueryReader.filterEnd(text) < 0;
    return isPlain ? text : '"' + text + '"';
  }
}
