package wenzhu.cli;

import java.util.function.Consumer;
import wenzhu.diagnostic.Phrases;
import wenzhu.pipeline.Stage;

/// Shows the current stage on one line of a terminal, and erases it at the end. Prints nothing if the
/// output is not a terminal.
record ProgressLine(Terminal terminal, Phrases phrases) implements Consumer<Stage>, AutoCloseable {

  private static final String ERASE = "\r\033[K";

  @Override
  public void accept(Stage stage) {
    if (terminal.interactive()) {
      show(phrases.fill("progress", phrases.fill("stage." + stage.name())));
    }
  }

  @Override
  public void close() {
    if (terminal.interactive()) {
      show("");
    }
  }

  private void show(String text) {
    terminal.err().print(ERASE + text);
    terminal.err().flush();
  }
}
