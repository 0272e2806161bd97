package wenzhu.cli;

import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Messages;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.Result;
import wenzhu.pipeline.BuildResult;
import wenzhu.pipeline.Pipeline;
import wenzhu.pipeline.Stage;

/// The input of every command: the terminal, and the language with its phrases.
record Session(Terminal terminal, Language language, Phrases phrases) {

  /// Runs the stages up to `last`, with a line of progress on a terminal.
  Result<BuildResult> run(SharedOptions shared, Stage last) {
    try (ProgressLine progress = new ProgressLine(terminal, phrases)) {
      return Pipeline.run(shared.toBuildOptions(), last, progress);
    }
  }

  Messages messages() {
    return Messages.in(language);
  }
}
