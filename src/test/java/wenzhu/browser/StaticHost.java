package wenzhu.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// A host that serves files and does nothing else, as static hosts do: compressed, or a range of
/// bytes, under a prefix.
public final class StaticHost implements AutoCloseable {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

  private final Map<String, byte[]> files;
  private final String prefix;
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

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Optional<byte[]> file =
          path.startsWith(prefix)
              ? Optional.ofNullable(files.get(path.substring(prefix.length())))
              : Optional.empty();
      if (file.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      send(exchange, path, file.get());
    }
  }

  private static void send(HttpExchange exchange, String path, byte[] file) throws IOException {
    Headers answer = exchange.getResponseHeaders();
    String ending = path.substring(path.lastIndexOf('.') + 1);
    answer.add("Content-Type", TYPES.getOrDefault(ending, "application/octet-stream"));
    Matcher range = RANGE.matcher(header(exchange, "Range"));
    byte[] bytes = file;
    int status = 200;
    if (range.matches()) {
      int from = Math.min(Integer.parseInt(range.group(1)), file.length);
      int to = Math.min(Integer.parseInt(range.group(2)) + 1, file.length);
      bytes = Arrays.copyOfRange(file, from, Math.max(from, to));
      answer.add("Content-Range", "bytes " + from + "-" + (to - 1) + "/" + file.length);
      status = 206;
    } else if (header(exchange, "Accept-Encoding").contains("gzip")) {
      bytes = compressed(file);
      answer.add("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  private static byte[] compressed(byte[] bytes) throws IOException {
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
