package wenzhu.parse;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.EdtfDate;
import wenzhu.document.NoteKind;
import wenzhu.document.TextBlock;
import wenzhu.parse.NotesParser.Signatures;
import wenzhu.source.Span;

/// The opening of the body of a note: `释义：` or `数据{by: 张三; date: 2026-11-23}：`.
record NoteOpening(NoteKind kind, Signatures signatures, TextBlock rest) {

  private static final Pattern OPENING =
      Pattern.compile("^\\s*([^\\s：:{}，。]{1,8})\\s*(?:\\{([^{}]*)})?\\s*[：:]\\s*");

  private static final Pattern BETWEEN_PAIRS = Pattern.compile("[;；,，]");
  private static final Pattern AFTER_KEY = Pattern.compile("[:：]");

  private static final String KINDS =
      Arrays.stream(NoteKind.values()).map(NoteKind::word).collect(Collectors.joining("、"));

  /// Whether a text starts with the kind of a note.
  static boolean isOne(CharSequence text) {
    Matcher opening = OPENING.matcher(text);
    return opening.find() && NoteKind.of(opening.group(1)).isPresent();
  }

  /// Reads the opening of a note's first block; empty, with a problem, if it has none. `defaults` are those of the file.
  static Optional<NoteOpening> read(TextBlock first, Signatures defaults, ContentFile file) {
    Problems problems = file.problems();
    Matcher opening = OPENING.matcher(first.text());
    Optional<NoteKind> kind = opening.find() ? NoteKind.of(opening.group(1)) : Optional.empty();
    if (kind.isEmpty()) {
      problems.add(Code.N002, first.at(), KINDS);
      return Optional.empty();
    }
    TextBlock rest =
        new TextBlock(
            first.ref(),
            first.kind(),
            first.content().slice(new Span(opening.end(), first.text().length())),
            first.pin(),
            first.content().origin().at(opening.end()));
    if (rest.text().isBlank()) {
      problems.add(Code.N007, first.at());
      return Optional.empty();
    }
    file.coverage().coverText(first.content().slice(new Span(0, opening.end())));
    Signatures signatures =
        Optional.ofNullable(opening.group(2))
            .map(braces -> signatures(braces, first, defaults, problems))
            .orElse(defaults);
    return Optional.of(new NoteOpening(kind.get(), signatures, rest));
  }

  private static Signatures signatures(
      String braces, TextBlock first, Signatures defaults, Problems problems) {
    Signatures signed = defaults;
    for (String pair : BETWEEN_PAIRS.split(braces, -1)) {
      String[] parts = AFTER_KEY.split(pair, 2);
      String value = parts.length == 2 ? parts[1].strip() : "";
      switch (parts[0].strip()) {
        case "by" -> signed = new Signatures(Optional.of(value), signed.checked(), signed.date());
        case "checked" -> signed = new Signatures(signed.by(), Optional.of(value), signed.date());
        case "date" ->
            signed = new Signatures(signed.by(), signed.checked(), date(value, first, problems));
        default -> problems.add(Code.Y004, first.at(), parts[0].strip(), "by、checked、date");
      }
    }
    return signed;
  }

  private static Optional<EdtfDate> date(String value, TextBlock first, Problems problems) {
    Optional<EdtfDate> date = EdtfDate.parse(value);
    if (date.isEmpty()) {
      problems.add(Code.Y006, first.at(), "date", value);
    }
    return date;
  }
}
