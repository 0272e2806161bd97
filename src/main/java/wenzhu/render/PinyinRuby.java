package wenzhu.render;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.render.Layer.ElementLayer;
import wenzhu.render.Layer.NestingPriority;
import wenzhu.source.Span;
import wenzhu.text.HanText;
import wenzhu.text.PinyinOrder;

/// Annotates each Han character of a term with its syllable of the pinyin.
final class PinyinRuby {

  /// An initial, vowels, and a final consonant unless a vowel follows: then the consonant starts
  /// the next syllable, for otherwise pinyin has an apostrophe there.
  private static final Pattern SYLLABLE =
      Pattern.compile("(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiouv]+(?:(?:ng|n|r)(?![aeiouv]))?");

  private PinyinRuby() {}

  /// A reading for each Han character, if there are as many syllables; otherwise none.
  static List<Layer> layers(String text, String pinyin) {
    List<String> syllables = syllables(pinyin);
    int[] han = text.codePoints().filter(HanText::isHan).toArray();
    if (syllables.size() != han.length) {
      return List.of();
    }
    List<Layer> layers = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < han.length; i++) {
      at = text.indexOf(Character.toString(han[i]), at);
      Span span = new Span(at, at + Character.charCount(han[i]));
      Html reading = reading(syllables.get(i));
      layers.add(new ElementLayer(span, NestingPriority.WHOLE, "<ruby>", reading + "</ruby>"));
      at = span.to();
    }
    return layers;
  }

  private static Html reading(String syllable) {
    return Tag.of("rt").with("lang", "zh-Latn-pinyin").with("data-apparatus").around(syllable);
  }

  private static List<String> syllables(String pinyin) {
    String composed = Normalizer.normalize(pinyin, Form.NFC);
    StringBuilder plain = new StringBuilder();
    composed.chars().forEach(unit -> plain.append(withoutTone((char) unit)));
    List<String> syllables = new ArrayList<>();
    Matcher matcher = SYLLABLE.matcher(plain);
    while (matcher.find()) {
      syllables.add(composed.substring(matcher.start(), matcher.end()));
    }
    return syllables;
  }

  /// A letter of [PinyinOrder#letters], or a space, so that offsets stay the same.
  private static char withoutTone(char letter) {
    String plain = PinyinOrder.letters(String.valueOf(letter));
    return plain.isEmpty() ? ' ' : plain.charAt(0);
  }
}
