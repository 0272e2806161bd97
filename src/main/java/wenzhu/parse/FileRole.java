package wenzhu.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The kind of a file, by its path. `issue` and `slug` are empty where the kind has none.
record FileRole(Kind kind, String issue, String slug) {

  enum Kind {
    SITE,
    ABOUT,
    ISSUE,
    ARTICLE,
    QUOTATIONS,
    NOTES,
    TERM,
    COLLATION,
    SOURCE_TEXT,
    UNKNOWN
  }

  static final String SITE = "articles/site.yaml";
  private static final String GLOSSARY = "glossary";
  private static final Pattern IN_FOLDER =
      Pattern.compile(
          "articles/([a-z0-9-]+)/([a-z0-9-]+)(\\.notes\\.md|\\.quotes\\.md|\\.md|\\.yaml|\\.txt)");

  static FileRole of(String path) {
    if (path.equals(SITE)) {
      return new FileRole(Kind.SITE, "", "");
    }
    if (path.equals("articles/about.md")) {
      return new FileRole(Kind.ABOUT, "", "");
    }
    if (path.equals("articles/about.notes.md")) {
      return new FileRole(Kind.NOTES, "", "");
    }
    Matcher parts = IN_FOLDER.matcher(path);
    return parts.matches()
        ? inFolder(parts.group(1), parts.group(2), parts.group(3))
        : new FileRole(Kind.UNKNOWN, "", "");
  }

  /// Where the issue of a folder is described.
  static String issueFile(String issue) {
    return "articles/" + issue + "/issue.md";
  }

  private static FileRole inFolder(String folder, String name, String suffix) {
    boolean glossary = folder.equals(GLOSSARY);
    Kind kind =
        switch (suffix) {
          case ".notes.md" -> Kind.NOTES;
          case ".quotes.md" -> glossary ? Kind.UNKNOWN : Kind.QUOTATIONS;
          case ".md" -> glossary ? Kind.TERM : name.equals("issue") ? Kind.ISSUE : Kind.ARTICLE;
          case ".yaml" -> name.equals("collation") && !glossary ? Kind.COLLATION : Kind.UNKNOWN;
          default -> glossary ? Kind.UNKNOWN : Kind.SOURCE_TEXT;
        };
    return new FileRole(kind, glossary ? "" : folder, name);
  }
}
