package wenzhu.render;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wenzhu.source.SourceFile;
import wenzhu.source.SourceTree;

/// Gives the template engine the templates of a tree that was read before, by their path below
/// `templates/`, and nothing else: no name, whatever it says, leads to the disk.
final class TemplateLoader implements Loader<String> {

  static final String ROOT = "templates/";

  private final Map<String, String> texts = new HashMap<>();

  TemplateLoader(SourceTree tree) {
    for (SourceFile file : tree.files()) {
      if (isTemplate(file)) {
        texts.put(name(file), file.text());
      }
    }
  }

  static boolean isTemplate(SourceFile file) {
    return file.path().startsWith(ROOT) && file.path().endsWith(".peb");
  }

  static String name(SourceFile file) {
    return file.path().substring(ROOT.length());
  }

  @Override
  public Reader getReader(String name) {
    String text = texts.get(name);
    if (text == null) {
      throw new LoaderException(null, ROOT + name);
    }
    return new StringReader(text);
  }

  @Override
  public boolean resourceExists(String name) {
    return texts.containsKey(name);
  }

  @Override
  public String createCacheKey(String name) {
    return name;
  }

  /// Names are never relative to the template that uses them.
  @Override
  public @Nullable String resolveRelativePath(String name, String from) {
    return null;
  }

  @Override
  public void setCharset(String charset) {}

  @Override
  public void setPrefix(String prefix) {}

  @Override
  public void setSuffix(String suffix) {}
}
