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
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.RepeatedPassage;

/// The reading page of an article.
public record ArticleView(
    Head head,
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
    Optional<DispersionPlotView> strip,
    Optional<Link> previous,
    Optional<Link> next,
    Optional<String> sourceHref)
    implements View {

  /// A part of the text under its heading; the lede has none.
  public record SectionView(Optional<Html> heading, Optional<String> headingId, Html body) {}

  static ArticleView of(PageContext context, Article article) {
    CorpusIndex corpusIndex = context.corpusIndex();
    Optional<Issue> issue = corpusIndex.documents().issue(article.issue());
    return new ArticleView(
        new Head(
            article.title().text(),
            article.summary(),
            Optional.of(Citation.of(corpusIndex.manuscript().site(), article))),
        context.element("h1", article.title()),
        article.subtitle().map(block -> context.element("p", "subtitle", block)),
        article.byline().map(block -> context.element("p", "byline", block)),
        context.notes(
            Stream.of(Optional.of(article.title()), article.subtitle(), article.byline())
                .flatMap(Optional::stream)),
        article.authors(),
        article.issue(),
        issue.map(i -> View.Link.to(i.title().text(), context.links().to(Corpus.pageOf(i)))),
        article.published(),
        article.source(),
        article.keywords().stream().map(word -> keyword(context, word)).toList(),
        article.summary(),
        contents(context, article),
        article.sections().stream().map(section -> section(context, section)).toList(),
        NoteView.Original.of(context, article),
        NotesOnPage.of(context),
        article.signature().map(block -> context.noted("p", "signature", block)),
        ProvenanceRow.of(context, article),
        quotations(context, article),
        DispersionPlotView.of(context, article),
        corpusIndex.documents().previous(article).map(a -> link(context, a)),
        corpusIndex.documents().next(article).map(a -> link(context, a)),
        context.hrefIfShown(CorpusIndex.sourcePage(article.issue())));
  }

  private static SectionView section(PageContext context, Article.Section section) {
    return new SectionView(
        section.heading().map(block -> context.noted("h2", "", block)),
        section.heading().map(block -> context.corpusIndex().corpus().of(block).id()),
        context.flow(section.blocks()));
  }

  private static List<Link> contents(PageContext context, Article article) {
    return article.sections().stream()
        .flatMap(section -> section.heading().stream())
        .map(block ->
            View.Link.to(block.text(), "#" + context.corpusIndex().corpus().of(block).id()))
        .toList();
  }

  private static Link keyword(PageContext context, String word) {
    return new Link(
        word,
        context
            .corpusIndex()
            .termNamed(word)
            .flatMap(placed -> context.hrefIfShown(placed.page())));
  }

  /// The quotations that share a passage with the article, in the order of their passages.
  private static List<SidebarView.Quoted> quotations(PageContext context, Article article) {
    CorpusIndex corpusIndex = context.corpusIndex();
    Map<String, PlacedQuotation> met = new LinkedHashMap<>();
    for (TextBlock block : article.textBlocks()) {
      PlacedBlock placed = corpusIndex.corpus().of(block);
      for (RepeatedPassage echo : placed.repeats()) {
        corpusIndex.quotationOf(echo.other()).ifPresent(q -> met.putIfAbsent(q.id(), q));
      }
    }
    List<SidebarView.Quoted> quoted = new ArrayList<>();
    met.values().forEach(quotation -> quoted.add(SidebarView.Quoted.of(context, quotation)));
    return quoted;
  }

  private static Link link(PageContext context, Article article) {
    return View.Link.to(article.title().text(), context.links().to(Corpus.pageOf(article)));
  }
}
