package wenzhu.diagnostic;

/// Every kind of problem. The name is the stable code that people search for and scripts filter by: never renamed, never reused.
///
/// The letter names the area: R reading files, Y YAML and front matter, M Markdown, U characters of any text, Q quotations, N notes,
/// L links, terms and ids, C collation, T templates, W writing, V verifying a copy, X errors of the program itself. Cause and hint are
/// in `messages.<language>.properties`, the handbook explains each, and `src/test/resources/problems/<code>/` shows it.
public enum Code {
  /// Bytes that are not UTF-8. Arguments: the first of them, in hex.
  R001(Severity.ERROR),
  /// A symbolic link. Arguments: where it points.
  R002(Severity.ERROR),
  /// A file or folder name that is not a slug. Arguments: the name.
  R003(Severity.ERROR),
  /// A file of an unknown kind. Arguments: the name.
  R004(Severity.WARNING),
  /// A file larger than the limit. Arguments: the limit in bytes.
  R005(Severity.ERROR),
  /// A required file or folder is missing. Arguments: its name.
  R006(Severity.ERROR),
  /// A file that cannot be read. Arguments: the operating system's message.
  R007(Severity.ERROR),
  /// More files than the limit. Arguments: the limit.
  R008(Severity.ERROR),
  /// Folders nested deeper than the limit. Arguments: the limit.
  R009(Severity.ERROR),
  /// A picture or font whose content is of another type than its name says.
  R010(Severity.ERROR),
  /// YAML that does not parse.
  Y001(Severity.ERROR),
  /// No front matter where it must be.
  Y002(Severity.ERROR),
  /// A required key is missing.
  Y003(Severity.ERROR),
  /// An unknown key.
  Y004(Severity.ERROR),
  /// A value of another type.
  Y005(Severity.ERROR),
  /// A date that is not EDTF level 0 or 1.
  Y006(Severity.ERROR),
  /// A value outside the list of those allowed.
  Y007(Severity.ERROR),
  /// A key that occurs twice.
  Y008(Severity.ERROR),
  /// A slug that is not one.
  Y009(Severity.ERROR),
  /// A required value that is empty.
  Y010(Severity.ERROR),
  /// Nesting deeper than the limit.
  M001(Severity.ERROR),
  /// More brackets or delimiters than the limit.
  M002(Severity.ERROR),
  /// Raw HTML that the allow-list drops.
  M003(Severity.ERROR),
  /// A link whose address is not allowed.
  M004(Severity.ERROR),
  /// U+3000 at the start of a paragraph.
  M005(Severity.NOTE),
  /// A paragraph that looks like prose but starts a list.
  M006(Severity.WARNING),
  /// An indented line of Chinese prose that Markdown reads as code.
  M007(Severity.WARNING),
  /// A level-1 heading in a body, or a level that is skipped.
  M008(Severity.ERROR),
  /// A footnote reference without its footnote.
  M009(Severity.ERROR),
  /// A footnote that nothing refers to.
  M010(Severity.WARNING),
  /// A picture that is not in the folder, or not of an allowed type.
  M011(Severity.ERROR),
  /// A picture without a text alternative.
  M012(Severity.WARNING),
  /// Emphasis marks that stayed as characters.
  M013(Severity.WARNING),
  /// A pin that is not a valid id.
  M014(Severity.ERROR),
  /// A character that no text has: a control, a change of direction, a noncharacter. Arguments: its code point.
  M015(Severity.ERROR),
  /// Text or structure where the format allows none.
  M016(Severity.ERROR),
  /// Two footnotes with one label.
  M017(Severity.ERROR),
  /// Characters that would not be shown. Arguments: the first of them.
  M018(Severity.ERROR),
  /// A link definition without a link, or without an address. Arguments: its label.
  M019(Severity.ERROR),
  /// An HTML comment without its end.
  M020(Severity.ERROR),
  /// A line that makes the text above it a heading. Arguments: the line.
  M021(Severity.WARNING),
  /// A heading without a space after its number signs, or with full-width ones. Arguments: the signs.
  M022(Severity.WARNING),
  /// TeX, which is shown as it is written. Arguments: the TeX.
  M023(Severity.WARNING),
  /// A link or picture in full-width marks or in wiki syntax. Arguments: its text.
  M024(Severity.WARNING),
  /// A list or quote right below a line that is not complete. Arguments: its marker.
  M025(Severity.WARNING),
  /// A list that is indented too little to belong to the item above. Arguments: the spaces needed.
  M026(Severity.WARNING),
  /// A line inside a paragraph that starts with U+3000.
  M027(Severity.WARNING),
  /// A delimiter row of a table that stayed text. Arguments: the row.
  M028(Severity.WARNING),
  /// A link whose address has a user name. Arguments: the user name, the host.
  M029(Severity.WARNING),
  /// A link whose host mixes scripts, looks like another host, or is not valid. Arguments: the host, its encoded form.
  M030(Severity.WARNING),
  /// A link whose host is written in its encoded form. Arguments: the encoded host, the host.
  M031(Severity.NOTE),
  /// A link whose address has an encoded character that is invisible or changes the direction. Arguments: its code point.
  M032(Severity.WARNING),
  /// An invisible character. Arguments: its code point.
  U001(Severity.WARNING),
  /// Characters of private use. Arguments: some of their code points, how many there are.
  U002(Severity.WARNING),
  /// A radical in place of a character. Arguments: the radical, its code point, the character.
  U003(Severity.WARNING),
  /// A quotation without an attribution.
  Q001(Severity.ERROR),
  /// An attribution without a readable date.
  Q002(Severity.ERROR),
  /// An attribution without an occasion.
  Q003(Severity.ERROR),
  /// A quotation without a speaker.
  Q004(Severity.ERROR),
  /// A quotation outside a group, or a group without quotations.
  Q005(Severity.WARNING),
  /// A note without a quote.
  N001(Severity.ERROR),
  /// A note without a kind, or with an unknown one.
  N002(Severity.ERROR),
  /// A body glued to its quote.
  N003(Severity.ERROR),
  /// A quote found nowhere. Arguments: the quote, the annotated file, passages near to it.
  N004(Severity.ERROR),
  /// A quote found in several places. Arguments: the quote, how many.
  N005(Severity.ERROR),
  /// A notes file without the file it annotates. Arguments: that file.
  N006(Severity.ERROR),
  /// A note without a body.
  N007(Severity.ERROR),
  /// Marks `[[ ]]` that are not exactly one pair.
  N008(Severity.ERROR),
  /// A second note without a `---` line before it. Arguments: the quotes of both.
  N009(Severity.ERROR),
  /// A slug, former slug or page claimed by two, or listed twice. Arguments: the slug, the first claimer.
  L001(Severity.ERROR),
  /// A file that `site.yaml` or an issue names but that is not there. Arguments: the file, the nearest slug.
  L002(Severity.ERROR),
  /// A term or alias claimed by two terms, or twice by one. Arguments: the words, the first file.
  L003(Severity.ERROR),
  /// A link to a term, quotation, note, block or file that does not exist. Arguments: the target, the nearest name.
  L004(Severity.ERROR),
  /// A related term that does not exist. Arguments: the slug, the nearest.
  L005(Severity.ERROR),
  /// A pin that is the id of another block. Arguments: the id, the place of the other.
  L006(Severity.ERROR),
  /// An article or sidebar that its issue does not list, or an issue that `site.yaml` does not. Arguments: the file with the list.
  L007(Severity.WARNING),
  /// An id that changed because its text was corrected.
  L008(Severity.WARNING),
  /// A passage repeated too often to be listed. Arguments: the passage, how often.
  L009(Severity.NOTE),
  /// A category that `site.yaml` does not list. Arguments: the category, those listed.
  L010(Severity.ERROR),
  /// A term that occurs nowhere but in its own entry. Arguments: the term.
  L011(Severity.NOTE),
  /// The edition differs from the source.
  C001(Severity.ERROR),
  /// A source line that is in no entry.
  C002(Severity.ERROR),
  /// A source line that is in two entries.
  C003(Severity.ERROR),
  /// An entry that names no block of the edition.
  C004(Severity.ERROR),
  /// A block of the edition that no entry accounts for.
  C005(Severity.ERROR),
  /// Lines that the source does not have.
  C006(Severity.ERROR),
  /// An inferred entry without a reason.
  C007(Severity.ERROR),
  /// An emendation whose reading is not in its block, or there more than once.
  C008(Severity.ERROR),
  /// Furniture whose text is not that of its lines.
  C009(Severity.ERROR),
  /// A block that two entries claim.
  C010(Severity.ERROR),
  /// An added text that nothing in its block marks as added. Arguments: the text, the block.
  C011(Severity.ERROR),
  /// A template that is missing or does not compile.
  T001(Severity.ERROR),
  /// A template that fails on a page.
  T002(Severity.ERROR),
  /// An output folder, or a folder that an earlier build left beside it, with files that no build wrote. Arguments: how many, the first.
  W001(Severity.ERROR),
  /// The output folder cannot be written. Arguments: the operating system's message.
  W002(Severity.ERROR),
  /// Two output files with one path, with a difference in case only, or one the folder of the other. Arguments: the other path.
  W003(Severity.ERROR),
  /// An output folder that is a symbolic link, or no folder.
  W004(Severity.ERROR),
  /// An output folder that must not be replaced: the root, the home or the working folder. Arguments: that folder.
  W005(Severity.ERROR),
  /// Another build is writing the same folder.
  W006(Severity.ERROR),
  /// An output folder that contains a folder of input or is inside one. Arguments: the folder of input.
  W007(Severity.ERROR),
  /// A folder of an earlier site that cannot be deleted. Arguments: its name, the reason.
  W008(Severity.WARNING),
  /// A file of the list that the copy does not have.
  V001(Severity.ERROR),
  /// A file whose content is not that of the list. Arguments: its bytes by the list, the bytes that were read.
  V002(Severity.ERROR),
  /// A file that the list does not have.
  V003(Severity.ERROR),
  /// A text that is not as it was published. Arguments: the id of its block.
  V004(Severity.ERROR),
  /// A list that is not one. Arguments: the first wrong place.
  V005(Severity.ERROR),
  /// A list with another digest than the given one. Arguments: its digest.
  V006(Severity.ERROR),
  /// An exception or error of the program. Arguments: the stage, what was thrown.
  X001(Severity.ERROR),
  /// A file of the search index that no browser would accept.
  X002(Severity.ERROR),
  /// Not enough memory. Arguments: the stage, what was thrown.
  X003(Severity.ERROR),
  /// A stage that takes far longer than its input needs. Arguments: the stage, the limit in seconds.
  X004(Severity.ERROR);

  private final Severity severity;

  Code(Severity severity) {
    this.severity = severity;
  }

  public Severity severity() {
    return severity;
  }
}
