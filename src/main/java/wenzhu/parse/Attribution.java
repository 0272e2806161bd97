package wenzhu.parse;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSet.SpanCondition;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.EdtfDate;
import wenzhu.document.TextBlock;

/// The last line of a quotation: who spoke, when and on what occasion.
record Attribution(String speaker, EdtfDate date, String occasion) {

  private static final Pattern DASHES = Pattern.compile("^\\s*(?:—{1,2}|⸺|--)\\s*");

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{4})\\s*年(?:\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?)?|(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?[?~%]?)");

  private static final UnicodeSet EDGES =
      new UnicodeSet("[\\u0009-\\u000D\\u0020，,。：:；;、]").freeze();

  private static final EdtfDate UNKNOWN = EdtfDate.parse("0000-01-01").orElseThrow();

  /// Whether a paragraph is an attribution: it starts with a dash.
  static boolean isOne(String text) {
    return DASHES.matcher(text).find();
  }

  /// Reads an attribution. What is missing is reported and becomes the year 0000 or an empty text, so that the words of the quotation
  /// still reach the later stages.
  static Attribution read(TextBlock line, Optional<String> speakerOfFile, Problems problems) {
    String text = DASHES.matcher(line.text()).replaceFirst("");
    Matcher found = DATE.matcher(text);
    if (!found.find()) {
      problems.add(Code.Q002, line.at(), text);
      return new Attribution(speakerOfFile.orElse(""), UNKNOWN, "");
    }
    Optional<EdtfDate> date = EdtfDate.parse(edtf(found));
    String before = trim(text.substring(0, found.start()));
    String occasion = trim(text.substring(found.end()));
    Optional<String> speaker = before.isEmpty() ? speakerOfFile : Optional.of(before);
    if (date.isEmpty()) {
      problems.add(Code.Q002, line.at(), found.group());
    }
    if (occasion.isEmpty()) {
      problems.add(Code.Q003, line.at(), text);
    }
    if (speaker.isEmpty()) {
      problems.add(Code.Q004, line.at());
    }
    return new Attribution(speaker.orElse(""), date.orElse(UNKNOWN), occasion);
  }

  private static String edtf(Matcher found) {
    if (found.group(4) != null) {
      return found.group(4);
    }
    StringBuilder edtf = new StringBuilder(found.group(1));
    for (int part = 2; part <= 3 && found.group(part) != null; part++) {
      edtf.append(String.format(Locale.ROOT, "-%02d", Integer.parseInt(found.group(part))));
    }
    return edtf.toString();
  }

  private static String trim(String text) {
    String rest = text.substring(EDGES.span(text, SpanCondition.SIMPLE));
    return rest.substring(0, EDGES.spanBack(rest, SpanCondition.SIMPLE));
  }
}
