package wenzhu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.source.Asset;

/// The parsed input, which the link stage receives. Lists are in the order of file paths.
public record Manuscript(
    Site site,
    Optional<Page> about,
    List<Issue> issues,
    List<Article> articles,
    List<QuotationSet> quotationSets,
    List<NoteFile> notes,
    List<Term> terms,
    List<CollationPlan> collations,
    List<Asset> assets) {

  /// The same manuscript for another site.
  public Manuscript withSite(Site other) {
    return new Manuscript(
        other, about, issues, articles, quotationSets, notes, terms, collations, assets);
  }

  /// A page of the editors, such as `about.md`.
  public record Page(String file, TextBlock title, Body body) implements Document {

    @Override
    public List<TextBlock> textBlocks() {
      return Stream.concat(Stream.of(title), body.textBlocks()).toList();
    }
  }
}
