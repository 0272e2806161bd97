package wenzhu.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenzhu.diagnostic.Problem;
import wenzhu.integrity.IntegrityList.ListedFile;
import wenzhu.output.OutputFile;

/// `verify` with an address: a host may answer anything, or nothing.
class HostedCopyTest {

  private static final Map<String, String> FILES =
      Map.of("404.html", "没有", "a.txt", "甲", "b/ä %2e.txt", "乙");

  private interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> answers = new TreeMap<>();
  private final Queue<String> requested = new ConcurrentLinkedQueue<>();
  private HttpServer host = create();
  private HttpServer other = create();

  @TempDir Path temp;

  private static HttpServer create() {
    try {
      return HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
  }

  @BeforeEach
  void start() throws IOException {
    FILES.forEach((path, text) -> answers.put("/site/" + path, ok(text)));
    answers.put("/site/integrity.json", ok(new String(list(), StandardCharsets.UTF_8)));
    for (HttpServer server : List.of(host, other)) {
      server.createContext(
          "/",
          exchange -> {
            requested.add((server.equals(host) ? "" : "other ") + exchange.getRequestURI());
            try (exchange) {
              answers
                  .getOrDefault(exchange.getRequestURI().getPath(), status(404, "?"))
                  .to(exchange);
            }
          });
      server.setExecutor(threads);
      server.start();
    }
    Files.write(temp.resolve("list.json"), list());
  }

  @AfterEach
  void stop() {
    host.stop(0);
    other.stop(0);
    threads.shutdownNow();
  }

  private static byte[] list() {
    TreeMap<String, ListedFile> files = new TreeMap<>();
    FILES.forEach((path, text) -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      files.put(path, new ListedFile(bytes.length, OutputFile.hash(bytes, 32)));
    });
    return new IntegrityList(1, files, new TreeMap<>()).file().bytes();
  }

  private static Answer ok(String text) {
    return status(200, text);
  }

  private static Answer status(int status, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  private static Answer redirect(String location) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", location);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private static String origin(HttpServer server) {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// A body without an end, of many bytes or of none.
  private static Answer endless(int chunk) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      try (OutputStream body = exchange.getResponseBody()) {
        while (!Thread.currentThread().isInterrupted()) {
          body.write(new byte[chunk]);
          body.flush();
          Thread.sleep(chunk == 0 ? 20 : 0);
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void check(String... expected) {
    List<Problem> problems =
        Verifier.host(
                URI.create(origin(host) + "/site/"),
                Optional.of(temp.resolve("list.json")),
                Optional.empty(),
                Duration.ofMillis(1500))
            .problems();
    assertThat(problems)
        .extracting(problem ->
            problem.code() + " " + problem.at() + " " + String.join(" ", problem.arguments()))
        .map(String::strip)
        .containsExactly(expected);
  }

  private void check(Answer ofA, String expected) {
    answers.put("/site/a.txt", ofA);
    check(expected);
  }

  @Test
  void goodCopyHasNoProblem() {
    check();
    assertThat(requested).contains("/site/b/%C3%A4%20%252e.txt").hasSize(4);
  }

  @Test
  void pageForMissingAddressesMayHaveItsStatus() {
    answers.put("/site/404.html", status(404, "没有"));
    check();
  }

  @Test
  void redirectWithinTheOriginIsFollowed() {
    answers.put("/c", ok("甲"));
    answers.put("/site/a.txt", redirect("/c"));
    check();
  }

  @Test
  void wrongAnswersAreReported() {
    String elsewhere = origin(other) + "/site/a.txt";
    check(status(404, ""), "V001 site/a.txt");
    check(status(410, ""), "V001 site/a.txt");
    check(status(503, ""), "R007 site/a.txt HTTP 503");
    check(status(206, "甲"), "R007 site/a.txt HTTP 206");
    check(ok("乙"), "V002 site/a.txt 3 3");
    check(ok(""), "V002 site/a.txt 3 0");
    check(redirect(elsewhere), "R007 site/a.txt HTTP 302: " + elsewhere);
    check(redirect("file:///etc/passwd"), "R007 site/a.txt HTTP 302: file:///etc/passwd");
    check(redirect("::"), "R007 site/a.txt HTTP 302: ::");
    check(redirect("/site/a.txt"), "R007 site/a.txt more than 4 redirects");
    assertThat(requested).noneMatch(request -> request.startsWith("other"));
  }

  @Test
  void answerWithoutAnEndEnds() {
    answers.put("/site/a.txt", endless(0));
    check("R007 site/a.txt no complete answer in 1 s");
    answers.put("/site/a.txt", endless(1000));
    check("V002 site/a.txt 3 1000");
  }

  @Test
  void hostWithoutAnswerIsAskedOnce() {
    answers.put("/site/integrity.json", status(500, ""));
    check("R007 site/integrity.json HTTP 500");
    assertThat(requested).hasSize(1);
  }
}
