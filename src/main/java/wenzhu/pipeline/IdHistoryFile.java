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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.databind.json.JsonMapper;

/// The file of ids in the cache: a JSON array of the blocks of the edition. It is as long as the
/// edition, so it is read and written as a stream.
///
/// Errors are ignored, since the cache may be deleted.
record IdHistoryFile(Path path) {

  /// The input file, kind, id and text of a block.
  record Entry(String file, String kind, String id, String text) {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /// The blocks of each file. Leaves out the text of blocks whose id is in `ids`: it is not compared.
  Map<String, List<Entry>> read(Set<String> ids) {
    if (!Files.isRegularFile(path)) {
      return Map.of();
    }
    Map<String, List<Entry>> files = new LinkedHashMap<>();
    try (MappingIterator<Entry> entries = JSON.readerFor(Entry.class).readValues(path)) {
      while (entries.hasNext()) {
        Entry entry = entries.next();
        if (entry == null) {
          return Map.of();
        }
        String text = ids.contains(entry.id()) ? "" : entry.text();
        files
            .computeIfAbsent(entry.file(), _ -> new ArrayList<>())
            .add(new Entry(entry.file(), entry.kind(), entry.id(), text));
      }
      return files;
    } catch (JacksonException damaged) {
      return Map.of();
    }
  }

  /// Replaces the file.
  void write(Stream<Entry> entries) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path temporary = path.resolveSibling(path.getFileName() + ".new");
      try (SequenceWriter out = JSON.writerFor(Entry.class).writeValuesAsArray(temporary)) {
        entries.forEach(out::write);
      }
      Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | JacksonException unwritable) {
      // The next build reports no changed ids.
    }
  }
}
