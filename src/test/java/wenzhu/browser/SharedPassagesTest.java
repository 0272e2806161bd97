package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

  /// The centres of the characters of a passage in the window, one after the other.
  private static final String CENTRES =
      """
      ([id, from, to]) => {
        const centres = [];
        for (let at = from; at < to; at++) {
          const { left, top, width, height } = range(id, at, at + 1).getBoundingClientRect();
          centres.push(Math.round(left + width / 2), Math.round(top + height / 2));
        }
        return centres;
      }
      """;

  private record Passage(String page, String id, int from, int to, String text) {}

  @Test
  void everyLinkLightsItsPassage() throws IOException {
    Random random = new Random(SEED);
    List<String> wrong = new ArrayList<>();
    int drawn = 0;
    try (StaticHost host = StaticHost.of(BuiltSite.files(), "/");
        Chromium chromium = Chromium.launch();
        BrowserContext bare = withoutScript(chromium)) {
      Page plain = bare.newPage();
      for (String path : PAGES) {
        try (BrowserContext context = chromium.browser().newContext()) {
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
            plain.navigate(host.root() + path + "?" + drawn + "#" + directive);
            plain.evaluate(TEXTS);
            if (!comesToBeLit(plain, place)) {
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

  private static BrowserContext withoutScript(Chromium chromium) {
    BrowserContext context =
        chromium.browser().newContext(new NewContextOptions().setViewportSize(1440, 1000));
    context.route("**/client.*.js", Route::abort);
    context.route(
        "**/style.*.css",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setContentType("text/css")
                    .setBody(
                        route.fetch().text()
                            + "::target-text { background: #f0f !important; color: #f0f !important; }")));
    return context;
  }

  /// A browser looks for the words after the page is there.
  private static boolean comesToBeLit(Page page, List<Object> place) throws IOException {
    for (int tries = 0; tries < PATIENCE; tries++) {
      if (isLit(page, place)) {
        return true;
      }
      page.waitForTimeout(50);
    }
    return false;
  }

  @SuppressWarnings("unchecked")
  private static boolean isLit(Page page, List<Object> place) throws IOException {
    BufferedImage window = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
    List<Integer> centres = (List<Integer>) page.evaluate(CENTRES, place);
    for (int i = 0; i < centres.size(); i += 2) {
      int x = centres.get(i);
      int y = centres.get(i + 1);
      boolean inside = x >= 0 && y >= 0 && x < window.getWidth() && y < window.getHeight();
      if (!inside || (window.getRGB(x, y) & 0xFFFFFF) != MAGENTA) {
        return false;
      }
    }
    return true;
  }
}
