package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Issue;
import wenzhu.link.Corpus;

/// The front page: the current issue, and links to the others.
public record FrontView(Head head, List<IssueView> current, List<Link> others) implements View {

  static FrontView of(PageContext context) {
    CorpusIndex corpusIndex = context.corpusIndex();
    List<Issue> issues =
        corpusIndex.manuscript().site().issues().stream()
            .flatMap(slug -> corpusIndex.documents().issue(slug.value()).stream())
            .toList();
    return new FrontView(
        new Head(
            corpusIndex.manuscript().site().title(),
            corpusIndex.manuscript().site().description(),
            Optional.empty()),
        issues.stream().limit(1).map(issue -> IssueView.onFront(context, issue)).toList(),
        issues.stream()
            .skip(1)
            .map(issue ->
                View.Link.to(issue.title().text(), context.links().to(Corpus.pageOf(issue))))
            .toList());
  }
}
