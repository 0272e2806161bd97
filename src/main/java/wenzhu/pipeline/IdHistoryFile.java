package wenzhu.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.pipeline.IdHistory.Entry;

/// The file of ids in the cache: JSON, with a list of blocks for each input file. It is as long as the
/// edition, so it is read and written as a stream.
///
/// Errors are ignored, since the cache may be deleted.
record IdHistoryFile(Path path) {

  /// The blocks of each file. Skips the text of blocks whose id is in `ids`: it is not compared.
  Map<String, List<Entry>> read(Set<String> ids) {
    if (!Files.isRegularFile(path)) {
      return Map.of();
    }
    try (JsonParser in = JsonMapper.shared().createParser(path)) {
      Map<String, List<Entry>> files = new LinkedHashMap<>();
      expect(in, JsonToken.START_OBJECT);
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        files.put(in.currentName(), blocks(in, ids));
      }
      return files;
    } catch (JacksonException | Damaged unreadable) {
      return Map.of();
    }
  }

  private static List<Entry> blocks(JsonParser in, Set<String> ids) {
    expect(in, JsonToken.START_ARRAY);
    List<Entry> blocks = new ArrayList<>();
    while (in.nextToken() == JsonToken.START_OBJECT) {
      String kind = string(in, "kind");
      String id = string(in, "id");
      if (ids.contains(id)) {
        skip(in, "text");
        blocks.add(new Entry(kind, id, ""));
      } else {
        blocks.add(new Entry(kind, id, string(in, "text")));
      }
      expect(in, JsonToken.END_OBJECT);
    }
    return blocks;
  }

  private static String string(JsonParser in, String name) {
    skip(in, name);
    return in.getString();
  }

  private static void skip(JsonParser in, String name) {
    expect(in, JsonToken.PROPERTY_NAME);
    if (!in.currentName().equals(name)) {
      throw new Damaged();
    }
    expect(in, JsonToken.VALUE_STRING);
  }

  private static void expect(JsonParser in, JsonToken token) {
    if (in.nextToken() != token) {
      throw new Damaged();
    }
  }

  private static final class Damaged extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /// Replaces the file. `files` has the blocks of each input file.
  void write(Map<String, Stream<Entry>> files) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path temporary = path.resolveSibling(path.getFileName() + ".new");
      try (JsonGenerator out = JsonMapper.shared().createGenerator(temporary, JsonEncoding.UTF8)) {
        out.writeStartObject();
        files.forEach((file, blocks) -> write(file, blocks, out));
        out.writeEndObject();
      }
      Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | JacksonException unwritable) {
      // The next build reports no changed ids.
    }
  }

  private static void write(String file, Stream<Entry> blocks, JsonGenerator out) {
    out.writeArrayPropertyStart(file);
    blocks.forEach(block -> {
      out.writeStartObject();
      out.writeStringProperty("kind", block.kind());
      out.writeStringProperty("id", block.id());
      out.writeStringProperty("text", block.text());
      out.writeEndObject();
    });
    out.writeEndArray();
  }
}
