package wenzhu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import wenzhu.index.MadeIndex;

/// A damaged index makes a query fail with a kind of failure, and never gives a wrong answer. After
/// the files are restored, the same page answers again.
@Tag("nightly")
class DamagedIndexTest {

  private static final List<String> QUERIES =
      List.of("新质", "科技创新", "质", "成都 产业", "发展 生产", "xinzhi", "kind:note 生产力", "新制生产力");

  private static final int SLOT = 128;
  private static final int MAX_RETRIES = 20;

  /// A kind of damage to a file, near an offset that the query reads.
  enum Damage {
    BYTE_CHANGED,
    TRUNCATED,
    MISSING,
    REPLACED_BY_ANOTHER,
    EMPTY;

    void apply(Map<String, byte[]> files, StaticHost.Sent read, String other, Random random) {
      String path = read.path().substring(1);
      byte[] bytes = files.get(path).clone();
      int at = Math.min(bytes.length - 1, read.from() + random.nextInt(60));
      switch (this) {
        case BYTE_CHANGED -> {
          // One byte in every slot, because a query reads only some slots of a file.
          for (int i = at; i < bytes.length; i += SLOT) {
            bytes[i] ^= (byte) (1 + random.nextInt(127));
          }
          files.put(path, bytes);
        }
        case TRUNCATED -> files.put(path, Arrays.copyOf(bytes, at));
        case MISSING -> files.remove(path);
        case REPLACED_BY_ANOTHER -> files.put(path, files.get(other));
        case EMPTY -> files.put(path, new byte[0]);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void damageOnALargeSiteIsReported(Damage damage) throws IOException {
    check(MadeIndex.thousand(), damage, true, 7);
  }

  @ParameterizedTest
  @EnumSource
  void damageOnASmallSiteIsReported(Damage damage) throws IOException {
    check(MadeIndex.sample(), damage, true, 7);
  }

  @ParameterizedTest
  @EnumSource
  void damageOnAHostWithoutRangesIsReported(Damage damage) throws IOException {
    check(MadeIndex.thousand(), damage, false, 4);
  }

  private static void check(MadeIndex made, Damage damage, boolean ranges, int rounds)
      throws IOException {
    Map<String, byte[]> undamaged = BareSearch.files(made.index());
    Map<String, byte[]> files = new ConcurrentHashMap<>(undamaged);
    List<String> names =
        undamaged.keySet().stream().filter(path -> path.startsWith("search/")).sorted().toList();
    Map<String, Integer> outcomes = new TreeMap<>();
    List<String> wrong = new ArrayList<>();
    try (StaticHost host = StaticHost.of(files, "/").ranges(ranges);
        BareSearch search = BareSearch.on(host)) {
      for (int round = 0; round < rounds; round++) {
        Random random = new Random(round);
        List<String> query = List.of(QUERIES.get(round % QUERIES.size()));
        host.drainSent();
        String expected = search.closeIndex().firstTen(query).getFirst();
        List<StaticHost.Sent> sent =
            host.drainSent().stream().filter(one -> one.path().startsWith("/search/")).toList();
        StaticHost.Sent read = sent.get(random.nextInt(sent.size()));
        damage.apply(files, read, names.get(random.nextInt(names.size())), random);
        String found = search.closeIndex().firstTen(query).getFirst();
        outcomes.merge(found.startsWith("fails") ? found : "answers", 1, Integer::sum);
        if (!found.equals(expected) && !found.matches("fails (damaged|stale|load)")) {
          wrong.add("round " + round + ": " + read + "\n" + found);
        }
        files.putAll(undamaged);
        String again = search.firstTen(query).getFirst();
        for (int tries = 0; tries < MAX_RETRIES && !again.equals(expected); tries++) {
          search.pause(); // Lets requests end that were pending when the first one failed.
          again = search.firstTen(query).getFirst();
        }
        if (!again.equals(expected)) {
          wrong.add("round " + round + ": not restored, " + read + "\n" + again);
        }
      }
    }
    assertThat(wrong.size()).as(String.join("\n", wrong)).isZero();
    assertThat(outcomes.keySet()).as(damage.toString()).anyMatch(kind -> kind.startsWith("fails"));
  }
}
