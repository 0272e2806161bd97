package wenzhu.cli;

import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import wenzhu.diagnostic.Language;

/// `--lang`: read before the other arguments, since help and errors use that language too.
final class LanguageOption implements ITypeConverter<Language> {

  /// The language that the arguments select; Chinese by default, and for an unknown value.
  static Language in(List<String> args) {
    Language language = Language.CHINESE;
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      String tag =
          arg.startsWith("--lang=")
              ? arg.substring("--lang=".length())
              : arg.equals("--lang") && i + 1 < args.size() ? args.get(i + 1) : "";
      language = Language.of(tag).orElse(language);
    }
    return language;
  }

  @Override
  public Language convert(String tag) {
    return Language.of(tag).orElseThrow(() -> new TypeConversionException("zh, en: '" + tag + "'"));
  }
}
