package wenzhu.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The quotations of a sidebar: introduction, then groups.
public record QuotationSet(
    String slug,
    String issue,
    String file,
    TextBlock title,
    Optional<TextBlock> subtitle,
    Optional<String> source,
    Body introduction,
    List<Group> groups,
    Optional<TextBlock> signature)
    implements Document {

  @Override
  public List<TextBlock> textBlocks() {
    return Stream.of(
            Stream.of(title),
            subtitle.stream(),
            introduction.textBlocks(),
            groups.stream().flatMap(Group::textBlocks),
            signature.stream())
        .flatMap(part -> part)
        .toList();
  }

  /// All quotations, in order.
  public List<Quotation> quotations() {
    return groups.stream().flatMap(group -> group.quotations().stream()).toList();
  }

  /// The quotations under one `## ` heading. Those before the first heading have none.
  public record Group(Optional<TextBlock> heading, List<Quotation> quotations) {

    public Stream<TextBlock> textBlocks() {
      return Stream.concat(heading.stream(), quotations.stream().flatMap(Quotation::textBlocks));
    }
  }
}
