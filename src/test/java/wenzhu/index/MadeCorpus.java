package wenzhu.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.parse.ManuscriptParser;
import wenzhu.read.FolderReader;
import wenzhu.render.SitePages;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// The edition of this repository, and beside it articles made of its words: what search must be
/// right on is a text of real characters in which some words are common and most are rare.
///
/// The same number of articles is always the same text.
public final class MadeCorpus {

  private static final long SEED = 20_231_123;
  private static final int IN_ISSUE = 100;
  private static final int PARAGRAPHS = 18;
  private static final String MARKS = "，，，，、；：";

  /// Once in a while instead of a word of the edition: Latin, numbers, marks, Traditional and rare
  /// characters, and what ends in a combining mark.
  private static final List<String> OTHERS =
      List.of(
          "R&D",
          "C++",
          ".NET",
          "5+N",
          "6+N",
          "GDP",
          "GPT-4",
          "2023年",
          "2035 年",
          "1.15 万",
          "622.32",
          "new quality",
          "Node.js",
          "生產力",
          "發展",
          "\uf907", // 龜, as a compatibility form
          "“双循环”",
          "《资本论》",
          "（一）",
          "𠮷",
          "𪚥",
          "éclair",
          "カメラ",
          "한국",
          "α",
          "100%",
          "https",
          "Ａ股",
          "㎡",
          "——",
          "……");

  private final Random random = new Random(SEED);
  private final List<String> words;
  private final double[] upTo;

  private MadeCorpus(List<String> words) {
    this.words = words;
    this.upTo = new double[words.size()];
    double sum = 0;
    for (int i = 0; i < upTo.length; i++) {
      sum += 1.0 / (i + 25); // Zipf's law, its first words evened out.
      upTo[i] = sum;
    }
  }

  /// The edition alone.
  public static Corpus sample() {
    return link(edition());
  }

  /// The edition and so many articles.
  public static Corpus of(int articles) {
    List<SourceFile> files = new ArrayList<>(edition());
    MadeCorpus maker = new MadeCorpus(words(files));
    List<String> issues = new ArrayList<>(List.of("new-quality"));
    for (int first = 0; first < articles; first += IN_ISSUE) {
      String issue = "made-" + first / IN_ISSUE;
      issues.add(issue);
      List<String> slugs =
          IntStream.range(first, Math.min(articles, first + IN_ISSUE))
              .mapToObj(number -> "a" + number)
              .toList();
      files.add(maker.issue(issue, slugs));
      slugs.forEach(slug -> files.add(maker.article(issue, slug)));
    }
    files.replaceAll(file -> file.path().equals("articles/site.yaml") ? with(file, issues) : file);
    return link(files);
  }

  /// A corpus of files, by their paths below `articles` and their texts.
  static Corpus ofFiles(String... pathsAndTexts) {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.add(SourceFile.of("articles/" + pathsAndTexts[i], pathsAndTexts[i + 1]));
    }
    return link(files);
  }

  private static Corpus link(List<SourceFile> files) {
    return Linker.link(
            ManuscriptParser.parse(new SourceTree(files, List.of())).value(),
            List.of(),
            SitePages.standard().reserved())
        .value();
  }

  private static List<SourceFile> edition() {
    return FolderReader.read(Path.of("articles"), "articles").value().files();
  }

  private static SourceFile with(SourceFile site, List<String> issues) {
    return SourceFile.of(
        site.path(),
        site.text()
            .replaceFirst("(?m)^issues: .*$", "issues: [" + String.join(", ", issues) + "]"));
  }

  /// Pieces of two to four characters of the articles, each once, in an order of chance: nothing
  /// here knows Chinese words, and most pieces of a text are none.
  private static List<String> words(List<SourceFile> files) {
    Random random = new Random(SEED);
    Set<String> words = new LinkedHashSet<>();
    files.stream()
        .filter(file -> file.path().startsWith("articles/new-quality/"))
        .filter(file -> file.path().endsWith(".md"))
        .flatMap(file -> List.of(file.text().split("[^\\x{4E00}-\\x{9FFF}]+")).stream())
        .forEach(clause -> {
          for (int at = 0; at + 2 <= clause.length(); ) {
            int to = Math.min(clause.length(), at + 2 + random.nextInt(3));
            words.add(clause.substring(at, to));
            at = to;
          }
        });
    List<String> shuffled = new ArrayList<>(words);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private SourceFile issue(String slug, List<String> articles) {
    return SourceFile.of(
        "articles/" + slug + "/issue.md",
        """
        ---
        title: %s
        published: %d
        articles: [%s]
        ---

        %s
        """
            .formatted(
                title(), 1990 + random.nextInt(30), String.join(", ", articles), paragraph()));
  }

  private SourceFile article(String issue, String slug) {
    String body =
        IntStream.range(0, PARAGRAPHS)
            .mapToObj(i -> i % 6 == 3 ? "## " + title() : paragraph())
            .collect(Collectors.joining("\n\n"));
    return SourceFile.of(
        "articles/" + issue + "/" + slug + ".md",
        """
        ---
        title: %s
        authors: [{name: 作者%d}]
        published: %d
        ---

        %s
        """
            .formatted(title(), random.nextInt(40), 1990 + random.nextInt(30), body));
  }

  private String title() {
    return word() + word() + word() + random.nextInt(1_000);
  }

  private String paragraph() {
    StringBuilder text = new StringBuilder();
    for (int sentences = 1 + random.nextInt(4); sentences > 0; sentences--) {
      for (int left = 4 + random.nextInt(12); left > 0; left--) {
        text.append(piece());
        if (random.nextInt(4) == 0) {
          text.append(MARKS.charAt(random.nextInt(MARKS.length())));
        }
      }
      text.append(word()).append('。');
    }
    return text.toString();
  }

  private String piece() {
    return switch (random.nextInt(60)) {
      case 0 -> "**" + word() + "**";
      case 1 -> " " + OTHERS.get(random.nextInt(OTHERS.size())) + " ";
      case 2 -> OTHERS.get(random.nextInt(OTHERS.size()));
      case 3 -> String.format(Locale.ROOT, "%d", random.nextInt(100_000));
      default -> word();
    };
  }

  private String word() {
    double place = random.nextDouble() * upTo[upTo.length - 1];
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (upTo[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return words.get(low);
  }
}
