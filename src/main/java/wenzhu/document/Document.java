package wenzhu.document;

import java.util.List;

/// A file of the edition with text blocks.
public sealed interface Document
    permits Issue, Article, QuotationSet, NoteFile, Term, Manuscript.Page {

  /// The path of the input file.
  String file();

  /// The text blocks of the file in reading order, which is the order of their ordinals.
  List<TextBlock> textBlocks();
}
