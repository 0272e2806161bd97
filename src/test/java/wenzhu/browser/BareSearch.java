package wenzhu.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import wenzhu.index.SearchIndex;
import wenzhu.index.export.IndexExport;
import wenzhu.output.OutputFile;

/// The client's search engine without a site: its modules, the files of an index, and an empty
/// page.
final class BareSearch implements AutoCloseable {

  private static final Path MODULES = Path.of("src/main/web");
  private static final String BLANK = "<!doctype html><meta charset=utf-8><title>.</title>";

  /// The origin of the modules for a page on the disk: browsers load no modules from `file:` URLs.
  private static final String MODULE_ORIGIN = "https://modules.test/";

  /// Runs queries one after the other, and returns the answers in the text form of
  /// `wenzhu.index.AnswerText`: with all hits, or only the first ten.
  private static final String RUN_QUERIES =
      """
      async ([modules, folder, queries, allHits]) => {
        const { openSearch } = await import(modules + 'search/open.js');
        const float = new Float32Array(1);
        const bits = (score) => {
          float[0] = score;
          return float[0] === score ? new Int32Array(float.buffer)[0] : `no float: ${score}`;
        };
        const spans = (hit) => hit.spans.map(([from, to]) => `${from}-${to}`).join(',');
        const hash = (text) => {
          let sum = 0;
          for (let i = 0; i < text.length; i++) {
            sum = (Math.imul(sum, 31) + text.charCodeAt(i)) | 0;
          }
          return sum;
        };
        const text = async (query) => {
          window.search ??= await openSearch(folder);
          const answer = await window.search.ask(query);
          const hits = await answer.take(10);
          const best = [...hits];
          for (let more = hits; allHits && more.length; hits.push(...more)) {
            more = await answer.take(700);
          }
          return [
            `answered ${answer.answered}`,
            `correction ${answer.correction}`,
            `total ${answer.total}${answer.counted ? '' : ' or so'}`,
            `pages ${answer.pages.map(({ page, title }) => `${page} ${title}`).join(', ')}`,
            `hash ${hash(hits.map((hit) => `${hit.page}#${hit.id} ${bits(hit.score)}`).join('\\n'))}`,
            best
              .map((hit) =>
                [hit.page, hit.id, hit.kind, bits(hit.score), spans(hit), hit.title, hit.section, hit.text].join(' '),
              )
              .join('\\n'),
          ].join('\\n');
        };
        const texts = [];
        for (const query of queries) {
          texts.push(await text(query).catch((error) => (error.kind ? `fails ${error.kind}` : String(error.stack))));
        }
        return texts;
      }
      """;

  /// Loads each file once and answers range requests from it. A browser needs a minute for 10,000
  /// requests.
  private static final String FETCH_ONCE =
      """
      const files = new Map();
      const load = self.fetch.bind(self);
      self.fetch = async (address, { headers: { Range } }) => {
        if (!files.has(address)) {
          files.set(address, load(address).then((response) => response.arrayBuffer()));
        }
        const [from, to] = Range.match(/\\d+/g).map(Number);
        const bytes = await files.get(address);
        const body = bytes.slice(from, to + 1);
        const range = `bytes ${from}-${from + body.byteLength - 1}/${bytes.byteLength}`;
        return new Response(body, { status: 206, headers: { 'Content-Range': range } });
      };
      """;

  /// An export of a thousand articles takes several seconds.
  private static final Map<SearchIndex, Map<String, byte[]>> FILES = new ConcurrentHashMap<>();

  private final BrowserContext context;
  private final Page page;
  private final String modules;
  private final String folder;

  private BareSearch(BrowserContext context, String modules, String folder, String blank) {
    this.context = context;
    this.modules = modules;
    this.folder = folder;
    this.page = context.newPage();
    page.setDefaultTimeout(120_000);
    page.navigate(blank);
  }

  /// The files for a host: the modules, an index, the empty page. The caller may change the map, but
  /// not the arrays.
  static Map<String, byte[]> files(SearchIndex index) {
    return new HashMap<>(FILES.computeIfAbsent(index, BareSearch::export));
  }

  private static Map<String, byte[]> export(SearchIndex index) {
    Map<String, byte[]> files = new HashMap<>();
    files.put("blank.html", BLANK.getBytes(StandardCharsets.UTF_8));
    for (OutputFile file : IndexExport.files(index).toList()) {
      files.put(file.path(), file.bytes());
    }
    try (Stream<Path> all = Files.walk(MODULES)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = MODULES.relativize(file).toString().replace('\\', '/');
        files.put("modules/" + path, Files.readAllBytes(file));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return files;
  }

  static BareSearch on(StaticHost host) {
    String root = host.root();
    return new BareSearch(
        Chromium.browser().newContext(), root + "modules/", root + "search/", root + "blank.html");
  }

  /// For many queries: answers the engine's range requests in the page, so that the host sends each
  /// file once.
  static BareSearch onCached(StaticHost host) {
    BareSearch search = on(host);
    search.page.addInitScript(FETCH_ONCE);
    return search.reload();
  }

  /// On the disk, in a folder with the [#files].
  static BareSearch inFolder(Path folder) {
    BrowserContext context = Chromium.browser().newContext();
    context.route(
        MODULE_ORIGIN + "**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setPath(
                        MODULES.resolve(route.request().url().substring(MODULE_ORIGIN.length())))
                    .setContentType("text/javascript")
                    .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))));
    String root = folder.toUri().toString();
    return new BareSearch(context, MODULE_ORIGIN, root + "search/", root + "blank.html");
  }

  /// The answers as text; `fails` and the kind of the failure for a query that fails.
  List<String> allHits(List<String> queries) {
    return answers(queries, true);
  }

  /// The same with the first ten hits only.
  List<String> firstTen(List<String> queries) {
    return answers(queries, false);
  }

  @SuppressWarnings("unchecked") // Page.evaluate returns an untyped value.
  private List<String> answers(List<String> queries, boolean allHits) {
    return (List<String>) page.evaluate(RUN_QUERIES, List.of(modules, folder, queries, allHits));
  }

  /// Reloads the page, which discards all cached data.
  BareSearch reload() {
    page.reload();
    return this;
  }

  /// Closes the index; the next query opens it again.
  BareSearch closeIndex() {
    page.evaluate("delete window.search");
    return this;
  }

  /// Waits 50 ms, so that pending requests can end.
  void pause() {
    page.waitForTimeout(50);
  }

  /// Evaluates a function in the page. Its parameter is an array of the modules' URL and
  /// `argument`.
  Object evaluate(String script, Object argument) {
    return page.evaluate(script, List.of(modules, argument));
  }

  @Override
  public void close() {
    context.close();
  }
}
