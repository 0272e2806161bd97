package wenzhu.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.build.IdLock.Named;

/// The file in the cache that keeps ids: JSON, a list of blocks for each input file.
///
/// Whatever goes wrong with it goes wrong in silence, since the cache may be lost without harm.
record IdFile(Path path) {

  private static final TypeReference<LinkedHashMap<String, List<Named>>> FORM =
      new TypeReference<>() {};

  Map<String, List<Named>> read() {
    try {
      if (!Files.isRegularFile(path)) {
        return Map.of();
      }
      Map<String, List<Named>> files = JsonMapper.shared().readValue(Files.readString(path), FORM);
      return isWhole(files) ? files : Map.of();
    } catch (IOException | JacksonException damaged) {
      return Map.of();
    }
  }

  void write(Map<String, List<Named>> files) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
      Path fresh = path.resolveSibling(path.getFileName() + ".new");
      Files.writeString(fresh, JsonMapper.shared().writeValueAsString(files));
      Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      // The next build tells nothing about ids; that is all.
    }
  }

  /// JSON can leave out anything.
  private static boolean isWhole(@Nullable Map<String, List<Named>> files) {
    return files != null
        && files.values().stream()
            .allMatch(blocks ->
                blocks != null
                    && blocks.stream()
                        .allMatch(block ->
                            block != null
                                && block.kind() != null
                                && block.id() != null
                                && block.text() != null));
  }
}
