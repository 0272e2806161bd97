package wenzhu.cli;

import java.util.function.Consumer;
import wenzhu.diagnostic.Phrases;
import wenzhu.pipeline.Stage;

/// One line on a terminal with the current stage, erased at the end. Prints nothing if there is no terminal.
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
