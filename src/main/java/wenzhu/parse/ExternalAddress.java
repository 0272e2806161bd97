package wenzhu.parse;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.text.SpoofChecker;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.source.Location;
import wenzhu.text.CharacterRules;
import wenzhu.text.CharacterRules.Report;

/// An address of another site, which may look like that of a third one: reported, and changed so that readers see where it leads.
///
/// Sources: Unicode Technical Standards 39 (mixed scripts and confusable characters) and 46 (host names), both by ICU.
final class ExternalAddress {

  /// Scheme, user, host, and the rest, as browsers divide an address of the web.
  private static final Pattern PARTS =
      Pattern.compile("(https?://)/*(?:([^/?#]*)@)?(\\[[^]]*]|[^/?#:]*)(.*)", Pattern.DOTALL);

  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
  private static final String ENCODED = "xn--";

  private static final IDNA HOSTS =
      IDNA.getUTS46Instance(
          IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE | IDNA.CHECK_BIDI);

  private static final SpoofChecker SCRIPTS =
      new SpoofChecker.Builder()
          .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE)
          .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
          .build();

  private ExternalAddress() {}

  /// The address without a user, and with the encoded form of a host that could be mistaken.
  static String read(String url, Location at, Problems problems) {
    ESCAPES
        .matcher(url)
        .results()
        .flatMapToInt(escapes -> decoded(escapes.group()).codePoints())
        .filter(ExternalAddress::isHidden)
        .distinct()
        .forEach(c -> problems.add(Code.M032, at, String.format(Locale.ROOT, "U+%04X", c)));
    Matcher parts = PARTS.matcher(url);
    if (!parts.matches()) {
      return url;
    }
    String written = parts.group(3);
    String host = host(written, at, problems);
    if (parts.group(2) != null) {
      problems.add(Code.M029, at, parts.group(2), host);
    }
    return parts.group(1) + host + parts.group(4);
  }

  /// The host as it is written, or its encoded form.
  private static String host(String written, Location at, Problems problems) {
    String host = decoded(written);
    boolean isEncoded = host.toLowerCase(Locale.ROOT).contains(ENCODED);
    if (host.startsWith("[") || (!isEncoded && host.chars().allMatch(c -> c < 0x80))) {
      return written;
    }
    IDNA.Info info = new IDNA.Info();
    String shown = HOSTS.nameToUnicode(host, new StringBuilder(), info).toString();
    String ascii = HOSTS.nameToASCII(host, new StringBuilder(), info).toString();
    if (info.hasErrors()
        || Arrays.stream(shown.split("\\.")).anyMatch(ExternalAddress::isDeceptive)) {
      problems.add(Code.M030, at, shown, ascii);
      return ascii;
    }
    if (isEncoded) {
      problems.add(Code.M031, at, host, shown);
    }
    return written;
  }

  /// Whether a label mixes scripts that no language mixes, or looks like one of ASCII letters.
  private static boolean isDeceptive(String label) {
    boolean ascii = label.chars().allMatch(c -> c < 0x80);
    return !ascii
        && (SCRIPTS.failsChecks(label)
            || SCRIPTS.getSkeleton(label).chars().allMatch(c -> c < 0x80));
  }

  /// A change of direction, or what no reader sees. A line feed in a query is ordinary.
  private static boolean isHidden(int c) {
    CharacterRules.Rule rule = CharacterRules.of(c);
    return rule.isDropped() && (rule.report() == Report.REFUSE || rule.report() == Report.WARN);
  }

  /// The text with its percent-encoded bytes as UTF-8; other encodings give replacement characters.
  private static String decoded(String text) {
    return ESCAPES
        .matcher(text)
        .replaceAll(escapes -> Matcher.quoteReplacement(bytes(escapes.group())));
  }

  private static String bytes(String escapes) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 1; i < escapes.length(); i += 3) {
      bytes.write(Integer.parseInt(escapes.substring(i, i + 2), 16));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
