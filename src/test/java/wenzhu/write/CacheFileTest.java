package wenzhu.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {

  @TempDir Path temp;
  private CacheFile file;

  @BeforeEach
  void setUp() {
    file = new CacheFile(temp.resolve("deep/cache/ids.json"));
  }

  @Test
  void isReplacedAsAWhole() throws IOException {
    assertThatThrownBy(file::open).isInstanceOf(NoSuchFileException.class);
    replace("long content");
    check("long content");
    replace("short");
    check("short");
    assertThatThrownBy(() ->
            file.replace(out -> {
              out.write("half".getBytes(UTF_8));
              throw new IOException("broken");
            }))
        .hasMessage("broken");
    assertThat(read()).isEqualTo("short");
    replace("after a leftover");
    check("after a leftover");
  }

  @Test
  void isLeftToTheProcessThatReplacesIt() throws IOException {
    file.replace(out -> {
      replace("inner");
      out.write("outer".getBytes(UTF_8));
    });
    check("outer");
  }

  /// The content may be from someone else, so a link is neither read nor written through.
  @Test
  void isNotReadThroughALink() throws IOException {
    Path secret = Files.writeString(temp.resolve("secret"), "[]");
    Files.createDirectories(file.path().getParent());
    Files.createSymbolicLink(file.path(), secret);
    assertThatThrownBy(file::open).isInstanceOf(IOException.class);
    replace("own");
    check("own");
    assertThat(secret).hasContent("[]");
  }

  private void replace(String content) throws IOException {
    file.replace(out -> out.write(content.getBytes(UTF_8)));
  }

  private void check(String content) throws IOException {
    assertThat(read()).isEqualTo(content);
    try (Stream<Path> beside = Files.list(file.path().getParent())) {
      assertThat(beside).containsExactly(file.path());
    }
  }

  private String read() throws IOException {
    try (InputStream in = file.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
