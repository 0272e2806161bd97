package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.SitePage;

/// What a page says of its notes as a whole: how many there are, who wrote the first (the others
/// say it only if it was somebody else), and where all of them are listed.
public record NotesOnPage(int count, String credit, Optional<String> href) {

  static NotesOnPage of(PageContext context) {
    return new NotesOnPage(
        context.corpusIndex().notesOn(context.page()).size(),
        credit(context.corpusIndex(), context.page()),
        context.hrefIfShown(SitePage.NOTES));
  }

  static String credit(CorpusIndex corpusIndex, String page) {
    List<PlacedNote> notes = corpusIndex.notesOn(page);
    return notes.isEmpty() ? "" : NoteView.credit(corpusIndex.words(), notes.getFirst().note());
  }
}
