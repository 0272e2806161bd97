package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Issue;
import wenzhu.document.Site;

/// The front page: the first of the issues is shown, the others are linked.
public record FrontView(Head head, List<Issue> issues) implements View {

  static FrontView of(PageContext context) {
    Site site = context.corpusIndex().manuscript().site();
    return new FrontView(
        new Head(site.title(), site.description(), Optional.empty()),
        site.issues().stream()
            .flatMap(slug -> context.documents().issue(slug.value()).stream())
            .toList());
  }
}
