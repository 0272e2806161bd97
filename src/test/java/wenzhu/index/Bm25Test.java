package wenzhu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

/// Scores as Lucene computes them; the client's test computes the same from the same rows.
class Bm25Test {

  private static final Path TABLE = Path.of("src/test/resources/search/bm25.txt");

  @Test
  void theRowsAreLucenes() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(TABLE)) {
      rows.add(line.startsWith("#") ? line : scored(line.substring(0, line.lastIndexOf('|') + 1)));
    }
    assertThat(Files.readAllLines(TABLE)).isEqualTo(rows);
  }

  private static String scored(String row) {
    String[] columns = row.split(" *\\| *", -1);
    double[] field = numbers(columns[0]);
    double[] block = numbers(columns[2]);
    CollectionStatistics statistics =
        new CollectionStatistics(
            "f", (long) field[1], (long) field[1], (long) field[2], (long) field[2]);
    TermStatistics[] terms =
        Arrays.stream(numbers(columns[1]))
            .mapToObj(count -> new TermStatistics(new BytesRef("t"), (long) count, (long) count))
            .toArray(TermStatistics[]::new);
    float score =
        new BM25Similarity()
            .scorer((float) field[0], statistics, terms)
            .score((float) block[0], (long) block[1]);
    return row + " " + Float.floatToIntBits(score);
  }

  private static double[] numbers(String column) {
    return Arrays.stream(column.split(" ")).mapToDouble(Double::parseDouble).toArray();
  }
}
