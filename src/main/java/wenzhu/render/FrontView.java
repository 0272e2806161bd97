package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Issue;
import wenzhu.link.Corpus;

/// The front page: the current issue, and links to the others.
public record FrontView(
    String title, Optional<String> description, List<IssueView> current, List<Link> others)
    implements View {

  static FrontView of(Setting setting) {
    Catalogue catalogue = setting.catalogue();
    List<Issue> issues =
        catalogue.manuscript().site().issues().stream()
            .flatMap(slug -> catalogue.issue(slug.value()).stream())
            .toList();
    return new FrontView(
        catalogue.manuscript().site().title(),
        catalogue.manuscript().site().description(),
        issues.stream().limit(1).map(issue -> IssueView.onFront(setting, issue)).toList(),
        issues.stream()
            .skip(1)
            .map(issue ->
                View.Link.to(issue.title().text(), setting.links().to(Corpus.pageOf(issue))))
            .toList());
  }
}
