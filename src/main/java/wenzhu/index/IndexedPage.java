package wenzhu.index;

import java.util.List;

/// A page as search knows it: where it is, what it is called, and what the filters ask for.
/// `issue` and `article` are slugs, empty where the page belongs to none; `year` is empty where no
/// date is known.
record IndexedPage(
    int number,
    String path,
    String title,
    String issue,
    String issueTitle,
    String article,
    List<String> authors,
    String year) {}
