package wenzhu.parse;

import com.vladsch.flexmark.parser.InlineParser;
import com.vladsch.flexmark.parser.InlineParserExtension;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.LightInlineParser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import wenzhu.text.HanText;

/// A formula in TeX. It is not rendered as one; the node keeps Markdown from reading its stars, underscores and backslashes as marks.
final class Tex extends Node {

  /// What may be a formula, with its content in the one group that matches. Dollars follow Pandoc's rule, which leaves prices alone.
  private static final Pattern FORMULA =
      Pattern.compile(
          "^(?:\\$\\$([^$]{1,500})\\$\\$"
              + "|\\$(?=\\S)([^$\\n]{1,200})(?<=\\S)\\$(?!\\d)"
              + "|\\\\\\(([^\\n]{1,200}?)\\\\\\)"
              + "|\\\\\\[((?s:.){1,500}?)\\\\]"
              + "|(\\\\begin\\{([a-z]{1,20}\\*?)}(?s:.){0,500}?\\\\end\\{\\6})"
              + "|(\\\\[A-Za-z]{2,20}(?:\\{[^{}\\n]{0,100}})+))");

  private static final Pattern SIGNS =
      Pattern.compile("[\\\\^_{}=+*]|[A-Za-z]\\(|^\\s*[A-Za-z][A-Za-z0-9]{0,2}\\s*$");

  private Tex(BasedSequence chars) {
    super(chars);
  }

  @Override
  public BasedSequence[] getSegments() {
    return EMPTY_SEGMENTS;
  }

  private static boolean parse(LightInlineParser parser) {
    int start = parser.getIndex();
    @Nullable BasedSequence @Nullable [] groups = parser.matchWithGroups(FORMULA);
    if (groups == null) {
      return false;
    }
    BasedSequence formula = groups[0];
    if (formula == null || !isFormula(groups)) {
      parser.setIndex(start);
      return false;
    }
    parser.flushTextNode();
    parser.appendNode(new Tex(formula));
    return true;
  }

  private static boolean isFormula(@Nullable BasedSequence[] groups) {
    for (int i = 1; i < groups.length; i++) {
      BasedSequence content = groups[i];
      if (content != null && !content.isNull()) {
        String text = content.toString();
        return SIGNS.matcher(text).find()
            && text.chars().anyMatch(c -> c < 0x80 && Character.isLetterOrDigit(c))
            && text.codePoints().noneMatch(HanText::isHan);
      }
    }
    return false;
  }

  /// Registers the node with flexmark.
  static final class Factory implements InlineParserExtensionFactory {

    @Override
    public CharSequence getCharacters() {
      return "$\\";
    }

    @Override
    public InlineParserExtension apply(LightInlineParser inline) {
      return new InlineParserExtension() {
        @Override
        public void finalizeDocument(InlineParser parser) {}

        @Override
        public void finalizeBlock(InlineParser parser) {}

        @Override
        public boolean parse(LightInlineParser parser) {
          return Tex.parse(parser);
        }
      };
    }

    @Override
    public @Nullable Set<Class<?>> getAfterDependents() {
      return null;
    }

    @Override
    public @Nullable Set<Class<?>> getBeforeDependents() {
      return null;
    }

    @Override
    public boolean affectsGlobalScope() {
      return false;
    }
  }
}
