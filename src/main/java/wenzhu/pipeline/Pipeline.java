package wenzhu.pipeline;

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
import wenzhu.index.export.IndexExport;
import wenzhu.link.Corpus;
import wenzhu.link.Linker;
import wenzhu.offline.Inventory;
import wenzhu.offline.OfflineSite;
import wenzhu.output.OutputFile;
import wenzhu.parse.ManuscriptParser;
import wenzhu.read.FolderReader;
import wenzhu.render.SitePages;
import wenzhu.render.SiteRenderer;
import wenzhu.source.SourceTree;
import wenzhu.write.SiteProducer;
import wenzhu.write.SiteWriter;

/// The stages one after the other, up to the one that is asked for.
///
/// Every stage runs on what the earlier ones could make of the input, so that one run tells all
/// problems. Only rendering and writing insist on no error before them.
public final class Pipeline {

  /// Blocks of a large edition.
  private static final int LARGE = 10_000;

  private final BuildOptions options;
  private final Stage last;
  private final Consumer<Stage> progress;
  private final SitePages pages = SitePages.standard();
  private final Problems problems = new Problems();

  private Pipeline(BuildOptions options, Stage last, Consumer<Stage> progress) {
    this.options = options;
    this.last = last;
    this.progress = progress;
  }

  /// Runs the stages up to `last`; `progress` hears of each as it starts.
  public static Result<BuildResult> run(
      BuildOptions options, Stage last, Consumer<Stage> progress) {
    // Parallel streams of the stages work in the pool they are called from.
    try (ForkJoinPool pool = new ForkJoinPool(options.threads())) {
      return pool.submit(() -> new Pipeline(options, last, progress).run()).join();
    }
  }

  private Result<BuildResult> run() {
    progress.accept(Stage.READ);
    SourceTree articles = problems.take(FolderReader.read(options.articles(), "articles"));
    Optional<SourceTree> templates =
        reaches(Stage.RENDER)
            ? Optional.of(problems.take(FolderReader.read(options.templates(), "templates")))
            : Optional.empty();
    progress.accept(Stage.PARSE);
    Manuscript manuscript = withBaseUrl(problems.take(ManuscriptParser.parse(articles)));
    progress.accept(Stage.COLLATE);
    List<Proof> proofs = problems.take(Collator.collate(manuscript));
    Optional<Corpus> corpus = reaches(Stage.LINK) ? link(manuscript, proofs) : Optional.empty();
    Optional<Summary> summary =
        corpus.flatMap(linked -> templates.flatMap(theme -> produce(linked, theme)));
    return problems.with(new BuildResult(articles, templates, manuscript, proofs, corpus, summary));
  }

  private Optional<Corpus> link(Manuscript manuscript, List<Proof> proofs) {
    progress.accept(Stage.LINK);
    return Optional.of(problems.take(Linker.link(manuscript, proofs, pages.reserved())));
  }

  /// Makes and writes the site, unless something is wrong; the site counted, if it is whole.
  private Optional<Summary> produce(Corpus corpus, SourceTree templates) {
    IdHistory lock = new IdHistory(options.cache(), options.articles());
    problems.addAll(lock.changed(corpus));
    FileCounter tally = new FileCounter();
    if (!reaches(Stage.WRITE)) {
      if (!hasErrors()) {
        render(corpus, templates, tally);
      }
    } else if (hasErrors()) {
      problems.take(SiteWriter.mend(options.out()));
    } else {
      write(site -> {
        Inventory inventory = new Inventory();
        Consumer<OutputFile> noted = tally.andThen(inventory).andThen(site);
        search(corpus, noted);
        render(corpus, templates, noted);
        OfflineSite.files(corpus, inventory, pages.all()).forEach(tally.andThen(site));
        progress.accept(Stage.WRITE);
        return !hasErrors();
      });
      if (!hasErrors()) {
        lock.remember(corpus);
      }
    }
    return hasErrors() ? Optional.empty() : Optional.of(Summary.of(corpus, tally));
  }

  private void write(SiteProducer producer) {
    problems.take(
        SiteWriter.write(
            producer, options.out(), List.of(options.articles(), options.templates())));
  }

  private void render(Corpus corpus, SourceTree templates, Consumer<OutputFile> site) {
    progress.accept(Stage.RENDER);
    problems.addAll(SiteRenderer.render(corpus, pages, templates, site));
  }

  /// The files of the search index; before the pages, so that its room is free again when they are
  /// made.
  private void search(Corpus corpus, Consumer<OutputFile> site) {
    progress.accept(Stage.INDEX);
    try (SearchIndex index = Indexer.index(corpus)) {
      IndexExport.files(index).forEach(site);
    }
    clearHeap(corpus);
  }

  /// Left to itself, the collector enlarges the heap before it looks for garbage. A small edition
  /// leaves none that counts.
  private static void clearHeap(Corpus corpus) {
    if (corpus.all().size() >= LARGE) {
      System.gc();
    }
  }

  /// The search index of a corpus, for questions outside a site. Whoever asks closes it.
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
