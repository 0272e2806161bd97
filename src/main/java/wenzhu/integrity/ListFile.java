package wenzhu.integrity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Result;
import wenzhu.output.OutputFile;
import wenzhu.source.Location;

/// Reads the bytes of an `integrity.json`, which may contain anything.
final class ListFile {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ListFile() {}

  /// The list; empty with a problem at `at` if it is not valid.
  static Result<Optional<IntegrityList>> read(byte[] bytes, Location at) {
    try {
      IntegrityList list = JSON.readValue(bytes, IntegrityList.class);
      Optional<String> wrong = list == null ? Optional.of("null") : firstWrong(list);
      return wrong.isPresent() ? invalid(at, wrong.get()) : Result.of(Optional.ofNullable(list));
    } catch (JacksonException notAList) {
      TokenStreamLocation place = notAList.getLocation();
      return invalid(at, place == null ? "1:1" : place.getLineNr() + ":" + place.getColumnNr());
    }
  }

  private static Result<Optional<IntegrityList>> invalid(Location at, String place) {
    return new Result<>(Optional.empty(), List.of(Problem.of(Code.V005, at, place)));
  }

  private static Optional<String> firstWrong(IntegrityList list) {
    return list.format() == IntegrityList.FORMAT
        ? Stream.concat(
                list.files().entrySet().stream()
                    .filter(entry -> !isValid(entry))
                    .map(Map.Entry::getKey),
                list.texts().entrySet().stream()
                    .filter(entry -> !isValid(list, entry.getKey(), entry.getValue()))
                    .map(Map.Entry::getKey))
            .findFirst()
        : Optional.of("format");
  }

  private static boolean isValid(Map.Entry<String, IntegrityList.ListedFile> entry) {
    IntegrityList.ListedFile file = entry.getValue();
    return isPath(entry.getKey())
        && file != null
        && file.bytes() >= 0
        && DIGEST.matcher(file.sha256()).matches();
  }

  private static boolean isValid(IntegrityList list, String page, Map<String, String> texts) {
    return list.files().containsKey(page)
        && texts != null
        && texts.values().stream()
            .allMatch(digest -> digest != null && DIGEST.matcher(digest).matches());
  }

  /// Below the site, and with paired surrogates only: it can be part of an address.
  private static boolean isPath(String path) {
    return OutputFile.isPath(path) && path.codePoints().noneMatch(ListFile::isSurrogate);
  }

  private static boolean isSurrogate(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
