package wenzhu.integrity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A copy on a host. It requests only addresses below the given one, follows redirects only within
/// its origin, and ends every request after a time that its size determines.
final class HostedCopy implements Copy {

  private static final int REDIRECTS = 4;

  /// A response that arrives more slowly is given up.
  private static final int BYTES_PER_SECOND = 16 << 10;

  private static final String UNRESERVED = "-._~/";

  private final URI root;
  private final Duration patience;
  private final HttpClient client;

  private HostedCopy(URI root, Duration patience) {
    this.root = root;
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience)
            .build();
  }

  /// The copy at an address that ends with `/`. `patience` is the time for a file without its size.
  static HostedCopy of(URI root, Duration patience) {
    return new HostedCopy(root, patience);
  }

  @Override
  public void read(String path, Content content) throws IOException {
    URI address = URI.create(root + encoded(path));
    long deadline =
        patience.toMillis() + TimeUnit.SECONDS.toMillis(content.accepted() / BYTES_PER_SECOND);
    for (int redirects = 0; redirects <= REDIRECTS; redirects++) {
      HttpResponse<Boolean> response = get(address, path, content, deadline);
      Optional<String> location = response.headers().firstValue("Location");
      int status = response.statusCode();
      if (response.body()) {
        return;
      } else if (status == 404 || status == 410) {
        throw new NoSuchFileException(path);
      } else if (status < 300 || status > 399 || location.isEmpty()) {
        throw new IOException("HTTP " + status);
      }
      address = redirected(address, location.get(), status);
    }
    throw new IOException("more than " + REDIRECTS + " redirects");
  }

  /// Only the site's own origin is asked.
  private URI redirected(URI address, String location, int status) throws IOException {
    try {
      URI target = address.resolve(location);
      if (origin(target).equals(origin(root))) {
        return target;
      }
    } catch (IllegalArgumentException notAnAddress) {
      // Is reported like an address elsewhere.
    }
    throw new IOException("HTTP " + status + ": " + location);
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /// A response; its body is whether the content of the file was received.
  private HttpResponse<Boolean> get(URI address, String path, Content content, long milliseconds)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Accept-Encoding", "identity").build();
    CompletableFuture<HttpResponse<Boolean>> response =
        client.sendAsync(
            request,
            head ->
                hasContent(head.statusCode(), path)
                    ? new ContentBody(content)
                    : HttpResponse.BodySubscribers.replacing(false));
    try {
      return response.get(milliseconds, TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      throw new IOException("no complete answer in " + milliseconds / 1000 + " s", slow);
    } catch (ExecutionException failed) {
      throw new IOException(String.valueOf(failed.getCause()), failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", stopped);
    } finally {
      response.cancel(true);
    }
  }

  /// Some hosts send their page for missing addresses with status 404 at its own address too.
  private static boolean hasContent(int status, String path) {
    return status == 200 || (status == 404 && path.equals("404.html"));
  }

  /// A path as part of an address: every other character as bytes of UTF-8.
  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (unit & 0xFF);
      if (letter < 0x80 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0)) {
        encoded.append(letter);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
      }
    }
    return encoded.toString();
  }

  @Override
  public Optional<SortedSet<String>> paths() {
    return Optional.empty();
  }
}
