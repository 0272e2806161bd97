package wenzhu.document;

import java.util.List;

/// The notes on one file. `stem` is the path without `.notes.md`. The annotated file is `stem.md` or
/// `stem.quotes.md`.
public record NoteFile(String file, String stem, List<Note> notes) implements Document {

  @Override
  public List<TextBlock> textBlocks() {
    return notes.stream().flatMap(note -> Block.textBlocks(note.body())).toList();
  }
}
