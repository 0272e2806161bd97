package wenzhu.cli;

import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Messages;
import wenzhu.diagnostic.Phrases;

/// The terminal and the language of a command.
record CommandContext(Terminal terminal, Language language, Phrases phrases) {

  Messages messages() {
    return Messages.in(language);
  }
}
