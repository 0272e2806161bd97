package wenzhu.pipeline;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import wenzhu.collate.Collator;
import wenzhu.collate.Proof;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.Manuscript;
import wenzhu.index.Indexer;
import wenzhu.index.SearchIndex;
import wenzhu.index.export.IndexCheck;
import wenzhu.index.export.IndexExport;
import wenzhu.integrity.IntegrityList;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.offline.OfflineSite;
import wenzhu.output.Inventory;
import wenzhu.output.OutputFile;
import wenzhu.parse.ManuscriptParser;
import wenzhu.read.FolderReader;
import wenzhu.render.SitePages;
import wenzhu.render.SiteRenderer;
import wenzhu.source.SourceTree;
import wenzhu.write.SiteProducer;
import wenzhu.write.SiteWriter;

/// Runs the stages in order, up to a given one.
///
/// A stage runs on the values of the earlier ones even if they reported errors, so that one run reports
/// all problems. Only rendering and writing require that there are no errors.
public final class Pipeline {

  /// The number of blocks of a large edition.
  private static final int LARGE = 10_000;

  /// The time that a stage may take: several times that of the slowest input known, on a slow machine.
  private static final Duration STAGE = Duration.ofMinutes(3);

  private static final Duration BY_UNIT = Duration.ofNanos(100_000);

  private final BuildOptions options;
  private final Stage last;
  private final Consumer<Stage> progress;
  private final Watchdog watchdog;
  private final SitePages pages = SitePages.standard();
  private final Problems problems = new Problems();
  private volatile Stage current = Stage.READ;
  private long units;

  private Pipeline(BuildOptions options, Stage last, Consumer<Stage> progress, Watchdog watchdog) {
    this.options = options;
    this.last = last;
    this.progress = progress;
    this.watchdog = watchdog;
  }

  /// Runs the stages up to `last`. Calls `progress` at the start of each. Throws [PipelineFault] for anything thrown, and if a stage does
  /// not end.
  public static Result<BuildResult> run(
      BuildOptions options, Stage last, Consumer<Stage> progress) {
    return run(options, last, progress, new Watchdog(STAGE, BY_UNIT));
  }

  static Result<BuildResult> run(
      BuildOptions options, Stage last, Consumer<Stage> progress, Watchdog watchdog) {
    Pipeline pipeline = new Pipeline(options, last, progress, watchdog);
    // Parallel streams run in the pool of the calling thread.
    ForkJoinPool pool = new ForkJoinPool(options.threads());
    try {
      return watchdog.await(pool.submit(() -> pipeline.run()));
    } catch (Throwable fault) {
      throw new PipelineFault(fault, pipeline.current, pipeline.problems.toList());
    } finally {
      pool.shutdownNow(); // Does not wait for a stage that does not end.
    }
  }

  private void begin(Stage stage) {
    watchdog.begin(stage, units);
    current = stage;
    progress.accept(stage);
  }

  private Result<BuildResult> run() {
    begin(Stage.READ);
    SourceTree articles = problems.take(FolderReader.read(options.articles(), "articles"));
    Optional<SourceTree> templates =
        reaches(Stage.RENDER)
            ? Optional.of(problems.take(FolderReader.read(options.templates(), "templates")))
            : Optional.empty();
    units = articles.files().stream().mapToLong(file -> file.text().length()).sum();
    begin(Stage.PARSE);
    Manuscript manuscript = withBaseUrl(problems.take(ManuscriptParser.parse(articles)));
    begin(Stage.COLLATE);
    List<Proof> proofs = problems.take(Collator.collate(manuscript));
    Optional<Corpus> corpus = reaches(Stage.LINK) ? link(manuscript, proofs) : Optional.empty();
    Optional<Summary> summary =
        corpus.flatMap(linked -> templates.flatMap(theme -> produce(linked, theme)));
    return problems.with(new BuildResult(articles, templates, manuscript, proofs, corpus, summary));
  }

  private Optional<Corpus> link(Manuscript manuscript, List<Proof> proofs) {
    begin(Stage.LINK);
    return Optional.of(problems.take(Linker.link(manuscript, proofs, pages.reserved())));
  }

  /// Renders the site, and writes it if the run includes writing. Empty if there are errors.
  private Optional<Summary> produce(Corpus corpus, SourceTree templates) {
    IdHistory history = new IdHistory(options.cache(), options.articles());
    problems.addAll(history.changed(corpus));
    Inventory inventory = new Inventory();
    if (!reaches(Stage.WRITE)) {
      if (!hasErrors()) {
        render(corpus, templates, inventory);
      }
    } else if (hasErrors()) {
      problems.addAll(SiteWriter.recover(options.out()));
    } else {
      write(site -> {
        Consumer<OutputFile> observed = inventory.andThen(site);
        writeIndex(corpus, observed);
        render(corpus, templates, observed);
        OfflineSite.files(corpus, inventory, pages.all(), templates).forEach(observed);
        observed.accept(IntegrityList.of(inventory, corpus).file());
        begin(Stage.WRITE);
        return !hasErrors();
      });
      if (!hasErrors()) {
        history.store(corpus);
      }
    }
    return hasErrors() ? Optional.empty() : Optional.of(Summary.of(corpus, inventory));
  }

  private void write(SiteProducer producer) {
    problems.addAll(
        SiteWriter.write(
            producer, options.out(), List.of(options.articles(), options.templates())));
  }

  private void render(Corpus corpus, SourceTree templates, Consumer<OutputFile> site) {
    begin(Stage.RENDER);
    problems.addAll(SiteRenderer.render(corpus, pages, templates, site));
  }

  /// Produces and reads back the files of the search index, before the pages, so that its memory is free when
  /// they are rendered.
  private void writeIndex(Corpus corpus, Consumer<OutputFile> site) {
    begin(Stage.INDEX);
    try (SearchIndex index = Indexer.index(corpus)) {
      IndexExport.files(index)
          .forEach(file -> {
            problems.addAll(IndexCheck.check(file));
            site.accept(file);
          });
    }
    clearHeap(corpus);
  }

  /// Without an explicit call, the garbage collector first enlarges the heap. A small edition leaves little
  /// garbage.
  private static void clearHeap(Corpus corpus) {
    if (corpus.all().size() >= LARGE) {
      System.gc();
    }
  }

  /// The search index of a corpus, for queries outside a site. The caller closes it.
  public static SearchIndex index(Corpus corpus) {
    return Indexer.index(corpus);
  }

  private boolean reaches(Stage stage) {
    return last.compareTo(stage) >= 0;
  }

  private boolean hasErrors() {
    return problems.toList().stream().anyMatch(Problem::isError);
  }

  private Manuscript withBaseUrl(Manuscript manuscript) {
    return options
        .baseUrl()
        .map(url ->
            manuscript.withSite(manuscript.site().withBaseUrl(url.endsWith("/") ? url : url + "/")))
        .orElse(manuscript);
  }
}
