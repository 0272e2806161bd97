package wenzhu.render;

import java.util.Optional;
import java.util.stream.Collectors;
import wenzhu.document.Issue;

/// The page of an issue.
public record IssueView(Head head, Issue issue) implements View {

  static IssueView of(PageContext context, Issue issue) {
    String description =
        context.word(
            "issue.description",
            issue.section().map(name -> context.word("title.marks", name)).orElse(""),
            issue.rubric().map(block -> context.word("issue.rubric", block.text())).orElse(""),
            issue.title().text(),
            context.documents().articlesOf(issue).stream()
                .map(article -> context.word("title.marks", article.head().title().text()))
                .collect(Collectors.joining()));
    return new IssueView(
        new Head(
            issue.title().text(),
            Optional.of(description),
            Optional.of(Citation.of(context.corpusIndex().manuscript().site(), issue))),
        issue);
  }
}
