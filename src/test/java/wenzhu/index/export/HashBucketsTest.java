package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.output.OutputFile;

/// Every key is found as the browser looks for it: in its bucket, or after buckets that overflowed.
class HashBucketsTest {

  @Test
  void everyKeyIsFound() {
    for (long seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = random.nextInt(1_500); i > 0; i--) {
        String value = "v".repeat(random.nextInt(random.nextInt(20) == 0 ? 400 : 60)) + "质";
        values.put(Integer.toString(random.nextInt(100_000), 36) + "键", value);
      }
      check(values, "seed " + seed);
    }
  }

  @Test
  void overflowedBucketsLeadToTheNext() {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < 40; i++) {
      values.put("key" + i, "x".repeat(450)); // Two in a bucket at most.
    }
    check(values, "large values");
  }

  @Test
  void anEntryMayFillABucket() {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < 200; i++) {
      values.put("key" + i, "x".repeat(i % 5 == 0 ? 950 - i : i % 7));
    }
    check(values, "values as large as a bucket");
  }

  @Test
  void noEntries() {
    check(Map.of(), "nothing");
  }

  private static void check(Map<String, String> values, String as) {
    List<String> keys = List.copyOf(values.keySet());
    HashBuckets hashed =
        HashBuckets.of(
            keys.size(),
            entry -> Pack.hash(keys.get(entry)),
            entry -> PortableText.length(keys.get(entry) + values.get(keys.get(entry))) + 2,
            HashBuckets.BYTES);
    Pack pack = new Pack("t");
    for (int bucket = 0; bucket < hashed.count(); bucket++) {
      List<String> fields = new ArrayList<>(List.of(hashed.overflowFlag(bucket)));
      for (int entry : hashed.entries(bucket)) {
        fields.add(keys.get(entry));
        fields.add(values.get(keys.get(entry)));
      }
      pack.add(Pack.join(fields), HashBuckets.SLOTS);
    }
    List<List<String>> written = written(pack);
    assertThat(written).as(as).hasSize(hashed.count());
    values.forEach((key, value) -> assertThat(look(written, key)).as(as).isEqualTo(value));
    assertThat(look(written, "absent")).as(as).isEmpty();
  }

  private static String look(List<List<String>> buckets, String key) {
    int bucket = (int) (Pack.hash(key) % buckets.size());
    for (int tried = 0; tried < buckets.size(); tried++) {
      List<String> fields = buckets.get(bucket);
      for (int i = 1; i + 1 < fields.size(); i += 2) {
        if (fields.get(i).equals(key)) {
          return fields.get(i + 1);
        }
      }
      if (fields.getFirst().isEmpty()) {
        return "";
      }
      bucket = (bucket + 1) % buckets.size();
    }
    return "";
  }

  /// The fields of the buckets, from where the browser expects each.
  private static List<List<String>> written(Pack pack) {
    List<List<String>> buckets = new ArrayList<>();
    for (OutputFile file : pack.files("folder").toList()) {
      for (int i = 0; i < HashBuckets.IN_FILE; i++) {
        int from = (1 + i * HashBuckets.SLOTS) * Pack.SLOT;
        if (from < file.bytes().length && file.bytes()[from] == ',') {
          String rest =
              new String(
                  file.bytes(),
                  from + 1,
                  HashBuckets.SLOTS * Pack.SLOT - 1,
                  Charset.forName("GB18030"));
          String record = JsonMapper.shared().readValue(rest, String.class);
          buckets.add(List.of(record.substring(8).split(String.valueOf(Pack.DIVIDER), -1)));
        }
      }
    }
    return buckets;
  }
}
