package wenzhu.render;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// `word("key", …)` in a template: the phrase of a key with the other arguments.
final class WordFunction extends AbstractExtension implements Function {

  private final Words words;

  WordFunction(Words words) {
    this.words = words;
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("word", this);
  }

  /// None, so that the engine numbers the arguments.
  @Override
  public @Nullable List<String> getArgumentNames() {
    return null;
  }

  @Override
  public Object execute(
      Map<String, Object> numbered, PebbleTemplate self, EvaluationContext context, int line) {
    Object[] arguments = new Object[numbered.size() - 1];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = Objects.requireNonNullElse(numbered.get(String.valueOf(i + 1)), "");
    }
    return words.html(String.valueOf(numbered.get("0")), arguments);
  }
}
