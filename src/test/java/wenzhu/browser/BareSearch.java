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
import java.util.stream.Stream;
import wenzhu.index.SearchIndex;
import wenzhu.index.export.IndexExport;
import wenzhu.output.OutputFile;

/// The search of the browser without a site around it: its modules, the files of an index, and a
/// page that has nothing on it.
final class BareSearch implements AutoCloseable {

  private static final Path MODULES = Path.of("src/main/web");
  private static final String BLANK = "<!doctype html><meta charset=utf-8><title>.</title>";

  /// Where a page on the disk, which may load no module from there, finds them.
  private static final String ELSEWHERE = "https://modules.test/";

  /// Asks queries one after the other, each to the end of its list, and gives the answers as texts
  /// of the form of `wenzhu.index.AnswerText`.
  private static final String ASK =
      """
      async ([modules, folder, queries, toTheEnd]) => {
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
          for (let more = hits; toTheEnd && more.length; hits.push(...more)) {
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

  /// Loads a file once and takes ranges out of it. Ten thousand requests take a browser a minute.
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

  /// What a host must have: the modules, an index, a page.
  static Map<String, byte[]> files(SearchIndex index) {
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

  /// For many queries: the engine asks for ranges, but the host for whole files only.
  static BareSearch quicklyOn(StaticHost host) {
    BareSearch search = on(host);
    search.page.addInitScript(FETCH_ONCE);
    return search.reload();
  }

  /// On the disk, where [#files] were laid.
  static BareSearch inFolder(Path folder) {
    BrowserContext context = Chromium.browser().newContext();
    context.route(
        ELSEWHERE + "**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setPath(MODULES.resolve(route.request().url().substring(ELSEWHERE.length())))
                    .setContentType("text/javascript")
                    .setHeaders(Map.of("Access-Control-Allow-Origin", "*"))));
    String root = folder.toUri().toString();
    return new BareSearch(context, ELSEWHERE, root + "search/", root + "blank.html");
  }

  /// The answers as texts; of one that fails, `fails` and the kind of the failure.
  List<String> ask(List<String> queries) {
    return answers(queries, true);
  }

  /// The same with the best ten hits alone.
  List<String> best(List<String> queries) {
    return answers(queries, false);
  }

  @SuppressWarnings("unchecked") // What a page gives back has no type.
  private List<String> answers(List<String> queries, boolean toTheEnd) {
    return (List<String>) page.evaluate(ASK, List.of(modules, folder, queries, toTheEnd));
  }

  /// Starts anew, with nothing remembered.
  BareSearch reload() {
    page.reload();
    return this;
  }

  /// Opens the index anew when it is next asked.
  BareSearch forget() {
    page.evaluate("delete window.search");
    return this;
  }

  /// Lets the page go on with what it does.
  void rest() {
    page.waitForTimeout(50);
  }

  /// Runs a script in the page; `modules` and an argument are passed to it.
  Object run(String script, Object argument) {
    return page.evaluate(script, List.of(modules, argument));
  }

  @Override
  public void close() {
    context.close();
  }
}
