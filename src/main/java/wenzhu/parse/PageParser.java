package wenzhu.parse;

import wenzhu.document.Body;
import wenzhu.document.Manuscript;
import wenzhu.document.TextBlock;

/// Reads a page of prose, such as `about.md`.
final class PageParser {

  private PageParser() {}

  static Manuscript.Page parse(ContentFile file) {
    FrontMatter front = file.requiredFrontMatter();
    TextBlock title = SharedKeys.title(front.keys(), "title", file.blocks());
    BodyReader body = new BodyReader(file, front.body());
    Manuscript.Page page =
        new Manuscript.Page(
            file.source().path(), title, new Body(body.blocks(BodyKind.TEXT), body.footnotes()));
    front.keys().finish();
    return page;
  }
}
