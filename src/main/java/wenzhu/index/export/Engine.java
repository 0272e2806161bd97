package wenzhu.index.export;

import java.nio.charset.StandardCharsets;
import wenzhu.output.ClientScript;

/// The programs that travel with an index, so that the two always fit: functions, joined from
/// `src/main/web` when this program was built.
enum Engine {
  /// Of a large site.
  LARGE("engine-large"),
  /// What the engine of a large site leaves to a second script, as the best blocks of a short string
  /// are found without.
  RANKING("ranking"),
  /// What it leaves to a third, as most queries do without.
  EXTRAS("extras"),
  /// Of a small site, the extras included.
  SMALL("engine-small");

  private final String function;

  Engine(String name) {
    this.function = new String(ClientScript.read(name), StandardCharsets.US_ASCII).strip();
  }

  /// A function expression, exactly as a browser returns its source.
  String function() {
    return function;
  }

  /// Changes whenever one of the programs does.
  static long hashOfAll() {
    long hash = 0;
    for (Engine engine : values()) {
      hash = hash * 31 + Pack.hash(engine.function);
    }
    return hash;
  }
}
