package wenzhu.cli;

import wenzhu.build.Build;
import wenzhu.build.Outcome;
import wenzhu.build.Stage;
import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Messages;
import wenzhu.diagnostic.Phrases;
import wenzhu.diagnostic.Result;

/// What every command is given: where to print, and in which words.
record Session(Terminal terminal, Language language, Phrases phrases) {

  /// Runs the stages up to `last`, with a line of progress on a terminal.
  Result<Outcome> run(SharedOptions shared, Stage last) {
    try (ProgressLine progress = new ProgressLine(terminal, phrases)) {
      return Build.run(shared.toBuildOptions(), last, progress);
    }
  }

  Messages messages() {
    return Messages.in(language);
  }
}
