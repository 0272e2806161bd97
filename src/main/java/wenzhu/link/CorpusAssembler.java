package wenzhu.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.collate.AnchoredEmendation;
import wenzhu.collate.Proof;
import wenzhu.collate.Provenance;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Manuscript;
import wenzhu.document.Quotation;
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
    Map<BlockRef, List<PlacedNote>> notesByBlock = new HashMap<>();
    notes.forEach(
        note -> notesByBlock.computeIfAbsent(note.block(), _ -> new ArrayList<>()).add(note));
    Map<BlockRef, Provenance> provenance = new HashMap<>();
    Map<BlockRef, List<AnchoredEmendation>> emendations = new HashMap<>();
    for (Proof proof : proofs) {
      provenance.putAll(proof.provenance());
      proof
          .emendations()
          .forEach(emendation ->
              emendations
                  .computeIfAbsent(emendation.block(), _ -> new ArrayList<>())
                  .add(emendation));
    }
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

  private List<PlacedNote> placeNotes(List<AnchoredNote> notes) {
    List<AnchoredNote> shown =
        notes.stream()
            .filter(note -> note.passage().isPresent() && !note.textBlocks().isEmpty())
            .toList();
    Map<String, Integer> numbers = numbers(shown);
    return shown.stream()
        .map(note -> {
          Passage passage = passage(note);
          int number = numbers.getOrDefault(id(note), 0);
          return new PlacedNote(
              note.note(), id(note), number, page(passage), passage.block(), passage.span());
        })
        .toList();
  }

  /// The numbers of the notes, by id: from 1 on each page, in the order of their marks at the ends of the passages.
  /// A page may show the notes of two documents.
  private Map<String, Integer> numbers(List<AnchoredNote> notes) {
    Map<BlockRef, Integer> order = new HashMap<>();
    contexts.forEach(context -> order.put(context.ref(), order.size()));
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    notes.stream()
        .sorted(
            Comparator.comparingInt(
                    (AnchoredNote note) -> order.getOrDefault(passage(note).block(), 0))
                .thenComparingInt(note -> passage(note).span().to()))
        .forEach(note -> numbers.put(id(note), counts.merge(page(passage(note)), 1, Integer::sum)));
    return numbers;
  }

  private String id(AnchoredNote note) {
    return id(note.textBlocks().getFirst().ref());
  }

  private static Passage passage(AnchoredNote note) {
    return note.passage().orElseThrow();
  }

  private String page(Passage passage) {
    return pages.getOrDefault(passage.block(), "");
  }

  private List<PlacedQuotation> placeQuotations() {
    List<PlacedQuotation> placed = new ArrayList<>();
    for (Document document : documents) {
      if (document instanceof QuotationSet set) {
        for (QuotationSet.Group group : set.groups()) {
          for (Quotation quotation : group.quotations()) {
            String id = id(QuotationIds.firstBlock(quotation).ref());
            placed.add(
                new PlacedQuotation(
                    quotation, id, PagePaths.ofQuotation(id), set, group.heading()));
          }
        }
      }
    }
    return List.copyOf(placed);
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
    return documents.stream()
        .filter(Term.class::isInstance)
        .map(Term.class::cast)
        .map(term ->
            new PlacedTerm(
                term,
                PagePaths.of(term),
                List.copyOf(occurrences.getOrDefault(term.slug(), List.of()))))
        .toList();
  }
}
