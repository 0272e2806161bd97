package wenzhu.link;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wenzhu.collate.AnchoredEmendation;
import wenzhu.collate.Proof;
import wenzhu.collate.Provenance;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Manuscript;
import wenzhu.document.QuotationSet;
import wenzhu.document.Term;
import wenzhu.link.AnchoredNote.Passage;
import wenzhu.link.Placed.PlacedBlock;
import wenzhu.link.Placed.PlacedNote;
import wenzhu.link.Placed.PlacedQuotation;
import wenzhu.link.Placed.PlacedTerm;

/// The last step of linking: attaches ids, pages, notes and matches to their blocks.
final class CorpusAssembler {

  private final Manuscript manuscript;
  private final List<Document> documents;
  private final List<Proof> proofs;
  private final List<BlockContext> contexts;
  private final Map<BlockRef, String> ids;
  private final Map<BlockRef, String> pages = new HashMap<>();

  CorpusAssembler(
      Manuscript manuscript,
      List<Document> documents,
      List<Proof> proofs,
      List<BlockContext> contexts,
      Map<BlockRef, String> ids) {
    this.manuscript = manuscript;
    this.documents = documents;
    this.proofs = proofs;
    this.contexts = contexts;
    this.ids = ids;
    contexts.forEach(context -> pages.put(context.ref(), page(context)));
  }

  /// `matches` has those of each block, at the index of its context.
  Corpus corpus(
      List<List<TermMatch>> matches,
      Map<BlockRef, List<RepeatedPassage>> repeats,
      List<AnchoredNote> notes,
      List<Redirect> redirects) {
    List<PlacedNote> placedNotes = placeNotes(notes);
    return new Corpus(
        manuscript,
        Collections.unmodifiableMap(placeBlocks(matches, repeats, placedNotes)),
        placeQuotations(),
        placedNotes,
        placeTerms(matches),
        List.copyOf(proofs),
        redirects);
  }

  /// A host precedes the blocks on its page in reading order.
  private String page(BlockContext context) {
    if (context.host().isEmpty()) {
      return PagePaths.of(context.document());
    }
    BlockRef host = context.host().get();
    return context.document() instanceof QuotationSet
        ? PagePaths.ofQuotation(id(host))
        : pages.getOrDefault(host, PagePaths.of(context.document()));
  }

  private String id(BlockRef ref) {
    return Optional.ofNullable(ids.get(ref)).orElseThrow();
  }

  private Map<BlockRef, PlacedBlock> placeBlocks(
      List<List<TermMatch>> matches,
      Map<BlockRef, List<RepeatedPassage>> repeats,
      List<PlacedNote> notes) {
    Map<BlockRef, List<PlacedNote>> notesByBlock =
        notes.stream().collect(groupingBy(PlacedNote::block));
    Map<BlockRef, List<AnchoredEmendation>> emendations =
        proofs.stream()
            .flatMap(proof -> proof.emendations().stream())
            .collect(groupingBy(AnchoredEmendation::block));
    Map<BlockRef, Provenance> provenance = new HashMap<>();
    proofs.forEach(proof -> provenance.putAll(proof.provenance()));
    Map<BlockRef, PlacedBlock> blocks = new LinkedHashMap<>();
    for (int i = 0; i < contexts.size(); i++) {
      BlockContext context = contexts.get(i);
      BlockRef ref = context.ref();
      blocks.put(
          ref,
          new PlacedBlock(
              context.block(),
              id(ref),
              pages.getOrDefault(ref, ""),
              context.section(),
              matches.get(i),
              List.copyOf(notesByBlock.getOrDefault(ref, List.of())),
              List.copyOf(repeats.getOrDefault(ref, List.of())),
              Optional.ofNullable(provenance.get(ref)),
              List.copyOf(emendations.getOrDefault(ref, List.of()))));
    }
    return blocks;
  }

  /// The notes with a passage. Their numbers are from 1 on each page, in the order of their marks at the
  /// ends of the passages. A page may show the notes of two documents.
  private List<PlacedNote> placeNotes(List<AnchoredNote> notes) {
    List<AnchoredNote> shown =
        notes.stream()
            .filter(note -> note.passage().isPresent() && !note.textBlocks().isEmpty())
            .toList();
    Map<BlockRef, Integer> order = new HashMap<>();
    contexts.forEach(context -> order.put(context.ref(), order.size()));
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    shown.stream()
        .sorted(
            Comparator.comparingInt(
                    (AnchoredNote note) -> order.getOrDefault(passage(note).block().ref(), 0))
                .thenComparingInt(note -> passage(note).span().to()))
        .forEach(note -> numbers.put(id(note), counts.merge(page(note), 1, Integer::sum)));
    return shown.stream()
        .map(note ->
            new PlacedNote(
                note.note(),
                id(note),
                numbers.getOrDefault(id(note), 0),
                page(note),
                passage(note).block().ref(),
                passage(note).span()))
        .toList();
  }

  private String id(AnchoredNote note) {
    return id(note.textBlocks().getFirst().ref());
  }

  private static Passage passage(AnchoredNote note) {
    return note.passage().orElseThrow();
  }

  private String page(AnchoredNote note) {
    return pages.getOrDefault(passage(note).block().ref(), "");
  }

  private List<PlacedQuotation> placeQuotations() {
    return documents(QuotationSet.class)
        .flatMap(set -> set.groups().stream().flatMap(group -> placeQuotations(set, group)))
        .toList();
  }

  private Stream<PlacedQuotation> placeQuotations(QuotationSet set, QuotationSet.Group group) {
    return group.quotations().stream()
        .map(quotation -> {
          String id = id(QuotationIds.firstBlock(quotation).ref());
          return new PlacedQuotation(
              quotation, id, PagePaths.ofQuotation(id), set, group.heading());
        });
  }

  private <D extends Document> Stream<D> documents(Class<D> type) {
    return documents.stream().filter(type::isInstance).map(type::cast);
  }

  /// In the order of the documents, which is by pinyin. Matches in a term's own entry are no
  /// occurrences.
  private List<PlacedTerm> placeTerms(List<List<TermMatch>> matches) {
    Map<String, List<Occurrence>> occurrences = new HashMap<>();
    for (int i = 0; i < contexts.size(); i++) {
      BlockRef ref = contexts.get(i).ref();
      for (TermMatch match : matches.get(i)) {
        if (match.isOccurrence()) {
          occurrences
              .computeIfAbsent(match.term(), _ -> new ArrayList<>())
              .add(new Occurrence(ref, match.span(), match.isLinked()));
        }
      }
    }
    return documents(Term.class)
        .map(term ->
            new PlacedTerm(
                term,
                PagePaths.of(term),
                List.copyOf(occurrences.getOrDefault(term.slug(), List.of()))))
        .toList();
  }
}
