package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.diagnostic.Problem;
import wenzhu.read.FolderReader;

/// Hostile texts in every field, opened in a browser with the policy as published: nothing is active, nothing asks another host, and
/// nothing is a control.
@Tag("slow")
class HostileContentTest {

  /// Records calls of the scripts of the texts, if one ever runs.
  private static final String TRAP = "window.hits = []; window.hit = (n) => window.hits.push(n);";

  /// What must not be in a page after its scripts have run and its panels are open.
  private static final String ACTIVE =
      """
      (root) => {
        document.querySelector('a.cite')?.click();
        document.querySelector('main a.term')?.focus();
        const wrong = window.hits.map((n) => `script ${n} ran`);
        const forbidden = 'iframe,frame,frameset,object,embed,base,style,math,video,audio,marquee,portal,meta[http-equiv=refresh],'
          + 'script:not([src]),form:not([role=search]):not(.settings *),template[shadowrootmode],[srcdoc],[formaction],[ping],'
          + '[contenteditable],[accesskey],[autofocus],[popover]:not([id^=_]),[style*=url]';
        const inBlock = ['button', 'input', 'select', 'textarea', 'details', 'dialog', 'form', 'svg', 'video', '[tabindex]'];
        for (const element of document.querySelectorAll(forbidden)) {
          wrong.push(element.outerHTML.slice(0, 200));
        }
        for (const element of document.querySelectorAll(inBlock.map((name) => `[data-block] ${name}`).join())) {
          wrong.push('in a block: ' + element.outerHTML.slice(0, 200));
        }
        for (const element of document.querySelectorAll('*')) {
          for (const { name, value } of element.attributes) {
            const loads = /^(src|srcset|poster|data|action|background)$/.test(name)
              || (element.localName === 'link' && name === 'href' && element.rel !== 'canonical');
            if (name.startsWith('on')) {
              wrong.push(element.outerHTML.slice(0, 200));
            } else if (loads || /^(href|xlink:href|cite)$/.test(name)) {
              const url = URL.parse(value, document.baseURI);
              if (!url) {
                continue; // Leads nowhere.
              }
              if (!/^(https?|mailto):$/.test(url.protocol) || (loads && !url.href.startsWith(root))) {
                wrong.push(element.outerHTML.slice(0, 200));
              }
            }
          }
        }
        return wrong;
      }
      """;

  @TempDir Path temp;

  @Test
  void nothingIsActiveInAnyPage() throws IOException {
    HostileSite site = HostileSite.create();
    Map<String, byte[]> files = site.files();
    List<String> pages = files.keySet().stream().filter(path -> path.endsWith(".html")).toList();
    assertThat(site.placements()).isGreaterThan(1_000);
    for (String page : pages) {
      assertThat(Jsoup.parse(HostileSite.text(files.get(page))).select("[style]"))
          .as(page)
          .isEmpty();
    }
    assertThat(found(files, pages, addresses())).as(site.counts()).isEmpty();
  }

  /// The test finds what it looks for: each kind of markup as the content of a page without a policy. A refresh
  /// would leave the page.
  @Test
  void activeContentIsFound() throws IOException {
    Map<String, byte[]> pages = new TreeMap<>();
    List<String> kinds =
        IntStream.range(0, HostileTexts.kinds())
            .mapToObj(kind -> HostileTexts.of(kind, kind))
            .filter(text -> text.matches("(?s)<[a-z].*") && !text.startsWith("<meta"))
            .toList();
    for (int i = 0; i < kinds.size(); i++) {
      String page = "<!doctype html><meta charset=utf-8><div data-block=x>" + kinds.get(i);
      pages.put(i + ".html", page.getBytes(StandardCharsets.UTF_8));
    }
    String found = "\n" + String.join("\n", found(pages, List.copyOf(pages.keySet()), List.of()));
    assertThat(kinds).hasSizeGreaterThan(25);
    for (int i = 0; i < kinds.size(); i++) {
      assertThat(found).as(kinds.get(i)).contains("\n" + i + ".html: ");
    }
  }

  /// Addresses of the search with hostile queries and fragments, every second kind.
  private static List<String> addresses() {
    List<String> addresses = new ArrayList<>();
    for (int kind = 0; kind < HostileTexts.kinds(); kind += 2) {
      addresses.add(
          "search/index.html?q="
              + encoded(HostileTexts.of(kind, kind))
              + "#"
              + encoded(HostileTexts.of(kind + 1, kind)));
    }
    return addresses;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// What is active in some pages of a site and in a search with hits.
  private static List<String> found(
      Map<String, byte[]> files, List<String> pages, List<String> searches) throws IOException {
    List<String> wrong = new ArrayList<>();
    try (StaticHost host = StaticHost.of(files, "/");
        Visit visit = ServedSite.visit(new NewContextOptions(), host.root())) {
      visit.context.addInitScript(TRAP);
      visit.context.route(url -> !url.startsWith(host.root()), Route::abort);
      visit.page.onDialog(dialog -> {
        wrong.add("dialog " + dialog.message());
        dialog.dismiss();
      });
      for (String page : pages) {
        check(visit.open(page), page, wrong);
      }
      for (String search : searches) {
        check(visit.open(search), search, wrong);
      }
      for (String query :
          searches.isEmpty() ? List.<String>of() : List.of("hit", "script", "foreign")) {
        String search = "search/index.html?q=" + query;
        check(
            visit.open(search).waitUntil("document.querySelector('[data-hit]') !== null"),
            search,
            wrong);
      }
      wrong.addAll(visit.errors());
    }
    return wrong;
  }

  private static void check(Visit visit, String page, List<String> wrong) {
    String root = visit.page.url().replaceFirst("(//[^/]*/).*", "$1");
    for (Object found : (List<?>) visit.page.evaluate(ACTIVE, root)) {
      wrong.add(page + ": " + found);
    }
  }

  /// Names become addresses, so only letters, digits and hyphens are accepted.
  @Test
  void hostileNamesOfFilesAreRefused() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("articles/small"));
    for (int kind = 0; kind < HostileTexts.kinds(); kind++) {
      String name = HostileTexts.of(kind, kind).replace('/', '∕');
      Files.writeString(folder.resolve(name + ".md"), "");
      Files.write(folder.resolve(name + ".png"), new byte[] {});
    }
    assertThat(FolderReader.read(temp.resolve("articles"), "articles").problems())
        .filteredOn(Problem::isError)
        .extracting(problem -> problem.at().path())
        .filteredOn(path -> path.startsWith("articles/small/"))
        .satisfies(paths -> assertThat(Set.copyOf(paths)).hasSize(2 * HostileTexts.kinds()));
  }
}
