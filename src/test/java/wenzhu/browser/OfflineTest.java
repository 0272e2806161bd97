package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was read is there without a network, and on request a whole issue with its search. The host
/// is shut down, so that nothing at all can come from it.
class OfflineTest {

  private static final String ARTICLE = "new-quality/chengdu/index.html";
  private static final String OTHER = "new-quality/understanding/index.html";

  /// The last element of a page.
  private static final String END = "#_update";

  private static final String TERM = "terms/productive-forces/index.html";

  private final Map<String, byte[]> files = new TreeMap<>(BuiltSite.files());
  private StaticHost host;
  private BrowserContext context;
  private Page page;

  @BeforeEach
  void open() throws IOException {
    host = StaticHost.of(files, "/some/prefix/");
    context = Chromium.browser().newContext();
    page = context.newPage();
  }

  @AfterEach
  void leave() {
    context.close();
    host.close();
  }

  /// Reads a page, until the worker has kept it.
  private void read(String path) {
    page.navigate(host.root() + path);
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    assertThat(kept(path)).as(path).isTrue();
  }

  private boolean kept(String path) {
    String ask =
        """
        async (address) => {
          for (let tries = 0; tries < 200; tries++) {
            if (await caches.match(address)) return true;
            await new Promise((resolve) => setTimeout(resolve, 25));
          }
          return false;
        }
        """;
    return (Boolean) page.evaluate(ask, host.root() + path);
  }

  private Locator keep() {
    return page.locator(".keep button");
  }

  private void keepIssue() {
    read(ARTICLE);
    assertThat(keep()).hasText(Pattern.compile("^离线保存本期（\\d\\.\\d MB，含检索）$"));
    keep().click();
    assertThat(page.locator(".keep [role=status]")).hasText("已保存，断网时也能读。");
  }

  @Test
  void whatWasReadCanBeReadAgain() {
    read(ARTICLE);
    read(TERM);
    host.close();
    page.navigate(host.root() + ARTICLE);
    assertThat(page.locator("h1")).hasText("成都如何加快形成新质生产力");
    assertThat(page.locator(".prose p").first()).hasCSS("text-indent", Pattern.compile("^3\\dpx$"));
    assertThat(page.locator(".settings-button")).isVisible();
    // As another address of the same file.
    page.navigate(host.root() + TERM.replace("index.html", "?from=somewhere"));
    assertThat(page.locator("h1 dfn")).hasAttribute("data-block", Pattern.compile("\\w{6}"));
  }

  @Test
  void whatWasNotReadIsSaidToBeMissing() {
    read(ARTICLE);
    host.close();
    page.navigate(host.root() + OTHER);
    assertThat(page.locator("h1")).hasText("没有网络");
    assertThat(page.locator("#_stored a")).hasText(new String[] {"成都如何加快形成新质生产力 · 文注"});
    assertThat(Chromium.barriers(page)).isEmpty();
    page.locator("#_stored a").click();
    assertThat(page.locator("h1")).hasText("成都如何加快形成新质生产力");
  }

  @Test
  void aKeptIssueIsThereWithItsSearch() {
    keepIssue();
    assertThat(Chromium.barriers(page)).isEmpty();
    host.close();
    page.navigate(host.root() + OTHER);
    page.locator(".prose .term").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/terms/.*"));
    page.locator("[role=search] input").fill("新质");
    page.keyboard().press("Enter");
    page.locator("[data-hit] a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*#[a-z0-9-]+:\\d+-\\d+$"));
    assertThat(page.locator("[data-block]:focus")).hasCount(1);
    assertThat(page.evaluate("[...CSS.highlights.get('lit')].map(String).join('')"))
        .isEqualTo("新质");
    // What only mends queries is in files that are read in parts.
    page.navigate(host.root() + "search/index.html?q=" + "新制生产力");
    assertThat(page.locator("#_remark")).containsText("以下是“新质生产力”的结果");
  }

  /// A page is shown as it arrives; it is stored meanwhile.
  @Test
  void aPageIsShownBeforeTheHostHasSentAllOfIt() {
    read(ARTICLE);
    host.hold(path -> path.endsWith(OTHER));
    page.navigate(
        host.root() + OTHER, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    assertThat(page.locator("h1")).hasText("正确认识和把握新质生产力");
    assertThat(page.locator(END)).hasCount(0);
    host.release();
    assertThat(page.locator(END)).hasCount(1);
    assertThat(kept(OTHER)).isTrue();
  }

  /// A response that breaks off leaves the stored page as it is.
  @Test
  void aPageThatBreaksOffReplacesNone() {
    read(ARTICLE);
    read(OTHER);
    host.hold(path -> path.endsWith(OTHER));
    page.navigate(
        host.root() + OTHER, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    assertThat(page.locator("h1")).hasText("正确认识和把握新质生产力");
    host.close();
    page.navigate(host.root() + ARTICLE);
    page.navigate(host.root() + OTHER);
    assertThat(page.locator(END)).hasCount(1);
  }

  /// Browsers show no page from a response that was redirected, so none is stored as such.
  @Test
  void whatIsStoredOpensWhereTheHostRedirectsToFolders() {
    host.redirectToFolders();
    read(ARTICLE);
    page.navigate(host.root() + TERM);
    assertThat(page.locator("h1 dfn")).isVisible();
    page.navigate(host.root() + ARTICLE);
    keep().click();
    assertThat(page.locator(".keep [role=status]")).hasText("已保存，断网时也能读。");
    host.close();
    for (String path : List.of(ARTICLE, OTHER, TERM, "", "terms/", "new-quality/")) {
      page.navigate(host.root() + path);
      assertThat(page.locator("footer")).isVisible();
      assertThat(page.locator("h1")).not().hasText("没有网络");
    }
    page.navigate(host.root() + "search/?q=新质");
    assertThat(page.locator("[data-hit]").first()).isVisible();
    page.navigate(host.root() + "nowhere/index.html");
    assertThat(page.locator("h1")).hasText("没有网络");
  }

  /// A page to log in, or a parked domain, is not the page that was asked for.
  @Test
  void aRedirectToAnotherPageIsNotStored() {
    read(ARTICLE);
    host.redirect(
        path -> path.endsWith(OTHER) ? Optional.of("/some/prefix/" + TERM) : Optional.empty());
    keep().click();
    assertThat(page.locator(".keep [role=status]")).hasText("没有存成，也许是网络断了。");
    assertThat(issues()).isEmpty();
  }

  @Test
  void anIssueCanBeLetGo() {
    keepIssue();
    assertThat(keep()).hasText("不再离线保存本期");
    page.reload();
    assertThat(keep()).hasText("不再离线保存本期");
    keep().click();
    assertThat(keep()).containsText("离线保存本期（");
    host.close();
    page.navigate(host.root() + OTHER);
    assertThat(page.locator("h1")).hasText("没有网络");
  }

  /// The worker begins by reading the page anew, and then lets go of what is half kept.
  @Test
  void anIssueThatIsKeptWhileTheWorkerBeginsIsThere() {
    AtomicBoolean wasRead = new AtomicBoolean();
    host.delay(path -> {
      if (path.endsWith(ARTICLE)) {
        return wasRead.getAndSet(true) ? 1_500 : 0;
      }
      return path.endsWith(OTHER) ? 2_500 : 0; // The keeping takes longer than the beginning.
    });
    page.navigate(host.root() + ARTICLE);
    keep().click();
    assertThat(page.locator(".keep [role=status]")).hasText("已保存，断网时也能读。");
    host.close();
    page.navigate(host.root() + OTHER);
    assertThat(page.locator(".prose .term").first()).isVisible();
  }

  @Test
  void anIssueThatCannotBeHadWholeIsNotKept() {
    read(ARTICLE);
    files.remove("terms/chengdu/index.html");
    keep().click();
    assertThat(page.locator(".keep [role=status]")).hasText("没有存成，也许是网络断了。");
    assertThat(keep()).containsText("离线保存本期（");
    host.close();
    page.navigate(host.root() + OTHER);
    assertThat(page.locator("h1")).hasText("没有网络");
  }

  /// A part of what is kept is what a host would have sent.
  @Test
  void partsAreCutFromTheWhole() {
    keepIssue();
    String script =
        files.keySet().stream()
            .filter(path -> path.matches("search/[0-9a-f]{16}/t/0\\.js"))
            .findFirst()
            .orElseThrow();
    String ask =
        """
        async (address) => {
          const response = await fetch(address, { headers: { Range: 'bytes=100-227' } });
          const bytes = new Uint8Array(await response.arrayBuffer());
          return `${response.status} ${response.headers.get('content-range')} ${bytes.join()}`;
        }
        """;
    Object sent = page.evaluate(ask, host.root() + script);
    host.close();
    assertThat(page.evaluate(ask, host.root() + script)).isEqualTo(sent);
    assertThat(String.valueOf(sent)).startsWith("206 bytes 100-227/");
  }

  @Test
  void anErrorIsNotKept() {
    read(ARTICLE);
    assertThat(
            page.evaluate(
                "address => fetch(address).then(({ status }) => status)",
                host.root() + "nowhere/index.html"))
        .isEqualTo(404);
    assertThat(
            page.evaluate(
                "address => caches.match(address).then(Boolean)",
                host.root() + "nowhere/index.html"))
        .isEqualTo(false);
  }

  @Test
  void anUpdateIsAnnouncedAndTakenWhenTheReaderWants() {
    read(ARTICLE);
    page.reload();
    assertThat(bar()).isHidden();
    update();
    assertThat(Chromium.barriers(page)).isEmpty();
    bar().getByText("以后").click();
    assertThat(bar()).isHidden();
    page.reload();
    assertThat(bar()).isVisible();
    take();
    assertThat(bar()).isHidden();
  }

  @Test
  void anUpdateBringsKeptIssuesUpToDate() {
    keepIssue();
    host.sent();
    update();
    take();
    assertThat(keep()).hasText("不再离线保存本期");
    Instant end = Instant.now().plusSeconds(20);
    page.waitForCondition(
        () -> host.sent().stream().anyMatch(OfflineTest::isOther) || Instant.now().isAfter(end));
    assertThat(Instant.now()).isBefore(end);
  }

  /// Browsers withhold requests from a worker that is being activated.
  @Test
  void pagesAreShownWhileAnUpdateBringsKeptIssuesUpToDate() {
    keepIssue();
    host.hold(path -> path.endsWith(OTHER));
    update();
    take();
    read(TERM);
    assertThat(page.locator("h1 dfn")).isVisible();
    host.release();
  }

  /// Nor does one that was broken off stay: a reader who has not asked for an issue does not pay for it.
  @Test
  void anUpdateFetchesNoIssueThatNobodyKeeps() {
    read(ARTICLE);
    assertThat(keep()).containsText("离线保存本期（");
    assertThat(issues()).isEmpty();
    page.evaluate("name => caches.open(name)", "wenzhu " + host.root() + " issue new-quality");
    assertThat(issues()).hasSize(1);
    host.sent();
    update();
    take();
    assertThat(keep()).containsText("离线保存本期（");
    page.waitForCondition(() -> issues().isEmpty());
    assertThat(host.sent()).noneMatch(OfflineTest::isOther);
  }

  private Locator bar() {
    return page.locator("#_update");
  }

  /// Another build is published; the page announces it.
  private void update() {
    byte[] worker = files.get("sw.js");
    files.put(
        "sw.js",
        new String(worker, StandardCharsets.UTF_8)
            .replaceFirst("\"build\":\"[0-9a-f]+\"", "\"build\":\"0\"")
            .getBytes(StandardCharsets.UTF_8));
    page.reload();
    assertThat(bar()).isVisible();
  }

  private void take() {
    AtomicBoolean loaded = new AtomicBoolean();
    page.onLoad(_ -> loaded.set(true));
    bar().getByText("刷新").click();
    page.waitForCondition(loaded::get);
  }

  /// The caches of issues.
  private List<?> issues() {
    return (List<?>)
        page.evaluate(
            "() => caches.keys().then(names => names.filter(name => name.includes(' issue ')))");
  }

  private static boolean isOther(StaticHost.Sent sent) {
    return sent.path().endsWith(OTHER);
  }
}
