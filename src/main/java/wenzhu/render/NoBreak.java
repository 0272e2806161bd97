package wenzhu.render;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenzhu.render.Layer.ElementLayer;
import wenzhu.render.Layer.NestingPriority;
import wenzhu.source.Span;

/// Prevents a line break between a number and its unit: `622.32万人`, `30 余家`, `第10行`.
///
/// Browsers may break a line between any digit and Han character, and style sheets have no rule for
/// units. The text does not change: an element is added around it. A number after a quotation mark
/// gets none: browsers do not break between the mark and the digit, so “146 个”“1.15 万家”“30 余家”
/// could not break anywhere.
final class NoBreak {

  private static final String UNIT =
      "(?:个?百分点|平方公里|平方米|立方米|摄氏度|公里|千米|厘米|毫米|公斤|千克|小时|分钟|世纪|人次"
          + "|[年月日号时分秒周岁天届期版页行条项个家所人名位户次种类件台辆座处只套支艘架元吨米克升度倍级章节段篇字])";

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![“‘\\p{Alnum}.])第?(?<![\\p{Alnum}.]|\\d,)\\d++(?:[.,]\\d++)*+\\s?[余多]?"
              + "(?:[十百千万亿]++[余多]?\\s?"
              + UNIT
              + "?|"
              + UNIT
              + ")");

  private static final String START = Tag.of("span").with("class", "unbroken").start();

  private NoBreak() {}

  /// The layers of a text beside the others. A number in which another layer starts or ends has
  /// none, since its element would be split.
  static List<Layer> layers(String text, List<Layer> others) {
    BitSet bounds = new BitSet();
    others.forEach(other -> {
      bounds.set(other.span().from());
      bounds.set(other.span().to());
    });
    List<Layer> layers = new ArrayList<>();
    Matcher numbers = NUMBER.matcher(text);
    while (numbers.find()) {
      Span span = new Span(numbers.start(), numbers.end());
      int bound = bounds.nextSetBit(span.from() + 1);
      if (bound < 0 || bound >= span.to()) {
        layers.add(new ElementLayer(span, NestingPriority.LOOSE, START, "</span>"));
      }
    }
    return layers;
  }
}
