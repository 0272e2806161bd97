package wenzhu.render;

import java.util.Arrays;

/// Addresses relative to one page.
///
/// Pages are folders, and a link names the file in the folder (`../terms/index.html`): a browser
/// that opens the site from a disk shows a folder as a listing, and static hosts serve both names.
/// The canonical link has the short name. Links are relative, so that the site works under any
/// prefix, except on the page for addresses that do not exist: that is served at any depth, and its
/// links start with the path of the base URL.
final class RelativeUrls {

  private final String page;
  private final String root;

  private RelativeUrls(String page, String root) {
    this.page = page;
    this.root = root;
  }

  /// Links from a page of the site (`""` or a path with `/` at its end).
  static RelativeUrls from(String page) {
    return new RelativeUrls(page, "");
  }

  /// Links that start at the root of a host.
  static RelativeUrls absolute(String root) {
    return new RelativeUrls("", root);
  }

  /// A page.
  String to(String target) {
    return file(target + "index.html");
  }

  /// An element on a page.
  String to(String target, String fragment) {
    return root.isEmpty() && target.equals(page) ? "#" + fragment : to(target) + "#" + fragment;
  }

  /// Any file of the site, by its path.
  String file(String path) {
    if (!root.isEmpty()) {
      return root + path;
    }
    int shared = sharedFolders(path);
    long up = page.substring(shared).chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + path.substring(shared);
  }

  private int sharedFolders(String path) {
    int mismatch = Arrays.mismatch(page.toCharArray(), path.toCharArray());
    return page.lastIndexOf('/', mismatch < 0 ? page.length() : mismatch - 1) + 1;
  }
}
