package wenzhu.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date to the precision that is known: a year, a month or a day, perhaps uncertain (`?`),
/// approximate (`~`) or both (`%`).
///
/// Source: Extended Date/Time Format, ISO 8601-2:2019, level 0 and the qualifiers of level 1
/// (Library of Congress, EDTF specification).
public record EdtfDate(
    int year, OptionalInt month, OptionalInt day, boolean uncertain, boolean approximate)
    implements Comparable<EdtfDate> {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?([?~%]?)");

  private static final Comparator<EdtfDate> ORDER =
      Comparator.comparing(EdtfDate::iso).thenComparing(EdtfDate::toString);

  /// Reads `2023`, `2023-09`, `2023-09-06`, each with an optional qualifier; empty if it is none of
  /// these or no day of the calendar.
  public static Optional<EdtfDate> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form.group(1));
    OptionalInt month = number(form.group(2));
    OptionalInt day = number(form.group(3));
    try {
      LocalDate.of(year, month.orElse(1), day.orElse(1));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
    String qualifier = form.group(4);
    return Optional.of(
        new EdtfDate(
            year,
            month,
            day,
            qualifier.equals("?") || qualifier.equals("%"),
            qualifier.equals("~") || qualifier.equals("%")));
  }

  /// Whether the date has no qualifier.
  public boolean isExact() {
    return !uncertain && !approximate;
  }

  private static OptionalInt number(@Nullable String digits) {
    return digits == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
  }

  /// The date without its qualifier, as HTML's `datetime` wants it.
  public String iso() {
    StringBuilder iso = new StringBuilder(String.format(Locale.ROOT, "%04d", year));
    month.ifPresent(m -> iso.append(String.format(Locale.ROOT, "-%02d", m)));
    day.ifPresent(d -> iso.append(String.format(Locale.ROOT, "-%02d", d)));
    return iso.toString();
  }

  /// For Chinese readers: `2023年9月6日`, with `（推定）` or `约` where it is so.
  public String chinese() {
    StringBuilder words = new StringBuilder(approximate ? "约" : "").append(year).append('年');
    month.ifPresent(m -> words.append(m).append('月'));
    day.ifPresent(d -> words.append(d).append('日'));
    return words.append(uncertain ? "（推定）" : "").toString();
  }

  /// As EDTF.
  @Override
  public String toString() {
    return iso() + (uncertain ? approximate ? "%" : "?" : approximate ? "~" : "");
  }

  /// By time; of two that start together the less precise comes first, then the one without a qualifier.
  @Override
  public int compareTo(EdtfDate other) {
    return ORDER.compare(this, other);
  }
}
