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
import wenzhu.pipeline.IdHistory.Named;

/// The file in the cache that keeps ids: JSON, a list of blocks for each input file. It is as long as
/// the edition, so it is read and written piece by piece.
///
/// Whatever goes wrong with it goes wrong in silence, since the cache may be lost without harm.
record IdHistoryFile(Path path) {

  /// The blocks of each file. The text of a block that kept its id, one of `ids`, is not read: nobody
  /// compares it.
  Map<String, List<Named>> read(Set<String> ids) {
    if (!Files.isRegularFile(path)) {
      return Map.of();
    }
    try (JsonParser in = JsonMapper.shared().createParser(path)) {
      Map<String, List<Named>> files = new LinkedHashMap<>();
      expect(in, JsonToken.START_OBJECT);
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        files.put(in.currentName(), blocks(in, ids));
      }
      return files;
    } catch (JacksonException | Damaged useless) {
      return Map.of();
    }
  }

  private static List<Named> blocks(JsonParser in, Set<String> ids) {
    expect(in, JsonToken.START_ARRAY);
    List<Named> blocks = new ArrayList<>();
    while (in.nextToken() == JsonToken.START_OBJECT) {
      String kind = string(in, "kind");
      String id = string(in, "id");
      if (ids.contains(id)) {
        skip(in, "text");
        blocks.add(new Named(kind, id, ""));
      } else {
        blocks.add(new Named(kind, id, string(in, "text")));
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

  /// Replaces what was kept; `files` has each file with its blocks.
  void write(Map<String, Stream<Named>> files) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path fresh = path.resolveSibling(path.getFileName() + ".new");
      try (JsonGenerator out = JsonMapper.shared().createGenerator(fresh, JsonEncoding.UTF8)) {
        out.writeStartObject();
        files.forEach((file, blocks) -> write(file, blocks, out));
        out.writeEndObject();
      }
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | JacksonException unwritable) {
      // The next build tells nothing about ids; that is all.
    }
  }

  private static void write(String file, Stream<Named> blocks, JsonGenerator out) {
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
