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

/// A host that serves files and does nothing else, as static hosts do: compressed, or a range of
/// bytes, under a prefix. It remembers what it sent.
public final class StaticHost implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  /// What was sent for one request: bytes of the body, of a file from a place on.
  public record Sent(String path, int status, int from, int bytes) {}

  private final Map<String, byte[]> files;
  private final String prefix;
  private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
  private volatile boolean ranges = true;
  private volatile WrongRange wrong = WrongRange.NONE;
  private volatile int missing = 404;
  private volatile boolean kept;
  private volatile String charset = "";
  private volatile ToIntFunction<String> delay = _ -> 0;
  private volatile Function<String, Optional<String>> redirects = _ -> Optional.empty();
  private volatile Predicate<String> held = _ -> false;
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

  /// How some hosts answer a request for a range, with status 206.
  enum WrongRange {
    NONE,
    WHOLE_FILE,
    CUT_SHORT,
    SHIFTED,
    SHIFTED_AS_IF_RIGHT,
    MULTIPART,
    WITHOUT_CONTENT_RANGE,
    OF_COMPRESSED_FILE
  }

  /// Serves files, by their paths, below a path with `/` at both ends.
  public static StaticHost of(Map<String, byte[]> files, String prefix) throws IOException {
    return new StaticHost(files, prefix);
  }

  /// The address of the site, with `/` at its end.
  public String root() {
    return "http://localhost:" + server.getAddress().getPort() + prefix;
  }

  /// Whether to send ranges; not all hosts do.
  public StaticHost ranges(boolean yes) {
    ranges = yes;
    return this;
  }

  /// How ranges are wrong.
  StaticHost wrong(WrongRange how) {
    wrong = how;
    return this;
  }

  /// With which status a missing file is answered; with 200 comes a page.
  StaticHost missing(int status) {
    missing = status;
    return this;
  }

  /// Whether browsers may keep what they get for an hour, without asking again.
  public StaticHost kept(boolean yes) {
    kept = yes;
    return this;
  }

  /// The charset that the host declares for scripts, whatever they are in.
  StaticHost charset(String name) {
    charset = "; charset=" + name;
    return this;
  }

  /// How many milliseconds a request for a path waits for its answer.
  StaticHost delay(ToIntFunction<String> milliseconds) {
    delay = milliseconds;
    return this;
  }

  /// Where requests for a path are redirected to, if they are.
  StaticHost redirect(Function<String, Optional<String>> to) {
    redirects = to;
    return this;
  }

  /// As hosts with "clean" addresses do: a page has the address of its folder alone.
  StaticHost redirectToFolders() {
    return redirect(path ->
        path.endsWith("/index.html")
            ? Optional.of(path.substring(0, path.lastIndexOf('/') + 1))
            : Optional.empty());
  }

  /// Withholds the second half of the files at these paths until it is released.
  StaticHost hold(Predicate<String> paths) {
    held = paths;
    return this;
  }

  void release() {
    released.countDown();
  }

  /// All that was sent since this was last asked.
  public List<Sent> sent() {
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
      Optional<String> elsewhere = redirects.apply(path);
      if (elsewhere.isPresent()) {
        exchange.getResponseHeaders().add("Location", elsewhere.get());
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
        send(exchange, path, missing, 0, missing == 200 ? page : new byte[0]);
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
    if (kept) {
      answer.add("Cache-Control", "max-age=3600");
    }
    if (held.test(path)) {
      sendSlowly(exchange, path, file);
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
    byte[] asked = Arrays.copyOfRange(file, from, to);
    byte[] shifted = Arrays.copyOfRange(file, from + shift, to + shift);
    String right = "bytes " + from + "-" + (to - 1) + "/" + file.length;
    String whole = "bytes 0-" + (file.length - 1) + "/" + file.length;
    byte[] body =
        switch (wrong) {
          case NONE, WITHOUT_CONTENT_RANGE -> asked;
          case WHOLE_FILE -> file;
          case CUT_SHORT -> Arrays.copyOf(asked, asked.length / 2);
          case SHIFTED, SHIFTED_AS_IF_RIGHT -> shifted;
          case MULTIPART ->
              ("--x\r\nContent-Range: " + right + "\r\n\r\n" + "\r\n--x--\r\n")
                  .getBytes(StandardCharsets.UTF_8);
          case OF_COMPRESSED_FILE -> Arrays.copyOf(compressed(file), asked.length);
        };
    switch (wrong) {
      case NONE, CUT_SHORT, SHIFTED_AS_IF_RIGHT, OF_COMPRESSED_FILE ->
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

  private void sendSlowly(HttpExchange exchange, String path, byte[] file) throws IOException {
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

  /// As a static host compresses.
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
