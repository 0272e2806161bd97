package wenzhu.cli;

import wenzhu.diagnostic.Language;
import wenzhu.diagnostic.Messages;
import wenzhu.diagnostic.Phrases;

/// What every command is given: where to print, and in which words.
record Session(Terminal terminal, Language language, Phrases phrases) {

  Messages messages() {
    return Messages.in(language);
  }
}
