package wenzhu.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
  private volatile boolean kept;
  private volatile ToIntFunction<String> delay = _ -> 0;
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

  /// Whether browsers may keep what they get for an hour, without asking again.
  public StaticHost kept(boolean yes) {
    kept = yes;
    return this;
  }

  /// How many milliseconds a request for a path waits for its answer.
  StaticHost delay(ToIntFunction<String> milliseconds) {
    delay = milliseconds;
    return this;
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
      Optional<byte[]> file =
          path.startsWith(prefix)
              ? Optional.ofNullable(files.get(file(path.substring(prefix.length()))))
              : Optional.empty();
      if (file.isEmpty()) {
        send(exchange, path, 404, 0, new byte[0]);
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
    String ending = path.substring(path.lastIndexOf('.') + 1);
    answer.add("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    if (kept) {
      answer.add("Cache-Control", "max-age=3600");
    }
    Matcher range = RANGE.matcher(header(exchange, "Range"));
    if (ranges && range.matches()) {
      int from = Integer.parseInt(range.group(1));
      int to = Math.min(Integer.parseInt(range.group(2)) + 1, file.length);
      if (from >= to) {
        send(exchange, path, 416, 0, new byte[0]);
        return;
      }
      answer.add("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + file.length);
      send(exchange, path, 206, from, Arrays.copyOfRange(file, from, to));
    } else if (header(exchange, "Accept-Encoding").contains("gzip")) {
      answer.add("Content-Encoding", "gzip");
      send(exchange, path, 200, 0, compressed(file));
    } else {
      send(exchange, path, 200, 0, file);
    }
  }

  private void send(HttpExchange exchange, String path, int status, int from, byte[] bytes)
      throws IOException {
    sent.add(new Sent(path, status, from, bytes.length));
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
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
    threads.shutdown();
  }
}
