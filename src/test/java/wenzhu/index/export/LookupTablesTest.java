package wenzhu.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LookupTablesTest {

  /// Half a bucket is the most that an entry may take, whatever an edition holds.
  @Test
  void aValueOfAnyLengthFitsIntoABucket() {
    for (int length : new int[] {0, 299, 300, 100_000, 3_000_000}) {
      String value = LookupTables.shortened("a".repeat(length), new Pack("x"));
      assertThat(PortableText.length(value))
          .as("%d", length)
          .isLessThan(HashBuckets.BYTES / 2 - 50);
    }
  }
}
