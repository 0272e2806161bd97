package wenzhu.collate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wenzhu.collate.EditionText.Kind;
import wenzhu.document.Mark;
import wenzhu.document.TextBlock;
import wenzhu.source.Span;
import wenzhu.text.HanText;

/// Reads a block as readers see it: decides for each mark whether it changes what a reader reads.
final class EditionReader {

  /// Styles inside each other that make text smaller; with one more it cannot be read.
  private static final int SMALLEST = 2;

  /// Stands for a picture without a text alternative.
  private static final String OBJECT = "\uFFFC";

  /// What a page shows beside the text of `base`.
  private record Beside(Span base, String text, Kind kind) {}

  private final TextBlock block;
  private final String original;
  private final Set<String> declared;
  private final BitSet struck = new BitSet();
  private final BitSet inserted = new BitSet();
  private final BitSet leftOut = new BitSet();
  private final int[] shrinking;
  private final Map<Integer, Deque<Beside>> besides = new HashMap<>();

  private final StringBuilder shown = new StringBuilder();
  private final StringBuilder compared = new StringBuilder();
  private final List<Kind> kinds = new ArrayList<>();
  private final List<Integer> offsets = new ArrayList<>();
  private final Set<String> addedTexts = new LinkedHashSet<>();
  private int deleted;
  private int added;

  private EditionReader(TextBlock block, Set<String> declared) {
    this.block = block;
    this.original = block.text();
    this.declared = declared;
    this.shrinking = new int[original.length()];
  }

  /// Reads a block with the number before it. The texts in `declared`, if they are marked as added, are left out; so is the strike of what an
  /// emendation corrects.
  static EditionText read(
      TextBlock block, String number, List<AnchoredEmendation> emendations, Set<String> declared) {
    EditionReader reader = new EditionReader(block, declared);
    block.content().marks().forEach(reader::mark);
    emendations.forEach(reader::delete);
    return reader.read(number);
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Styled styled -> style(styled.span(), styled.style());
      // Marks that end at one place are in the order from the outer to the inner; pages have the
      // inner reading first.
      case Mark.Ruby ruby ->
          at(ruby.span().to()).addFirst(new Beside(ruby.span(), ruby.reading(), Kind.READING));
      case Mark.Image image -> {
        String text = image.alternative().isBlank() ? OBJECT : image.alternative();
        at(image.span().from()).addLast(new Beside(image.span(), text, Kind.PICTURE));
      }
      // Looks, and apparatus: the text of a footnote is a block.
      case Mark.Code _, Mark.Link _, Mark.LineBreak _, Mark.FootnoteRef _ -> {}
    }
  }

  private void style(Span span, Mark.Style style) {
    switch (style) {
      case STRIKE -> struck.set(span.from(), span.to());
      case INSERT -> {
        inserted.set(span.from(), span.to());
        if (isDeclared(span.in(original))) {
          leftOut.set(span.from(), span.to());
        }
      }
      case SMALL, SUBSCRIPT, SUPERSCRIPT, KEYBOARD ->
          IntStream.range(span.from(), span.to()).forEach(i -> shrinking[i]++);
      case EMPHASIS, STRONG, HIGHLIGHT, UNDERLINE -> {}
    }
  }

  private Deque<Beside> at(int offset) {
    return besides.computeIfAbsent(offset, _ -> new ArrayDeque<>());
  }

  /// Whether a text is declared as added, which is then counted.
  private boolean isDeclared(String text) {
    if (!declared.contains(text)) {
      return false;
    }
    addedTexts.add(text);
    added += SourceLines.characters(text);
    return true;
  }

  /// An emendation declares that its reading is struck, or those characters of it that its correction does not have.
  private void delete(AnchoredEmendation emendation) {
    Span span = emendation.span();
    String kept = text(span, false);
    if (kept.isEmpty() || kept.equals(emendation.correction())) {
      deleted += SourceLines.characters(text(span, true));
      struck.clear(span.from(), span.to());
    }
  }

  private String text(Span span, boolean isStruck) {
    return IntStream.range(span.from(), span.to())
        .filter(i -> struck.get(i) == isStruck)
        .mapToObj(i -> original.substring(i, i + 1))
        .collect(Collectors.joining());
  }

  private EditionText read(String number) {
    if (!isDeclared(number.strip())) {
      put(number, Kind.NUMBER, 0);
    }
    for (int i = 0; i <= original.length(); i++) {
      besides.getOrDefault(i, new ArrayDeque<>()).forEach(this::put);
      if (i < original.length() && !leftOut.get(i)) {
        put(i);
      }
    }
    offsets.add(original.length());
    return new EditionText(
        block,
        shown.toString(),
        compared.toString(),
        List.copyOf(kinds),
        List.copyOf(offsets),
        deleted,
        added,
        Set.copyOf(addedTexts));
  }

  private void put(int i) {
    char c = original.charAt(i);
    if (c != '\n') {
      put(String.valueOf(c), kind(i), i);
    } else if (!joins(original, i)) {
      put(" ", kind(i), i);
    }
  }

  private void put(Beside beside) {
    if (!isDeclared(beside.text())) {
      Span base = beside.base();
      boolean isStruck = !base.isEmpty() && struck.nextClearBit(base.from()) >= base.to();
      put(beside.text(), isStruck ? Kind.STRUCK : beside.kind(), base.from());
    }
  }

  private void put(String text, Kind kind, int offset) {
    shown.append(text);
    if (kind.isOfSource()) {
      compared.append(text);
    } else {
      compared.repeat(EditionText.FOREIGN, text.length());
    }
    for (int i = 0; i < text.length(); i++) {
      kinds.add(kind);
      offsets.add(offset);
    }
  }

  private Kind kind(int i) {
    if (struck.get(i)) {
      return Kind.STRUCK;
    } else if (inserted.get(i)) {
      return Kind.INSERTED;
    }
    return shrinking[i] > SMALLEST ? Kind.TINY : Kind.TEXT;
  }

  private static boolean joins(String text, int lineFeed) {
    return lineFeed == 0
        || lineFeed + 1 == text.length()
        || HanText.joinsWithoutSpace(
            text.codePointBefore(lineFeed), text.codePointAt(lineFeed + 1));
  }
}
