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
import org.junit.jupiter.api.Test;

/// Two hundred passages of the edition, across links, notes and emphasis: the link that a reader
/// gets lights exactly the passage by the site's own fragment, and without our script its text
/// fragment lights words that contain it.
///
/// No script can read what a browser lights for a text fragment, so it is given a colour, and each
/// character of the passage is looked for in a picture of the window.
class SharedPassagesTest {

  private static final long SEED = 20_261_127;
  private static final int PASSAGES = 200;
  private static final int PATIENCE = 20;
  private static final int MAGENTA = 0xFF00FF;

  private static final List<String> PAGES =
      List.of(
          "new-quality/understanding/index.html",
          "new-quality/chengdu/index.html",
          "new-quality/index.html",
          "quotes/2023-02-21-42e945/index.html",
          "terms/new-quality-productive-forces/index.html");

  /// The texts of a page that can be cited, as a reader sees them.
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

  /// The link that the panel gives for a selection.
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

  private static final String LIT =
      """
      async (hash) => {
        const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
        location.hash = hash;
        await changed;
        return [...CSS.highlights.get('lit')].map(String).join('');
      }
      """;

  /// The box of a passage in the page, whether it is in the window, and the centres of the passage's
  /// characters in the box, one after the other.
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
  void everyLinkLightsItsPassage() throws IOException {
    Random random = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    int drawn = 0;
    try (StaticHost host = StaticHost.of(BuiltSite.files(), "/");
        StaticHost bareHost = StaticHost.of(filesWithoutScript(), "/");
        BrowserContext bare = Chromium.browser().newContext(WINDOW)) {
      Page plain = bare.newPage();
      CDPSession window = bare.newCDPSession(plain);
      for (String path : PAGES) {
        try (BrowserContext context = Chromium.browser().newContext()) {
          Page page = context.newPage();
          page.navigate(host.root() + path);
          @SuppressWarnings("unchecked") // What a page gives back has no type.
          List<List<String>> texts = (List<List<String>>) page.evaluate(TEXTS);
          for (int i = 0; i < PASSAGES / PAGES.size(); i++, drawn++) {
            Passage passage = draw(path, texts, random);
            List<Object> place = List.of(passage.id(), passage.from(), passage.to());
            String link = (String) page.evaluate(LINK, place);
            String own = "#" + passage.id() + ":" + passage.from() + "-" + passage.to();
            String directive = link.substring((host.root() + path + own).length());
            String lit = (String) page.evaluate(LIT, own);
            if (!link.startsWith(host.root() + path + own) || !lit.equals(passage.text())) {
              wrong.add(passage + " lights " + lit + " by " + link);
            }
            plain.navigate(bareHost.root() + path + "?" + drawn + "#" + directive);
            plain.evaluate(TEXTS);
            if (!comesToBeLit(plain, window, place)) {
              wrong.add(passage + " is not lit by " + directive);
            }
          }
        }
      }
    }
    assertThat(drawn).isEqualTo(PASSAGES);
    assertThat(wrong).as("seed %d", SEED).isEmpty();
  }

  /// Mostly short, some as long as a paragraph.
  private static Passage draw(String page, List<List<String>> texts, Random random) {
    List<String> block = texts.get(random.nextInt(texts.size()));
    String text = block.getLast();
    int from = random.nextInt(text.length());
    int most = Math.min(text.length() - from, random.nextInt(8) == 0 ? 300 : 30);
    int to = from + 1 + random.nextInt(most);
    return new Passage(page, block.getFirst(), from, to, text.substring(from, to));
  }

  /// The site without its client, and with a colour for what a text fragment highlights.
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

  /// A browser searches for the words after the page is there.
  private static boolean comesToBeLit(Page page, CDPSession window, List<Object> place)
      throws IOException {
    for (int tries = 0; tries < PATIENCE; tries++) {
      if (isLit(page, window, place)) {
        return true;
      }
      page.waitForTimeout(50);
    }
    return false;
  }

  /// Whether each character of a passage is in the window and has the colour.
  @SuppressWarnings("unchecked")
  private static boolean isLit(Page page, CDPSession window, List<Object> place)
      throws IOException {
    Map<String, Object> found = (Map<String, Object>) page.evaluate(CENTRES, place);
    if (Boolean.FALSE.equals(found.get("inside"))) {
      return false;
    }
    BufferedImage picture = picture(window, (Map<String, Integer>) found.get("clip"));
    List<Integer> centres = (List<Integer>) found.get("centres");
    for (int i = 0; i < centres.size(); i += 2) {
      if ((picture.getRGB(centres.get(i), centres.get(i + 1)) & 0xFFFFFF) != MAGENTA) {
        return false;
      }
    }
    return true;
  }

  /// A part of the window, without the waits and styles of Playwright's own pictures.
  private static BufferedImage picture(CDPSession window, Map<String, Integer> clip)
      throws IOException {
    JsonObject area = new JsonObject();
    clip.forEach(area::addProperty);
    JsonObject how = new JsonObject();
    how.add("clip", area);
    how.addProperty("optimizeForSpeed", true);
    String png = window.send("Page.captureScreenshot", how).get("data").getAsString();
    return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));
  }
}
