package wenzhu.render;

import java.util.List;
import java.util.Optional;

/// The page of the search; its results are made in the browser. `instead` leads to what serves
/// without a script.
public record SearchView(List<Link> instead) implements View {

  @Override
  public String title() {
    return "检索";
  }

  @Override
  public Optional<String> description() {
    return Optional.of("检索全站的正文、引语、注释与释义，逐字相符，直达所在的段落。");
  }

  static SearchView of(PageContext context) {
    Link index = Link.to("索引", context.links().to("index/"));
    Link terms = Link.to("术语", context.links().to("terms/"));
    return new SearchView(
        context.corpusIndex().hasPage("terms/") ? List.of(index, terms) : List.of(index));
  }
}
