package wenzhu.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import wenzhu.diagnostic.Code;
import wenzhu.diagnostic.Problem;
import wenzhu.diagnostic.Problems;
import wenzhu.diagnostic.Result;
import wenzhu.document.Article;
import wenzhu.document.Document;
import wenzhu.document.Issue;
import wenzhu.document.Manuscript;
import wenzhu.document.NoteFile;
import wenzhu.document.QuotationSet;
import wenzhu.document.Term;
import wenzhu.source.Located;
import wenzhu.source.Location;

/// The paths of all pages. Reports paths that are used twice, and creates redirects from former
/// slugs.
final class PagePaths {

  /// The owner of a page: a file, or the site itself.
  private record Owner(String name, List<Location> at) {

    static Owner of(Location at) {
      return new Owner(at.toString(), List.of(at));
    }
  }

  private final Map<String, Owner> owners = new HashMap<>();
  private final List<Redirect> redirects = new ArrayList<>();
  private final Map<String, String> issueFolders = new TreeMap<>();
  private final Problems problems = new Problems();

  private PagePaths() {}

  /// The redirects. `reserved` are folders at the root that are not issues. Reports conflicts of slugs and former slugs.
  static Result<List<Redirect>> redirects(List<Document> documents, Set<String> reserved) {
    PagePaths pages = new PagePaths();
    reserved.forEach(folder -> pages.owners.put(folder, new Owner("/" + folder, List.of())));
    documents.forEach(pages::claim);
    documents.forEach(pages::claimFormer);
    documents.forEach(pages::moveWithIssue);
    return pages.problems.with(List.copyOf(pages.redirects));
  }

  /// The page of a document's own blocks.
  static String of(Document document) {
    return switch (document) {
      case Issue issue -> issue.slug() + "/";
      case Article article -> article.issue() + "/" + article.slug() + "/";
      case QuotationSet set -> set.issue() + "/";
      case Term term -> SitePage.TERMS + term.slug() + "/";
      case Manuscript.Page _ -> SitePage.ABOUT;
      case NoteFile _ -> SitePage.NOTES;
    };
  }

  static String ofQuotation(String id) {
    return SitePage.QUOTES + id + "/";
  }

  private void claim(Document document) {
    Location at = Location.of(document.file());
    switch (document) {
      case Issue issue -> {
        claim(of(issue), issue.slug(), at);
        claim(SitePage.source(issue.slug()), "source", at);
      }
      case Article article -> claim(of(article), article.slug(), at);
      // It has no page, but an article with the same slug would be ambiguous.
      case QuotationSet set -> claim(of(set) + set.slug() + "/", set.slug(), at);
      case Term term -> claim(of(term), term.slug(), at);
      case Manuscript.Page _, NoteFile _ -> {}
    }
  }

  private boolean claim(String page, String slug, Location at) {
    Optional<Owner> owner = Optional.ofNullable(owners.putIfAbsent(page, Owner.of(at)));
    owner.ifPresent(
        first -> problems.add(Problem.of(Code.L001, at, slug, first.name()).seeAlso(first.at())));
    return owner.isEmpty();
  }

  private void claimFormer(Document document) {
    switch (document) {
      case Issue issue -> {
        for (Located<String> former : issue.formerSlugs()) {
          redirect(former, "", of(issue));
          issueFolders.put(former.value() + "/", of(issue));
        }
      }
      case Article article ->
          article
              .metadata()
              .formerSlugs()
              .forEach(former -> redirect(former, article.issue() + "/", of(article)));
      case Term term ->
          term.formerSlugs().forEach(former -> redirect(former, SitePage.TERMS, of(term)));
      case QuotationSet _, Manuscript.Page _, NoteFile _ -> {}
    }
  }

  /// The redirects of an article from the former slugs of its issue.
  private void moveWithIssue(Document document) {
    if (!(document instanceof Article article)) {
      return;
    }
    issueFolders.forEach((former, folder) -> {
      String from = former + article.slug() + "/";
      if (folder.equals(article.issue() + "/")
          && owners.putIfAbsent(from, Owner.of(Location.of(article.file()))) == null) {
        redirects.add(new Redirect(from, of(article)));
      }
    });
  }

  private void redirect(Located<String> former, String folder, String to) {
    String from = folder + former.value() + "/";
    if (claim(from, former.value(), former.at())) {
      redirects.add(new Redirect(from, to));
    }
  }
}
