package wenzhu.link;

import java.util.function.Predicate;
import wenzhu.document.Site.Features;

/// A page at a fixed address, as navigation, links, reserved names and the offline stage know it.
/// The list of all is `wenzhu.render.SitePages`.
///
/// @param path below the root of the site, `""` or with `/` at its end; its first folder is
///     reserved, so that no issue takes it
/// @param template its template below `pages/`, without ending; `<template>.label` is the key of its
///     name in the navigation
/// @param isIn whether a site with these features has it
/// @param isListed whether the navigation leads to it
/// @param isSavedOffline whether it is saved with each issue that is saved offline
public record SitePage(
    String path,
    String template,
    Predicate<Features> isIn,
    boolean isListed,
    boolean isSavedOffline) {

  public static final String ABOUT = "about/";

  /// The folder of the files of the theme.
  public static final String ASSETS = "assets/";

  public static final String INDEX = "index/";
  public static final String NOTES = "notes/";

  /// The page that the worker shows, without a network, in place of a page that is not stored.
  public static final String OFFLINE = "offline/";

  public static final String QUOTES = "quotes/";
  public static final String SEARCH = "search/";
  public static final String TERMS = "terms/";

  /// The page that compares an issue with its source.
  public static String source(String issue) {
    return issue + "/source/";
  }
}
