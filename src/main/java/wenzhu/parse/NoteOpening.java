package wenzhu.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.EdtfDate;
import wenzhu.document.NoteKind;
import wenzhu.document.TextBlock;
import wenzhu.source.Span;

/// The opening of the body of a note: `释义：` or `数据{by: 张三; date: 2026-11-23}：`.
record NoteOpening(NoteKind kind, Signatures signatures, TextBlock rest) {

  /// Who wrote and checked a note, and when.
  record Signatures(Optional<String> by, Optional<String> checked, Optional<EdtfDate> date) {

    static Signatures of(MappingReader keys) {
      return new Signatures(keys.text("by"), keys.text("checked"), keys.date("date"));
    }

    Signatures or(Signatures other) {
      return new Signatures(by.or(other::by), checked.or(other::checked), date.or(other::date));
    }
  }

  private static final Pattern OPENING =
      Pattern.compile("\\s*+([^\\s：:{}，。]{1,8}+)\\s*+(?:\\{([^{}]*+)}\\s*+)?[：:]\\s*+");

  private static final Pattern BETWEEN_PAIRS = Pattern.compile("[;；,，]");
  private static final Pattern AFTER_KEY = Pattern.compile("[:：]");

  private static final String KINDS =
      Arrays.stream(NoteKind.values()).map(NoteKind::word).collect(Collectors.joining("、"));

  /// Whether a text starts with the kind of a note.
  static boolean isOne(CharSequence text) {
    Matcher opening = OPENING.matcher(text);
    return opening.lookingAt() && NoteKind.of(opening.group(1)).isPresent();
  }

  /// Reads the opening of a note's first block; empty, with a problem, if it has none. `defaults` are those of the file.
  static Optional<NoteOpening> read(TextBlock first, Signatures defaults, ContentFile file) {
    Problems problems = file.problems();
    Matcher opening = OPENING.matcher(first.text());
    Optional<NoteKind> kind =
        opening.lookingAt() ? NoteKind.of(opening.group(1)) : Optional.empty();
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
            .map(braces -> pairs(braces, first, problems).all(Signatures::of).or(defaults))
            .orElse(defaults);
    return Optional.of(new NoteOpening(kind.get(), signatures, rest));
  }

  /// The pairs in braces, as keys at the place of the note.
  private static MappingReader pairs(String braces, TextBlock first, Problems problems) {
    List<YamlNode.Entry> entries = new ArrayList<>();
    for (String pair : BETWEEN_PAIRS.split(braces, -1)) {
      String[] parts = AFTER_KEY.split(pair, 2);
      String value = parts.length == 2 ? parts[1].strip() : "";
      entries.add(
          new YamlNode.Entry(
              parts[0].strip(), first.at(), new YamlNode.Scalar(value, 0, first.at())));
    }
    return new MappingReader(new YamlNode.Mapping(entries, first.at()), problems);
  }
}
