package wenzhu.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.document.Article;
import wenzhu.document.Author;
import wenzhu.document.Issue;
import wenzhu.document.Published;
import wenzhu.document.TextBlock;
import wenzhu.link.Corpus;
import wenzhu.link.Echo;
import wenzhu.link.PlacedBlock;
import wenzhu.link.PlacedQuotation;

/// The reading page of an article.
public record ArticleView(
    String title,
    Optional<String> description,
    Html heading,
    Optional<Html> subtitle,
    Optional<Html> byline,
    Html headNotes,
    List<Author> authors,
    String issueSlug,
    Optional<Link> issue,
    Optional<Published> published,
    Optional<String> source,
    List<Link> keywords,
    Optional<String> summary,
    List<Link> contents,
    List<SectionView> sections,
    List<NoteView.Original> footnotes,
    NotesOnPage notes,
    Optional<Html> signature,
    List<ProvenanceRow> provenance,
    List<SidebarView.Quoted> quotations,
    Optional<StripView> strip,
    Optional<Citation> citation,
    Optional<Link> previous,
    Optional<Link> next,
    Optional<String> sourceHref)
    implements View {

  /// A part of the text under its heading; the lede has none.
  public record SectionView(Optional<Html> heading, Optional<String> headingId, Html body) {}

  static ArticleView of(Setting setting, Article article) {
    Catalogue catalogue = setting.catalogue();
    Optional<Issue> issue = catalogue.issue(article.issue());
    List<Article> siblings = issue.map(catalogue::articlesOf).orElse(List.of());
    int place = siblings.indexOf(article);
    return new ArticleView(
        article.title().text(),
        article.summary(),
        setting.element("h1", article.title()),
        article.subtitle().map(block -> setting.element("p", "subtitle", block)),
        article.byline().map(block -> setting.element("p", "byline", block)),
        setting.notes(
            Stream.of(Optional.of(article.title()), article.subtitle(), article.byline())
                .flatMap(Optional::stream)),
        article.authors(),
        article.issue(),
        issue.map(i -> View.Link.to(i.title().text(), setting.links().to(Corpus.pageOf(i)))),
        article.published(),
        article.source(),
        article.keywords().stream().map(word -> keyword(setting, word)).toList(),
        article.summary(),
        contents(setting, article),
        article.sections().stream().map(section -> section(setting, section)).toList(),
        NoteView.Original.of(setting, article),
        NotesOnPage.of(setting),
        article.signature().map(block -> setting.noted("p", "signature", block)),
        ProvenanceRow.of(setting, article),
        quotations(setting, article),
        StripView.of(setting, article),
        Optional.of(Citation.of(catalogue.manuscript().site(), article)),
        neighbour(setting, siblings, place - 1),
        neighbour(setting, siblings, place + 1),
        Optional.of(Catalogue.sourcePage(article.issue()))
            .filter(catalogue::hasPage)
            .map(setting.links()::to));
  }

  private static SectionView section(Setting setting, Article.Section section) {
    return new SectionView(
        section.heading().map(block -> setting.noted("h2", "", block)),
        section.heading().map(block -> setting.catalogue().corpus().of(block).id()),
        setting.flow(section.blocks()));
  }

  private static List<Link> contents(Setting setting, Article article) {
    return article.sections().stream()
        .flatMap(section -> section.heading().stream())
        .map(block -> View.Link.to(block.text(), "#" + setting.catalogue().corpus().of(block).id()))
        .toList();
  }

  private static Link keyword(Setting setting, String word) {
    return new Link(
        word,
        setting
            .catalogue()
            .termNamed(word)
            .map(term -> term.page())
            .filter(setting.catalogue()::hasPage)
            .map(setting.links()::to));
  }

  /// The quotations that share a passage with the article, in the order of their passages.
  private static List<SidebarView.Quoted> quotations(Setting setting, Article article) {
    Catalogue catalogue = setting.catalogue();
    Map<String, PlacedQuotation> met = new LinkedHashMap<>();
    for (TextBlock block : article.textBlocks()) {
      PlacedBlock placed = catalogue.corpus().of(block);
      for (Echo echo : placed.echoes()) {
        catalogue.quotationOf(echo.other()).ifPresent(q -> met.putIfAbsent(q.id(), q));
      }
    }
    List<SidebarView.Quoted> quoted = new ArrayList<>();
    met.values().forEach(quotation -> quoted.add(SidebarView.Quoted.of(setting, quotation)));
    return quoted;
  }

  private static Optional<Link> neighbour(Setting setting, List<Article> articles, int place) {
    if (place < 0 || place >= articles.size()) {
      return Optional.empty();
    }
    Article article = articles.get(place);
    return Optional.of(
        View.Link.to(article.title().text(), setting.links().to(Corpus.pageOf(article))));
  }
}
