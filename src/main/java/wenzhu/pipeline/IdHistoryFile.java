package wenzhu.pipeline;

import java.io.IOException;
import java.io.InputStream;
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
import wenzhu.write.CacheFile;

/// The file of ids in the cache: a JSON array of the blocks of the edition. It is as long as the
/// edition, so it is read and written as a stream.
///
/// Errors are ignored, since the cache may be deleted.
record IdHistoryFile(CacheFile file) {

  /// The input file, kind, id and text of a block.
  record Entry(String file, String kind, String id, String text) {}

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  /// The blocks of each file. Leaves out the text of blocks whose id is in `ids`: it is not compared.
  Map<String, List<Entry>> read(Set<String> ids) {
    Map<String, List<Entry>> files = new LinkedHashMap<>();
    try (InputStream in = file.open();
        MappingIterator<Entry> entries = JSON.readerFor(Entry.class).readValues(in)) {
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
    } catch (IOException | JacksonException missingOrDamaged) {
      return Map.of();
    }
  }

  /// Replaces the file.
  void write(Stream<Entry> entries) {
    try {
      file.replace(out -> {
        try (SequenceWriter json = JSON.writerFor(Entry.class).writeValuesAsArray(out)) {
          entries.forEach(json::write);
        }
      });
    } catch (IOException | JacksonException unwritable) {
      // The next build reports no changed ids.
    }
  }
}
