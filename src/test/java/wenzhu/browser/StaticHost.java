package wenzhu.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// A static host under a prefix. It sends whole files, compressed, or ranges of bytes, and records
/// each response.
public final class StaticHost implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  /// One response: the number of bytes of its body, which begins at offset `from` of the file.
  public record Sent(String path, int status, int from, int bytes) {}

  private final Map<String, byte[]> files;
  private final String prefix;
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private volatile boolean ranges = true;
  private volatile WrongRange wrongRange = WrongRange.NONE;
  private volatile int missingFileStatus = 404;
  private volatile boolean cacheable;
  private volatile String charset = "";
  private volatile ToIntFunction<String> delay = _ -> 0;
  private volatile Function<String, Optional<String>> redirects = _ -> Optional.empty();
  private volatile Predicate<String> withheld = _ -> false;
  private final CountDownLatch released = new CountDownLatch(1);
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private StaticHost(Map<String, byte[]> files, String prefix) throws IOException {
    this.files = files;
    this.prefix = prefix;
    this.server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  /// Incorrect answers to a range request, all with status 206.
  enum WrongRange {
    NONE,
    WHOLE_FILE,
    TRUNCATED,
    SHIFTED,
    SHIFTED_WITH_RIGHT_HEADER,
    MULTIPART,
    WITHOUT_CONTENT_RANGE,
    OF_COMPRESSED_FILE
  }

  /// Serves files, by path, below a prefix with `/` at both ends.
  public static StaticHost of(Map<String, byte[]> files, String prefix) throws IOException {
    return new StaticHost(files, prefix);
  }

  /// The address of the site, with `/` at its end.
  public String root() {
    return "http://localhost:" + server.getAddress().getPort() + prefix;
  }

  /// Whether the host supports range requests; not all hosts do.
  public StaticHost ranges(boolean yes) {
    ranges = yes;
    return this;
  }

  /// Answers range requests incorrectly.
  StaticHost wrongRanges(WrongRange kind) {
    wrongRange = kind;
    return this;
  }

  /// The status for a missing file; with 200, a page is sent.
  StaticHost missingFileStatus(int status) {
    missingFileStatus = status;
    return this;
  }

  /// Whether browsers may cache files for an hour without revalidation.
  public StaticHost cacheable(boolean yes) {
    cacheable = yes;
    return this;
  }

  /// The charset that the host declares for scripts, whatever their encoding is.
  StaticHost charset(String name) {
    charset = "; charset=" + name;
    return this;
  }

  /// The delay of the answer to a path, in milliseconds.
  StaticHost delay(ToIntFunction<String> milliseconds) {
    delay = milliseconds;
    return this;
  }

  /// Redirects requests, by path.
  StaticHost redirect(Function<String, Optional<String>> to) {
    redirects = to;
    return this;
  }

  /// Redirects `index.html` to its folder, as hosts with "clean" URLs do.
  StaticHost redirectToFolders() {
    return redirect(path ->
        path.endsWith("/index.html")
            ? Optional.of(path.substring(0, path.lastIndexOf('/') + 1))
            : Optional.empty());
  }

  /// Withholds the second half of the files at these paths until [#release].
  StaticHost hold(Predicate<String> paths) {
    withheld = paths;
    return this;
  }

  void release() {
    released.countDown();
  }

  /// Returns and removes the recorded responses.
  public List<Sent> drainSent() {
    List<Sent> all = new ArrayList<>();
    for (Sent one = sent.poll(); one != null; one = sent.poll()) {
      all.add(one);
    }
    return all;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      pause(delay.applyAsInt(path));
      Optional<String> location = redirects.apply(path);
      if (location.isPresent()) {
        exchange.getResponseHeaders().add("Location", location.get());
        send(exchange, path, 301, 0, new byte[0]);
        return;
      }
      Optional<byte[]> file =
          path.startsWith(prefix)
              ? Optional.ofNullable(files.get(file(path.substring(prefix.length()))))
              : Optional.empty();
      if (file.isEmpty()) {
        exchange.getResponseHeaders().add("Content-Type", "text/html");
        byte[] page = "<!doctype html><title>404</title>".getBytes(StandardCharsets.UTF_8);
        send(exchange, path, missingFileStatus, 0, missingFileStatus == 200 ? page : new byte[0]);
        return;
      }
      send(exchange, path, file.get());
    }
  }

  private static void pause(int milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static String file(String path) {
    return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
  }

  private void send(HttpExchange exchange, String path, byte[] file) throws IOException {
    Headers answer = exchange.getResponseHeaders();
    String ending = file(path).substring(file(path).lastIndexOf('.') + 1);
    String type = TYPES.getOrDefault(ending, "application/octet-stream");
    answer.add("Content-Type", ending.equals("js") ? type + charset : type);
    if (cacheable) {
      answer.add("Cache-Control", "max-age=3600");
    }
    if (withheld.test(path)) {
      sendInHalves(exchange, path, file);
      return;
    }
    Matcher range = RANGE.matcher(header(exchange, "Range"));
    if (ranges && range.matches()) {
      int from = Integer.parseInt(range.group(1));
      int to = Math.min(Integer.parseInt(range.group(2)) + 1, file.length);
      if (from >= to) {
        send(exchange, path, 416, 0, new byte[0]);
        return;
      }
      sendRange(exchange, path, file, from, to);
    } else if (header(exchange, "Accept-Encoding").contains("gzip")) {
      answer.add("Content-Encoding", "gzip");
      send(exchange, path, 200, 0, compressed(file));
    } else {
      send(exchange, path, 200, 0, file);
    }
  }

  private void sendRange(HttpExchange exchange, String path, byte[] file, int from, int to)
      throws IOException {
    Headers answer = exchange.getResponseHeaders();
    int shift = Math.min(64, file.length - to);
    byte[] requested = Arrays.copyOfRange(file, from, to);
    byte[] shifted = Arrays.copyOfRange(file, from + shift, to + shift);
    String right = "bytes " + from + "-" + (to - 1) + "/" + file.length;
    String whole = "bytes 0-" + (file.length - 1) + "/" + file.length;
    byte[] body =
        switch (wrongRange) {
          case NONE, WITHOUT_CONTENT_RANGE -> requested;
          case WHOLE_FILE -> file;
          case TRUNCATED -> Arrays.copyOf(requested, requested.length / 2);
          case SHIFTED, SHIFTED_WITH_RIGHT_HEADER -> shifted;
          case MULTIPART ->
              ("--x\r\nContent-Range: " + right + "\r\n\r\n" + "\r\n--x--\r\n")
                  .getBytes(StandardCharsets.UTF_8);
          case OF_COMPRESSED_FILE -> Arrays.copyOf(compressed(file), requested.length);
        };
    switch (wrongRange) {
      case NONE, TRUNCATED, SHIFTED_WITH_RIGHT_HEADER, OF_COMPRESSED_FILE ->
          answer.add("Content-Range", right);
      case WHOLE_FILE -> answer.add("Content-Range", whole);
      case SHIFTED ->
          answer.add(
              "Content-Range",
              "bytes " + (from + shift) + "-" + (to + shift - 1) + "/" + file.length);
      case MULTIPART -> answer.set("Content-Type", "multipart/byteranges; boundary=x");
      case WITHOUT_CONTENT_RANGE -> {}
    }
    send(exchange, path, 206, from, body);
  }

  private void send(HttpExchange exchange, String path, int status, int from, byte[] bytes)
      throws IOException {
    sent.add(new Sent(path, status, from, bytes.length));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void sendInHalves(HttpExchange exchange, String path, byte[] file) throws IOException {
    sent.add(new Sent(path, 200, 0, file.length));
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    body.write(file, 0, file.length / 2);
    body.flush();
    try {
      released.await();
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return;
    }
    body.write(file, file.length / 2, file.length - file.length / 2);
  }

  private static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  /// Compresses as static hosts do.
  static byte[] compressed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
