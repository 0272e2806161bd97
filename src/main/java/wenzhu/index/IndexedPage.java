package wenzhu.index;

import java.util.List;

/// A page of the index: its path, its title, and what filters ask for.
/// `issue` and `article` are slugs, empty where the page belongs to none; `year` is empty where no
/// date is known.
public record IndexedPage(
    int number,
    String path,
    String title,
    String issue,
    String issueTitle,
    String article,
    List<String> authors,
    String year) {}
