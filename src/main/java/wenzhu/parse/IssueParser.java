package wenzhu.parse;

import java.util.Optional;
import java.util.Set;
import wenzhu.diagnostic.Problems;
import wenzhu.document.BlockKind;
import wenzhu.document.Body;
import wenzhu.document.Issue;
import wenzhu.document.TextBlock;
import wenzhu.source.SourceFile;

/// Reads `issue.md`.
final class IssueParser {

  private IssueParser() {}

  static Issue parse(SourceFile file, String slug, Set<String> assets, Problems problems) {
    FrontMatter front = FrontMatter.required(file, problems);
    MappingReader keys = front.keys();
    TextBlockFactory maker = new TextBlockFactory(file, problems);
    Optional<TextBlock> rubric =
        keys.scalar("rubric").map(value -> maker.block(BlockKind.RUBRIC, value));
    TextBlock title = SharedKeys.title(keys, "title", maker);
    BodyReader body = new BodyReader(file, front.body(), assets, maker, problems);
    Issue issue =
        new Issue(
            slug,
            file.path(),
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
