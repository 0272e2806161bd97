package wenzhu.parse;

import java.util.List;
import java.util.Set;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Block;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;

/// Reads a glossary entry.
final class TermParser {

  private TermParser() {}

  static Term parse(SourceFile file, String slug, Set<String> assets, Problems problems) {
    FrontMatter front = FrontMatter.required(file, problems);
    MappingReader keys = front.keys();
    TextBlockFactory maker = new TextBlockFactory(file, problems);
    TextBlock name = SharedKeys.title(keys, "term", maker);
    BodyReader body = new BodyReader(file, front.body(), assets, maker, problems);
    List<Block> definition = body.blocks(BodyKind.DEFINITION);
    body.footnotes()
        .forEach(footnote -> problems.add(Code.M016, footnote.at(), "[^" + footnote.label() + "]"));
    if (definition.isEmpty()) {
      problems.add(Code.Y010, file.at(file.text().length()), "definition");
    }
    Term term =
        new Term(
            slug,
            file.path(),
            name,
            keys.texts("aliases"),
            keys.required("pinyin").value(),
            keys.text("english"),
            keys.required("category"),
            keys.slugs("related"),
            keys.plainTexts("sources"),
            status(keys.choice("status", List.of("unchecked", "checked"))),
            keys.texts("not_in"),
            keys.slugs("former_slugs"),
            definition);
    keys.finish();
    return term;
  }

  private static Term.Status status(String word) {
    return word.equals("checked") ? Term.Status.CHECKED : Term.Status.UNCHECKED;
  }
}
