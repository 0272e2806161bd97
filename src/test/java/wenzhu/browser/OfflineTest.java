package wenzhu.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wenzhu.output.OutputFile;

/// Pages that were read are shown offline, and on request a whole issue with its search. The tests
/// shut the host down to be offline.
class OfflineTest {

  private static final String ARTICLE = "new-quality/chengdu/index.html";
  private static final String OTHER_ARTICLE = "new-quality/understanding/index.html";

  /// The last element of a page. It exists only if the page is complete.
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
  void close() {
    context.close();
    host.close();
  }

  /// Opens a page and waits until the service worker has stored it.
  private void read(String path) {
    page.navigate(host.root() + path);
    page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
    assertThat(isStored(path)).as(path).isTrue();
  }

  private boolean isStored(String path) {
    String waitForCache =
        """
        async (address) => {
          for (let tries = 0; tries < 200; tries++) {
            if (await caches.match(address)) return true;
            await new Promise((resolve) => setTimeout(resolve, 25));
          }
          return false;
        }
        """;
    return (Boolean) page.evaluate(waitForCache, host.root() + path);
  }

  private Locator storeButton() {
    return page.locator(".save-offline button");
  }

  private void storeIssue() {
    read(ARTICLE);
    assertThat(storeButton()).hasText(Pattern.compile("^离线保存本期（\\d\\.\\d MB，含检索）$"));
    storeButton().click();
    assertThat(page.locator(".save-offline [role=status]")).hasText("已保存，断网时也能读。");
  }

  @Test
  void storedPagesAreShownOffline() {
    read(ARTICLE);
    read(TERM);
    host.close();
    page.navigate(host.root() + ARTICLE);
    assertThat(page.locator("h1")).hasText("成都如何加快形成新质生产力");
    assertThat(page.locator(".prose p").first()).hasCSS("text-indent", Pattern.compile("^3\\dpx$"));
    assertThat(page.locator(".settings-button")).isVisible();
    // The same file by another address.
    page.navigate(host.root() + TERM.replace("index.html", "?from=somewhere"));
    assertThat(page.locator("h1 dfn")).hasAttribute("data-block", Pattern.compile("\\w{6}"));
  }

  @Test
  void otherPagesAreReportedAsMissingOffline() {
    putBeforeTitle(ARTICLE, "R&amp;D：");
    read(ARTICLE);
    host.close();
    page.navigate(host.root() + OTHER_ARTICLE);
    assertThat(page.locator("h1")).hasText("没有网络");
    assertThat(page.locator("#_stored a")).hasText(new String[] {"R&D：成都如何加快形成新质生产力 · 文注"});
    assertThat(Chromium.accessibilityViolations(page)).isEmpty();
    page.locator("#_stored a").click();
    assertThat(page.locator("h1")).hasText("成都如何加快形成新质生产力");
  }

  @Test
  void storedIssueIsShownOfflineWithItsSearch() {
    storeIssue();
    assertThat(Chromium.accessibilityViolations(page)).isEmpty();
    host.close();
    page.navigate(host.root() + OTHER_ARTICLE);
    page.locator(".prose .term").first().click();
    assertThat(page).hasURL(Pattern.compile(".*/terms/.*"));
    page.locator("[role=search] input").fill("新质");
    page.keyboard().press("Enter");
    page.locator("[data-hit] a").first().click();
    assertThat(page).hasURL(Pattern.compile(".*#[a-z0-9-]+:\\d+-\\d+$"));
    assertThat(page.locator("[data-block]:focus")).hasCount(1);
    assertThat(page.evaluate("[...CSS.highlights.get('target')].map(String).join('')"))
        .isEqualTo("新质");
    // The data that only corrections use is in packs, which are read with range requests.
    page.navigate(host.root() + "search/index.html?q=" + "新制生产力");
    assertThat(page.locator("#_remark")).containsText("以下是“新质生产力”的结果");
  }

  /// The worker shows a page as it arrives, and stores it at the same time.
  @Test
  void pageIsShownWhileItIsStillLoading() {
    read(ARTICLE);
    host.hold(path -> path.endsWith(OTHER_ARTICLE));
    page.navigate(
        host.root() + OTHER_ARTICLE,
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    assertThat(page.locator("h1")).hasText("正确认识和把握新质生产力");
    assertThat(page.locator(END)).hasCount(0);
    host.release();
    assertThat(page.locator(END)).hasCount(1);
    assertThat(isStored(OTHER_ARTICLE)).isTrue();
  }

  @Test
  void interruptedResponseDoesNotReplaceTheStoredPage() {
    read(ARTICLE);
    read(OTHER_ARTICLE);
    host.hold(path -> path.endsWith(OTHER_ARTICLE));
    page.navigate(
        host.root() + OTHER_ARTICLE,
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    assertThat(page.locator("h1")).hasText("正确认识和把握新质生产力");
    host.close();
    page.navigate(host.root() + ARTICLE);
    page.navigate(host.root() + OTHER_ARTICLE);
    assertThat(page.locator(END)).hasCount(1);
  }

  /// Browsers reject a redirected response for a navigation, so the worker must not store one.
  @Test
  void storedPagesAreShownIfTheHostRedirectsToFolders() {
    host.redirectToFolders();
    read(ARTICLE);
    page.navigate(host.root() + TERM);
    assertThat(page.locator("h1 dfn")).isVisible();
    page.navigate(host.root() + ARTICLE);
    storeButton().click();
    assertThat(page.locator(".save-offline [role=status]")).hasText("已保存，断网时也能读。");
    host.close();
    for (String path : List.of(ARTICLE, OTHER_ARTICLE, TERM, "", "terms/", "new-quality/")) {
      page.navigate(host.root() + path);
      assertThat(page.locator("footer")).isVisible();
      assertThat(page.locator("h1")).not().hasText("没有网络");
    }
    page.navigate(host.root() + "search/?q=新质");
    assertThat(page.locator("[data-hit]").first()).isVisible();
    page.navigate(host.root() + "terms/nowhere/index.html");
    assertThat(page.locator("h1")).hasText("没有网络");
  }

  /// For example a login page, or the page of a parked domain.
  @Test
  void redirectToAnotherPageIsNotStored() {
    read(ARTICLE);
    host.redirect(path ->
        path.endsWith(OTHER_ARTICLE) ? Optional.of("/some/prefix/" + TERM) : Optional.empty());
    storeButton().click();
    assertThat(page.locator(".save-offline [role=status]")).hasText("没有存成，也许是网络断了，或者存储空间不够。");
    assertThat(issueCaches()).isEmpty();
  }

  @Test
  void storedIssueCanBeRemoved() {
    storeIssue();
    assertThat(storeButton()).hasText("不再离线保存本期");
    page.reload();
    assertThat(storeButton()).hasText("不再离线保存本期");
    storeButton().click();
    assertThat(storeButton()).containsText("离线保存本期（");
    host.close();
    page.navigate(host.root() + OTHER_ARTICLE);
    assertThat(page.locator("h1")).hasText("没有网络");
  }

  /// On activation the worker first loads the page again, and then deletes partly stored issues.
  @Test
  void issueIsStoredWhileTheWorkerIsActivated() {
    AtomicBoolean wasRequested = new AtomicBoolean();
    host.delay(path -> {
      if (path.endsWith(ARTICLE)) {
        return wasRequested.getAndSet(true) ? 1_500 : 0;
      }
      return path.endsWith(OTHER_ARTICLE)
          ? 2_500
          : 0; // Storing the issue takes longer than the activation.
    });
    page.navigate(host.root() + ARTICLE);
    storeButton().click();
    assertThat(page.locator(".save-offline [role=status]")).hasText("已保存，断网时也能读。");
    host.close();
    page.navigate(host.root() + OTHER_ARTICLE);
    assertThat(page.locator(".prose .term").first()).isVisible();
  }

  @Test
  void incompleteIssueIsNotStored() {
    read(ARTICLE);
    files.remove("terms/chengdu/index.html");
    storeButton().click();
    assertThat(page.locator(".save-offline [role=status]")).hasText("没有存成，也许是网络断了，或者存储空间不够。");
    assertThat(storeButton()).containsText("离线保存本期（");
    host.close();
    page.navigate(host.root() + OTHER_ARTICLE);
    assertThat(page.locator("h1")).hasText("没有网络");
  }

  /// The worker answers a range request from the stored file with the same bytes as the host.
  @Test
  void rangesAreServedFromTheStoredFile() {
    storeIssue();
    String script =
        files.keySet().stream()
            .filter(path -> path.matches("search/[0-9a-f]{16}/t/0\\.js"))
            .findFirst()
            .orElseThrow();
    String fetchRange =
        """
        async (address) => {
          const response = await fetch(address, { headers: { Range: 'bytes=100-227' } });
          const bytes = new Uint8Array(await response.arrayBuffer());
          return `${response.status} ${response.headers.get('content-range')} ${bytes.join()}`;
        }
        """;
    Object sent = page.evaluate(fetchRange, host.root() + script);
    host.close();
    assertThat(page.evaluate(fetchRange, host.root() + script)).isEqualTo(sent);
    assertThat(String.valueOf(sent)).startsWith("206 bytes 100-227/");
  }

  @Test
  void errorResponsesAreNotStored() {
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
  void updateIsAnnouncedAndAppliedOnRequest() {
    read(ARTICLE);
    page.reload();
    assertThat(updateBar()).isHidden();
    publishUpdate();
    assertThat(Chromium.accessibilityViolations(page)).isEmpty();
    updateBar().getByText("以后").click();
    assertThat(updateBar()).isHidden();
    page.reload();
    assertThat(updateBar()).isVisible();
    applyUpdate();
    assertThat(updateBar()).isHidden();
  }

  /// Files that have not changed are not loaded again.
  @Test
  void updateRefreshesStoredIssues() {
    storeIssue();
    host.drainSent();
    publishUpdate();
    applyUpdate();
    assertThat(storeButton()).hasText("不再离线保存本期");
    String text = "address => caches.match(address).then(stored => stored.text())";
    page.waitForCondition(() ->
        String.valueOf(page.evaluate(text, host.root() + OTHER_ARTICLE)).contains("<title>新："));
    page.waitForCondition(() -> issueCaches().size() == 1);
    assertThat(host.drainSent().stream().map(StaticHost.Sent::path))
        .anyMatch(path -> path.endsWith(OTHER_ARTICLE))
        .noneMatch(path -> path.endsWith(TERM));
  }

  /// Browsers queue requests to a worker that is being activated.
  @Test
  void pagesAreShownWhileAnUpdateRefreshesStoredIssues() {
    storeIssue();
    host.hold(path -> path.endsWith(OTHER_ARTICLE));
    publishUpdate();
    applyUpdate();
    read(TERM);
    assertThat(page.locator("h1 dfn")).isVisible();
    host.release();
  }

  /// Only issues that the reader has stored are loaded. A partly stored issue is deleted.
  @Test
  void updateLoadsNoIssueThatIsNotStored() {
    read(ARTICLE);
    assertThat(storeButton()).containsText("离线保存本期（");
    assertThat(issueCaches()).isEmpty();
    page.evaluate("name => caches.open(name)", "wenzhu " + host.root() + " issue new-quality");
    assertThat(issueCaches()).hasSize(1);
    host.drainSent();
    publishUpdate();
    applyUpdate();
    assertThat(storeButton()).containsText("离线保存本期（");
    page.waitForCondition(() -> issueCaches().isEmpty());
    assertThat(host.drainSent()).noneMatch(OfflineTest::isOtherArticle);
  }

  /// With a full storage the site is read as without a worker.
  @Test
  void pagesAreShownIfTheStorageIsFull() {
    read(ARTICLE);
    setQuota(1);
    for (String path : List.of(OTHER_ARTICLE, TERM, ARTICLE)) {
      page.navigate(host.root() + path);
      assertThat(page.locator(END)).hasCount(1);
      assertThat(page.locator("h1")).not().hasText("没有网络");
    }
    storeButton().click();
    assertThat(page.locator(".save-offline [role=status]")).hasText("没有存成，也许是网络断了，或者存储空间不够。");
    assertThat(issueCaches()).isEmpty();
    host.close();
    page.navigate(host.root() + ARTICLE);
    assertThat(page.locator(END)).hasCount(1);
  }

  @Test
  void missingPageIsAFaultOfTheNetworkIfNothingIsStored() {
    read(ARTICLE);
    page.evaluate(
        "() => caches.keys().then(names => Promise.all(names.map(name => caches.delete(name))))");
    host.close();
    assertThatThrownBy(() -> page.navigate(host.root() + OTHER_ARTICLE))
        .hasMessageContaining("ERR_FAILED");
  }

  /// A transfer without a length that breaks off looks complete to a browser.
  @Test
  void cutPageDoesNotReplaceTheStoredPage() {
    read(ARTICLE);
    byte[] whole = files.get(ARTICLE);
    files.put(ARTICLE, Arrays.copyOf(whole, whole.length / 2));
    page.navigate(host.root() + ARTICLE);
    page.navigate(host.root() + TERM);
    assertThat(isStored(TERM)).isTrue();
    host.close();
    page.navigate(host.root() + ARTICLE);
    assertThat(page.locator(END)).hasCount(1);
  }

  /// For example the page of a login or of a fault, with status 200.
  @Test
  void wrongContentOfAFileOfTheThemeIsNotStored() {
    String script =
        files.keySet().stream()
            .filter(path -> path.matches("assets/style\\.[0-9a-f]{10}\\.css"))
            .findFirst()
            .orElseThrow();
    String address = host.root() + script;
    String text = "address => fetch(address).then(response => response.text())";
    read(ARTICLE);
    byte[] right = files.get(script);
    page.evaluate(
        "address => caches.keys().then(names => Promise.all(names.map("
            + "async name => (await caches.open(name)).delete(address))))",
        address);
    files.put(script, "wrong".getBytes(StandardCharsets.UTF_8));
    assertThat(page.evaluate(text, address)).isEqualTo("wrong");
    files.put(script, right);
    assertThat(page.evaluate(text, address)).isEqualTo(new String(right, StandardCharsets.UTF_8));
  }

  @Test
  void wrongFileOfAnIssueIsNotStored() {
    read(ARTICLE);
    files.put(TERM, files.get(ARTICLE));
    storeButton().click();
    assertThat(page.locator(".save-offline [role=status]")).hasText("没有存成，也许是网络断了，或者存储空间不够。");
    assertThat(issueCaches()).isEmpty();
  }

  /// Another site may follow at the address.
  @Test
  void workerLeavesWithTheSite() {
    storeIssue();
    files.clear();
    files.put("index.html", "<!doctype html><h1>另一个网站</h1>".getBytes(StandardCharsets.UTF_8));
    page.navigate(host.root());
    waitUntilTheWorkerHasLeft();
  }

  /// The script that the handbook gives for this.
  @Test
  void workerLeavesOnRequestOfTheHost() throws IOException {
    storeIssue();
    String handbook = Files.readString(Path.of("docs/handbook/hosting.md"));
    Matcher script = Pattern.compile("```js\n(.*?)```", Pattern.DOTALL).matcher(handbook);
    assertThat(script.find()).isTrue();
    files.clear();
    files.put("sw.js", script.group(1).getBytes(StandardCharsets.UTF_8));
    files.put("index.html", "<!doctype html><h1>另一个网站</h1>".getBytes(StandardCharsets.UTF_8));
    page.navigate(host.root());
    waitUntilTheWorkerHasLeft();
  }

  private void waitUntilTheWorkerHasLeft() {
    page.waitForCondition(() ->
        page.evaluate(
                "async () => (await caches.keys()).length + (await navigator.serviceWorker.getRegistrations()).length")
            .equals(0));
    assertThat(page.navigate(host.root() + ARTICLE + "?p=1").status()).isEqualTo(404);
  }

  @Test
  void otherSitesBelowTheSiteAreLeftToTheBrowser() {
    files.put("other/index.html", files.get(TERM));
    read(ARTICLE);
    page.navigate(host.root() + "other/index.html");
    host.close();
    assertThatThrownBy(() -> page.navigate(host.root() + "other/index.html"))
        .hasMessageContaining("ERR_CONNECTION_REFUSED");
  }

  private void setQuota(int bytes) {
    JsonObject quota = new JsonObject();
    quota.addProperty("origin", host.root().replaceFirst("(//[^/]+)/.*", "$1"));
    quota.addProperty("quotaSize", bytes);
    context.newCDPSession(page).send("Storage.overrideQuotaForOrigin", quota);
  }

  private Locator updateBar() {
    return page.locator("#_update");
  }

  /// Puts words before the title of a page.
  private void putBeforeTitle(String path, String words) {
    String page = new String(files.get(path), StandardCharsets.UTF_8);
    String withoutDigest = page.substring(0, page.lastIndexOf("<!--"));
    files.put(
        path, OutputFile.page(path, withoutDigest.replace("<title>", "<title>" + words)).bytes());
  }

  /// Publishes another build, in which one page has changed, and waits until the page announces it.
  private void publishUpdate() {
    String list = "offline/new-quality.json";
    String digest = OutputFile.hash(files.get(OTHER_ARTICLE), 8);
    putBeforeTitle(OTHER_ARTICLE, "新：");
    String changed =
        new String(files.get(list), StandardCharsets.UTF_8)
            .replace(digest, OutputFile.hash(files.get(OTHER_ARTICLE), 8));
    files.put(list, changed.getBytes(StandardCharsets.UTF_8));
    byte[] worker = files.get("sw.js");
    files.put(
        "sw.js",
        new String(worker, StandardCharsets.UTF_8)
            .replaceFirst("\"build\":\"[0-9a-f]+\"", "\"build\":\"0\"")
            .getBytes(StandardCharsets.UTF_8));
    page.reload();
    assertThat(updateBar()).isVisible();
  }

  private void applyUpdate() {
    AtomicBoolean loaded = new AtomicBoolean();
    page.onLoad(_ -> loaded.set(true));
    updateBar().getByText("刷新").click();
    page.waitForCondition(loaded::get);
  }

  /// The names of the caches of issues.
  private List<?> issueCaches() {
    return (List<?>)
        page.evaluate(
            "() => caches.keys().then(names => names.filter(name => name.includes(' issue ')))");
  }

  private static boolean isOtherArticle(StaticHost.Sent sent) {
    return sent.path().endsWith(OTHER_ARTICLE);
  }
}
