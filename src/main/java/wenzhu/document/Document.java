package wenzhu.document;

import java.util.List;

/// A file of the edition that holds text: what has a page or part of one.
public sealed interface Document
    permits Issue, Article, QuotationSet, NoteFile, Term, Manuscript.Page {

  /// The path of the input file.
  String file();

  /// Every text block of the file, in reading order: the blocks with ordinals 0, 1, 2 ….
  List<TextBlock> textBlocks();
}
