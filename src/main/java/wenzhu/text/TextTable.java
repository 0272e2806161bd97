package wenzhu.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads the tables of characters that are packed beside this class.
final class TextTable {

  private TextTable() {}

  static Stream<String> lines(String name) {
    try (InputStream table = Objects.requireNonNull(TextTable.class.getResourceAsStream(name))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
