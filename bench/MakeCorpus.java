import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Generates an input folder with any number of articles. The same arguments give the same files.
///
/// Words are drawn from jieba's dictionary (`dict.txt` of com.huaban:jieba-analysis) with its frequencies, so that common words are
/// as common as in real text. A word is usually followed by one of a few others, so that the number of different character bigrams
/// is realistic: 10,000 articles have 736,000, half of them in one article only; 10,000 real documents of that length had 478,000.
/// Every twentieth sentence is from this edition. An article has about 1,950 characters in four sections, two notes, and belongs to
/// an issue of ten. The glossary is that of this edition.
///
/// One sentence in sixteen contains a year or a token of Latin letters, digits and symbols (`5G`, `R&D`, `C++`), for the search
/// benchmark. A separate random generator draws them, so the Chinese words do not depend on them.
///
/// Usage: java -cp jieba-analysis.jar bench/MakeCorpus.java ARTICLES FOLDER [SEED]
void main(String[] args) throws IOException {
  int count = Integer.parseInt(args[0]);
  Path folder = Path.of(args[1]);
  long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
  new Corpus(seed).write(count, folder);
}

/// Words with their cumulative frequencies.
record Words(String[] words, long[] upTo) {

  /// The number of words that usually follow a word.
  private static final int FOLLOWERS = 16;

  /// One word in so many is independent of the previous one.
  private static final int INDEPENDENT = 150;

  static Words load() throws IOException {
    List<String> words = new ArrayList<>();
    List<Long> upTo = new ArrayList<>();
    long sum = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                ClassLoader.getSystemResourceAsStream("dict.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" ");
        if (parts.length >= 2 && parts[0].codePoints().allMatch(Words::isHan)) {
          sum += Long.parseLong(parts[1]);
          words.add(parts[0]);
          upTo.add(sum);
        }
      }
    }
    return new Words(
        words.toArray(new String[0]), upTo.stream().mapToLong(Long::longValue).toArray());
  }

  private static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  /// The index of a random word, by frequency.
  int draw(Random random) {
    return at(random.nextLong(upTo[upTo.length - 1]));
  }

  /// The index of a random word that follows another. Each word has a few followers, chosen by frequency; the first are the most likely.
  int drawAfter(int word, Random random) {
    if (random.nextInt(INDEPENDENT) == 0) {
      return draw(random);
    }
    double place = random.nextDouble();
    long choice = word * 1_000_003L + (long) (FOLLOWERS * place * place * place);
    long mixed = (choice ^ (choice >>> 31)) * 0x9E3779B97F4A7C15L;
    return at(Long.remainderUnsigned(mixed ^ (mixed >>> 29), upTo[upTo.length - 1]));
  }

  private int at(long place) {
    int found = Arrays.binarySearch(upTo, place);
    return found >= 0 ? found + 1 : -found - 1;
  }
}

final class Corpus {

  private static final int PER_ISSUE = 10;
  private static final int PARAGRAPHS = 13;

  /// The most common first. No token is part of another.
  private static final List<String> TOKENS =
      List.of("5G", "R&D", "GDP", "C++", "Wi-Fi", "GPT-4", ".NET", "IPv6", "COVID-19", "Node.js");

  private final Random random;
  private final Random tokens;
  private final Words words = Words.load();
  private final List<String> ownSentences;

  Corpus(long seed) throws IOException {
    random = new Random(seed);
    tokens = new Random(seed + 1);
    ownSentences =
        Stream.of("articles/new-quality/understanding.md", "articles/new-quality/chengdu.md")
            .flatMap(file -> body(Path.of(file)))
            .flatMap(line -> Stream.of(line.split("(?<=。)")))
            .filter(sentence -> sentence.endsWith("。"))
            .toList();
  }

  private static Stream<String> body(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      return lines
          .subList(lines.subList(1, lines.size()).indexOf("---") + 2, lines.size())
          .stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  void write(int count, Path folder) throws IOException {
    int issues = (count + PER_ISSUE - 1) / PER_ISSUE;
    copyGlossary(folder.resolve("glossary"));
    Files.writeString(
        folder.resolve("site.yaml"),
        """
        title: 测量用的站
        language: zh-Hans
        base_url: https://example.org/bench/
        edition_date: 2026-01-01
        linking: first-in-section
        categories: [理论, 发展, 产业, 数字, 创新, 政策, 人物, 机构, 地名]
        issues: [%s]
        """
            .formatted(
                IntStream.range(0, issues).mapToObj(Corpus::issue).collect(Collectors.joining(", "))));
    for (int i = 0; i < issues; i++) {
      writeIssue(folder.resolve(issue(i)), Math.min(PER_ISSUE, count - i * PER_ISSUE));
    }
  }

  private static String issue(int number) {
    return String.format(Locale.ROOT, "issue-%05d", number);
  }

  private void writeIssue(Path folder, int articles) throws IOException {
    Files.createDirectories(folder);
    String slugs =
        IntStream.range(0, articles).mapToObj(i -> "a" + i).collect(Collectors.joining(", "));
    Files.writeString(
        folder.resolve("issue.md"),
        "---\ntitle: %s\narticles: [%s]\n---\n\n%s\n".formatted(phrase(4), slugs, paragraph()));
    for (int i = 0; i < articles; i++) {
      writeArticle(folder, "a" + i);
    }
  }

  private void writeArticle(Path folder, String slug) throws IOException {
    StringBuilder article =
        new StringBuilder("---\ntitle: %s\nauthors:\n  - name: %s\n---\n".formatted(phrase(5), phrase(1)));
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < PARAGRAPHS; i++) {
      if (i % 4 == 1) {
        article.append("\n## ").append(phrase(4)).append('\n');
      }
      String passage = sentence();
      article.append('\n').append(passage).append(paragraph()).append('\n');
      if (i == 2 || i == 7) {
        notes.add("> " + passage + "\n\n释义：" + sentence() + "\n");
      }
    }
    Files.writeString(folder.resolve(slug + ".md"), article);
    Files.writeString(folder.resolve(slug + ".notes.md"), String.join("\n---\n\n", notes));
  }

  private String paragraph() {
    StringBuilder text = new StringBuilder();
    while (text.length() < 110) {
      text.append(
          random.nextInt(20) == 0 ? ownSentences.get(random.nextInt(ownSentences.size())) : sentence());
    }
    return text.toString();
  }

  private String sentence() {
    int length = 4 + random.nextInt(6);
    StringBuilder text = new StringBuilder(phrase(2));
    if (tokens.nextInt(16) == 0) {
      text.append(token()); // Not at the start of a line, where Markdown might read it as syntax.
    }
    text.append(phrase(length - 2));
    for (int i = random.nextInt(4); i > 0; i--) {
      text.append('，').append(phrase(3 + random.nextInt(7)));
    }
    return text.append('。').toString();
  }

  private String token() {
    if (tokens.nextBoolean()) {
      return (1950 + tokens.nextInt(77)) + "年";
    }
    return TOKENS.get(Math.min(tokens.nextInt(TOKENS.size()), tokens.nextInt(TOKENS.size())));
  }

  private String phrase(int length) {
    StringBuilder text = new StringBuilder();
    int word = words.draw(random);
    for (int i = 0; i < length; i++) {
      text.append(words.words()[word]);
      word = words.drawAfter(word, random);
    }
    return text.toString();
  }

  private static void copyGlossary(Path to) throws IOException {
    Path from = Path.of("articles/glossary");
    Files.createDirectories(to);
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(file.getFileName()));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
