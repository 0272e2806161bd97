package wenzhu.parse;

import java.util.List;
import wenzhu.diagnostic.Code;
import wenzhu.document.Block;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;

/// Reads a glossary entry.
final class TermParser {

  private TermParser() {}

  static Term parse(ContentFile file, String slug) {
    FrontMatter front = file.requiredFrontMatter();
    MappingReader keys = front.keys();
    TextBlock name = SharedKeys.title(keys, "term", file.blocks());
    BodyReader body = new BodyReader(file, front.body());
    List<Block> definition = body.blocks(BodyKind.DEFINITION);
    body.refuseFootnotes();
    if (definition.isEmpty()) {
      file.problems().add(Code.Y010, file.source().at(file.source().text().length()), "definition");
    }
    Term term =
        new Term(
            slug,
            file.source().path(),
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
