package wenzhu.render;

import java.util.List;
import java.util.Optional;
import wenzhu.document.Article;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.RepeatedPassage;

/// The page of an article. `quotations` are those that share a passage with it, in the order of the
/// passages.
public record ArticleView(
    Head head,
    Article article,
    List<Keyword> keywords,
    List<PlacedQuotation> quotations,
    Optional<DispersionPlotView> dispersionPlot)
    implements View {

  /// A keyword, and the page of its term if there is one.
  public record Keyword(String word, Optional<String> href) {}

  static ArticleView of(PageContext context, Article article) {
    CorpusIndex corpusIndex = context.corpusIndex();
    return new ArticleView(
        new Head(
            article.head().title().text(),
            article.metadata().summary(),
            Optional.of(Citation.of(corpusIndex.manuscript().site(), article))),
        article,
        article.metadata().keywords().stream()
            .map(word ->
                new Keyword(
                    word,
                    corpusIndex.termNamed(word).flatMap(placed -> context.link(placed.page()))))
            .toList(),
        article.textBlocks().stream()
            .flatMap(block -> corpusIndex.corpus().of(block).repeats().stream())
            .map(RepeatedPassage::other)
            .flatMap(other -> corpusIndex.quotationOf(other).stream())
            .map(PlacedQuotation::id)
            .distinct()
            .flatMap(id -> corpusIndex.quotation(id).stream())
            .toList(),
        DispersionPlotView.of(context, article));
  }
}
