package wenzhu.parse;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Fault;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.Article;
import wenzhu.document.CollationPlan;
import wenzhu.document.Document;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.NoteFile;
import wenzhu.document.QuotationSet;
import wenzhu.document.Site;
import wenzhu.document.Term;
import wenzhu.source.Asset;
import wenzhu.source.Location;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Parses a whole input folder, file by file. The path alone decides the kind of a file ([FileRole]).
public final class ManuscriptParser {

  private static final long STACK = 64L << 20;

  private ManuscriptParser() {}

  /// Every file of the input, parsed; the problems in the order of the files. Files are independent and parsed in parallel.
  public static Result<Manuscript> parse(SourceTree tree) {
    Set<String> assets = new HashSet<>(tree.assets().stream().map(Asset::path).toList());
    List<Parsed> parsed = parseAll(tree, assets);
    Problems problems = new Problems();
    parsed.forEach(file -> problems.addAll(file.problems()));
    problems.addAll(missing(tree));
    Manuscript manuscript =
        new Manuscript(
            values(parsed, Site.class).findFirst().orElseGet(() -> SiteParser.empty(FileRole.SITE)),
            values(parsed, Manuscript.Page.class).findFirst(),
            values(parsed, Issue.class).toList(),
            values(parsed, Article.class).toList(),
            values(parsed, QuotationSet.class).toList(),
            values(parsed, NoteFile.class).toList(),
            values(parsed, Term.class).toList(),
            values(parsed, CollationPlan.class).toList(),
            tree.assets());
    return problems.with(manuscript);
  }

  /// Each file on its own, on threads with a stack that fits [MarkdownLimits].
  private static List<Parsed> parseAll(SourceTree tree, Set<String> assets) {
    ThreadFactory threads = task -> new Thread(null, task, "parse", STACK);
    try (ExecutorService pool = Executors.newFixedThreadPool(parallelism(), threads)) {
      List<CompletableFuture<Parsed>> running =
          tree.files().stream()
              .map(file ->
                  CompletableFuture.supplyAsync(
                      () -> Fault.at(file.path(), () -> parse(file, tree, assets)), pool))
              .toList();
      return running.stream().map(CompletableFuture::join).toList();
    }
  }

  /// As many threads as the pool that called this stage.
  private static int parallelism() {
    ForkJoinPool pool = ForkJoinTask.getPool();
    return pool == null ? Runtime.getRuntime().availableProcessors() : pool.getParallelism();
  }

  private record Parsed(Optional<?> value, List<Problem> problems) {}

  private static <T> Stream<T> values(List<Parsed> parsed, Class<T> type) {
    return parsed.stream()
        .flatMap(file -> file.value().stream())
        .filter(type::isInstance)
        .map(type::cast);
  }

  private static Parsed parse(SourceFile file, SourceTree tree, Set<String> assets) {
    Problems problems = new Problems();
    FileRole role = FileRole.of(file.path());
    if (role.kind() != FileRole.Kind.SOURCE_TEXT) {
      CharacterCheck.check(file, problems);
    }
    ContentFile content = ContentFile.of(file, assets, problems);
    Optional<?> value =
        switch (role.kind()) {
          case SITE -> Optional.of(SiteParser.parse(file, problems));
          case ABOUT, ISSUE, ARTICLE, QUOTATIONS, NOTES, TERM ->
              Optional.of(DocumentParser.parse(content, role));
          case COLLATION -> CollationParser.parse(file, tree, problems);
          case SOURCE_TEXT -> Optional.empty();
          case UNKNOWN -> {
            problems.add(Code.R004, Location.of(file.path()), file.path());
            yield Optional.empty();
          }
        };
    if (value.isPresent() && value.get() instanceof Document document) {
      content.coverage().reportGaps(document.textBlocks(), problems);
    }
    return new Parsed(value, problems.toList());
  }

  /// `site.yaml`, and `issue.md` in every folder that has articles.
  private static List<Problem> missing(SourceTree tree) {
    Set<String> paths = new HashSet<>(tree.files().stream().map(SourceFile::path).toList());
    Stream<String> folders =
        tree.files().stream()
            .map(file -> FileRole.of(file.path()))
            .filter(role ->
                role.kind() == FileRole.Kind.ARTICLE || role.kind() == FileRole.Kind.QUOTATIONS)
            .map(FileRole::issue)
            .distinct();
    Stream<String> needed =
        Stream.concat(Stream.of(FileRole.SITE), folders.map(FileRole::issueFile));
    return needed
        .filter(path -> !paths.contains(path))
        .map(path -> Problem.of(Code.R006, Location.of(path), path))
        .toList();
  }
}
