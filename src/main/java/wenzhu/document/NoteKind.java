package wenzhu.document;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of notes, with the word at the start of a note.
public enum NoteKind {
  GLOSS("释义", "gloss"),
  BACKGROUND("背景", "background"),
  DATA("数据", "data"),
  SOURCE("出处", "source"),
  TEXTUAL("校勘", "textual"),
  COMMENT("评", "comment");

  private final String word;
  private final String slug;

  NoteKind(String word, String slug) {
    this.word = word;
    this.slug = slug;
  }

  public String word() {
    return word;
  }

  /// The name in class names and data, such as `textual`.
  public String slug() {
    return slug;
  }

  public static Optional<NoteKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
