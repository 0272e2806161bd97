package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.output.OutputFile;

/// Reads the records of a pack's files as a browser does.
final class StoredRecords {

  private static final Charset GB18030 = Charset.forName("GB18030");

  /// How many slots, and a checksum.
  private static final Pattern HEAD = Pattern.compile("^([P-~]*[^P-~])[0-9a-z]{7}");

  private StoredRecords() {}

  /// The contents by address, read as the browser reads a range.
  static Map<Long, String> of(Pack pack) {
    Map<Long, String> records = new TreeMap<>();
    for (OutputFile file : pack.files("folder").toList()) {
      long number = Long.parseLong(file.path().replaceFirst("search/folder/b/(\\d+)\\.js", "$1"));
      int slot = 1;
      while (slot < file.bytes().length / Pack.SLOT) {
        String record = record(file.bytes(), slot);
        Matcher head = HEAD.matcher(record);
        assertThat(head.find()).isTrue();
        records.put(number * Pack.SLOTS + slot, record.substring(head.end()));
        slot += slots(head.group(1));
      }
      assertThat(slot).isLessThanOrEqualTo(Pack.SLOTS);
    }
    return records;
  }

  private static String record(byte[] file, int slot) {
    int from = slot * Pack.SLOT;
    assertThat(file[from]).isEqualTo((byte) ',');
    return JsonMapper.shared()
        .readerFor(String.class)
        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .readValue(new String(file, from + 1, file.length - from - 1, GB18030));
  }

  /// The one number that is written so.
  private static int slots(String written) {
    return IntStream.rangeClosed(1, Pack.SLOTS)
        .filter(number -> new Numbers().add(number).toString().equals(written))
        .findFirst()
        .orElseThrow();
  }
}
