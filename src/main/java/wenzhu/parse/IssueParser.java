package wenzhu.parse;

import java.util.Optional;
import wenzhu.document.BlockKind;
import wenzhu.document.Body;
import wenzhu.document.Issue;
import wenzhu.document.TextBlock;

/// Reads `issue.md`.
final class IssueParser {

  private IssueParser() {}

  static Issue parse(ContentFile file, String slug) {
    FrontMatter front = file.requiredFrontMatter();
    MappingReader keys = front.keys();
    Optional<TextBlock> rubric = file.block(BlockKind.RUBRIC, keys, "rubric");
    TextBlock title = SharedKeys.title(keys, "title", file.blocks());
    BodyReader body = new BodyReader(file, front.body());
    Issue issue =
        new Issue(
            slug,
            file.source().path(),
            title,
            rubric,
            keys.text("section"),
            SharedKeys.published(keys),
            keys.slugs("articles"),
            keys.slug("sidebar"),
            keys.slugs("aliases"),
            new Body(body.blocks(BodyKind.INTRODUCTION), body.footnotes()));
    keys.finish();
    return issue;
  }
}
