package wenzhu.parse;

import java.util.Set;
import wenzhu.diagnostic.Problems;
import wenzhu.document.Body;
import wenzhu.document.Manuscript;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;

/// Reads a page of prose, such as `about.md`.
final class PageParser {

  private PageParser() {}

  static Manuscript.Page parse(SourceFile file, Set<String> assets, Problems problems) {
    FrontMatter front = FrontMatter.required(file, problems);
    TextBlockFactory maker = new TextBlockFactory(file, problems);
    TextBlock title = SharedKeys.title(front.keys(), "title", maker);
    BodyReader body = new BodyReader(file, front.body(), assets, maker, problems);
    Manuscript.Page page =
        new Manuscript.Page(
            file.path(), title, new Body(body.blocks(BodyKind.TEXT), body.footnotes()));
    front.keys().finish();
    return page;
  }
}
