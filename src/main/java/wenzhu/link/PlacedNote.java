package wenzhu.link;

import wenzhu.document.BlockRef;
import wenzhu.document.Note;
import wenzhu.source.Span;

/// A note at its passage: `span` of the text of `block`. `number` counts from 1 in the document the
/// note belongs to; `page` is the page of the passage, where the note stands too.
public record PlacedNote(
    Note note, String id, int number, String page, BlockRef block, Span span) {}
