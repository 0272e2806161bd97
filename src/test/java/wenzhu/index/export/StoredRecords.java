package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import wenzhu.output.OutputFile;

/// Reads the records of a pack's files as a browser does.
final class StoredRecords {

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int NO_SLOTS = 0x4E00;
  private static final int CHECKSUM = 7;

  private StoredRecords() {}

  /// The contents by address.
  static Map<Long, String> of(Pack pack) {
    Map<Long, String> records = new TreeMap<>();
    for (OutputFile file : pack.files("folder").toList()) {
      long number = Long.parseLong(file.path().replaceFirst("search/folder/\\w/(\\d+)\\.js", "$1"));
      int slot = 1;
      while (slot < file.bytes().length / Pack.SLOT) {
        String record = record(file.bytes(), slot);
        records.put(number * Pack.SLOTS + slot, record.substring(1 + CHECKSUM));
        assertThat(record.substring(1, 1 + CHECKSUM)).matches("[0-9a-z]+");
        slot += record.charAt(0) - NO_SLOTS;
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
}
