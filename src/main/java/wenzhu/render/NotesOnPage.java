package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.link.PlacedNote;

/// What a page says of its notes as a whole: how many there are, who wrote the first (the others
/// say it only if it was somebody else), and where all of them are listed.
public record NotesOnPage(int count, String credit, Optional<String> href) {

  static NotesOnPage of(Setting setting) {
    return new NotesOnPage(
        setting.catalogue().notesOn(setting.page()).size(),
        credit(setting.catalogue(), setting.page()),
        Optional.of("notes/").filter(setting.catalogue()::hasPage).map(setting.links()::to));
  }

  static String credit(Catalogue catalogue, String page) {
    List<PlacedNote> notes = catalogue.notesOn(page);
    return notes.isEmpty() ? "" : NoteView.credit(notes.getFirst().note());
  }
}
