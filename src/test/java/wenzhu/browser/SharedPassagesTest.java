package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Tests the link of the citation panel for 200 random passages of the edition, across links, notes
/// and emphasis. With the client, the link highlights exactly the passage. Without the client, the
/// browser highlights words that contain the passage, by the text fragment of the link.
///
/// A script cannot read which text a browser highlights for a text fragment. So the style sheet
/// gives the highlight a colour, and the test checks each character of the passage in a screenshot.
@Tag("nightly")
class SharedPassagesTest {

  private static final long SEED = 20_261_127;
  private static final int PASSAGES = 200;
  private static final int MAX_TRIES = 20;
  private static final int MAGENTA = 0xFF00FF;

  private static final List<String> PAGES =
      List.of(
          "new-quality/understanding/index.html",
          "new-quality/chengdu/index.html",
          "new-quality/index.html",
          "quotes/2023-02-21-42e945/index.html",
          "terms/new-quality-productive-forces/index.html");

  /// The id and the text, without apparatus, of each block that can be cited.
  private static final String TEXTS =
      """
      () => {
        window.own = (block) => {
          const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
          const nodes = [];
          while (walker.nextNode()) {
            if (!walker.currentNode.parentElement.closest('[data-block] [data-apparatus]')) {
              nodes.push(walker.currentNode);
            }
          }
          return nodes;
        };
        window.range = (id, from, to) => {
          const range = new Range();
          let at = 0;
          for (const node of own(document.getElementById(id))) {
            if (from >= at && from < at + node.length) range.setStart(node, from - at);
            if (to > at && to <= at + node.length) range.setEnd(node, to - at);
            at += node.length;
          }
          return range;
        };
        return [...document.querySelectorAll('[data-block]:has(> .cite)')]
            .map((block) => [block.id, own(block).map(({ data }) => data).join('')]);
      }
      """;

  /// The link that the citation panel offers for a selection.
  private static final String LINK =
      """
      async ([id, from, to]) => {
        getSelection().removeAllRanges();
        getSelection().addRange(range(id, from, to));
        const panel = document.querySelector('#_citing');
        const shown = new Promise((resolve) => panel.addEventListener('cite', resolve, { once: true }));
        document.querySelector(`[id="${id}"] > .cite`).click();
        await shown;
        const link = panel.querySelector('textarea').value;
        panel.hidePopover();
        return link;
      }
      """;

  private static final String HIGHLIGHTED =
      """
      async (hash) => {
        const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = hash;
        await changed;
        return [...CSS.highlights.get('target')].map(String).join('');
      }
      """;

  /// The bounding box of a passage, whether all its characters are in the window, and the centres
  /// of the characters relative to the box, as x, y, x, y, …
  private static final String CENTRES =
      """
      ([id, from, to]) => {
        const boxes = [];
        for (let at = from; at < to; at++) {
          boxes.push(range(id, at, at + 1).getBoundingClientRect());
        }
        const left = Math.floor(Math.min(...boxes.map((box) => box.left)));
        const top = Math.floor(Math.min(...boxes.map((box) => box.top)));
        const right = Math.ceil(Math.max(...boxes.map((box) => box.right)));
        const bottom = Math.ceil(Math.max(...boxes.map((box) => box.bottom)));
        const centres = boxes.flatMap((box) => [
          Math.round(box.left + box.width / 2) - left,
          Math.round(box.top + box.height / 2) - top,
        ]);
        const inside = boxes.every((box) =>
            box.left + box.width / 2 >= 0 && box.top + box.height / 2 >= 0
            && box.left + box.width / 2 < innerWidth && box.top + box.height / 2 < innerHeight);
        const clip = { x: left + Math.round(scrollX), y: top + Math.round(scrollY), width: right - left + 1, height: bottom - top + 1, scale: 1 };
        return { inside, clip, centres };
      }
      """;

  private static final NewContextOptions WINDOW =
      new NewContextOptions()
          .setViewportSize(1440, 1000)
          .setServiceWorkers(ServiceWorkerPolicy.BLOCK);

  private record Passage(String page, String id, int from, int to, String text) {}

  @Test
  void everyLinkHighlightsItsPassage() throws IOException {
    Random random = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    int drawn = 0;
    try (StaticHost host = StaticHost.of(BuiltSite.files(), "/");
        StaticHost hostWithoutScript = StaticHost.of(filesWithoutScript(), "/");
        BrowserContext contextWithoutScript = Chromium.browser().newContext(WINDOW)) {
      Page pageWithoutScript = contextWithoutScript.newPage();
      CDPSession window = contextWithoutScript.newCDPSession(pageWithoutScript);
      for (String path : PAGES) {
        try (BrowserContext context = Chromium.browser().newContext()) {
          Page page = context.newPage();
          page.navigate(host.root() + path);
          @SuppressWarnings("unchecked") // Page.evaluate returns an untyped value.
          List<List<String>> texts = (List<List<String>>) page.evaluate(TEXTS);
          for (int i = 0; i < PASSAGES / PAGES.size(); i++, drawn++) {
            Passage passage = draw(path, texts, random);
            List<Object> place = List.of(passage.id(), passage.from(), passage.to());
            String link = (String) page.evaluate(LINK, place);
            String own = "#" + passage.id() + ":" + passage.from() + "-" + passage.to();
            String directive = link.substring((host.root() + path + own).length());
            String highlighted = (String) page.evaluate(HIGHLIGHTED, own);
            if (!link.startsWith(host.root() + path + own) || !highlighted.equals(passage.text())) {
              wrong.add(passage + " highlights " + highlighted + " by " + link);
            }
            pageWithoutScript.navigate(
                hostWithoutScript.root() + path + "?" + drawn + "#" + directive);
            pageWithoutScript.evaluate(TEXTS);
            if (!becomesHighlighted(pageWithoutScript, window, place)) {
              wrong.add(passage + " is not highlighted by " + directive);
            }
          }
        }
      }
    }
    assertThat(drawn).isEqualTo(PASSAGES);
    assertThat(wrong).as("seed %d", SEED).isEmpty();
  }

  /// A random passage: mostly short, one in eight up to 300 characters.
  private static Passage draw(String page, List<List<String>> texts, Random random) {
    List<String> block = texts.get(random.nextInt(texts.size()));
    String text = block.getLast();
    int from = random.nextInt(text.length());
    int maxLength = Math.min(text.length() - from, random.nextInt(8) == 0 ? 300 : 30);
    int to = from + 1 + random.nextInt(maxLength);
    return new Passage(page, block.getFirst(), from, to, text.substring(from, to));
  }

  /// The site without its client, and with a colour for the highlight of text fragments.
  private static Map<String, byte[]> filesWithoutScript() {
    Map<String, byte[]> files = new TreeMap<>(BuiltSite.files());
    files.keySet().removeIf(path -> path.matches(".*/client\\.[^/]*\\.js"));
    files.replaceAll(
        (path, bytes) -> path.matches(".*/style\\.[^/]*\\.css") ? coloured(bytes) : bytes);
    return files;
  }

  private static byte[] coloured(byte[] style) {
    String colour = "::target-text { background: #f0f !important; color: #f0f !important; }";
    return (new String(style, StandardCharsets.UTF_8) + colour).getBytes(StandardCharsets.UTF_8);
  }

  /// A browser searches for the text fragment after the page is loaded.
  private static boolean becomesHighlighted(Page page, CDPSession window, List<Object> place)
      throws IOException {
    for (int tries = 0; tries < MAX_TRIES; tries++) {
      if (isHighlighted(page, window, place)) {
        return true;
      }
      page.waitForTimeout(50);
    }
    return false;
  }

  /// Whether each character of a passage is in the window and has the colour of the highlight.
  @SuppressWarnings("unchecked")
  private static boolean isHighlighted(Page page, CDPSession window, List<Object> place)
      throws IOException {
    Map<String, Object> found = (Map<String, Object>) page.evaluate(CENTRES, place);
    if (Boolean.FALSE.equals(found.get("inside"))) {
      return false;
    }
    BufferedImage picture = screenshot(window, (Map<String, Integer>) found.get("clip"));
    List<Integer> centres = (List<Integer>) found.get("centres");
    for (int i = 0; i < centres.size(); i += 2) {
      if ((picture.getRGB(centres.get(i), centres.get(i + 1)) & 0xFFFFFF) != MAGENTA) {
        return false;
      }
    }
    return true;
  }

  /// A screenshot of a part of the page. Playwright's own method is slower and injects styles.
  private static BufferedImage screenshot(CDPSession window, Map<String, Integer> clip)
      throws IOException {
    JsonObject area = new JsonObject();
    clip.forEach(area::addProperty);
    JsonObject options = new JsonObject();
    options.add("clip", area);
    options.addProperty("optimizeForSpeed", true);
    String png = window.send("Page.captureScreenshot", options).get("data").getAsString();
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
  }
}
