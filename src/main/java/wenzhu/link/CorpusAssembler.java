package wenzhu.link;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import wenzhu.collate.PlacedEmendation;
import wenzhu.collate.Proof;
import wenzhu.collate.Provenance;
import wenzhu.document.Block;
import wenzhu.document.BlockRef;
import wenzhu.document.Document;
import wenzhu.document.Manuscript;
import wenzhu.document.Quotation;
import wenzhu.document.QuotationSet;
import wenzhu.document.Term;
import wenzhu.document.TextBlock;

/// Lays everything that was found over the blocks it belongs to: the last step of linking.
final class CorpusAssembler {

  private final Manuscript manuscript;
  private final List<Document> documents;
  private final List<Proof> proofs;
  private final List<BlockContext> standings;
  private final Map<BlockRef, String> ids;
  private final Map<BlockRef, String> pages = new HashMap<>();

  CorpusAssembler(
      Manuscript manuscript,
      List<Document> documents,
      List<Proof> proofs,
      List<BlockContext> standings,
      Map<BlockRef, String> ids) {
    this.manuscript = manuscript;
    this.documents = documents;
    this.proofs = proofs;
    this.standings = standings;
    this.ids = ids;
    standings.forEach(standing -> pages.put(standing.ref(), page(standing)));
  }

  /// `matches` has those of each standing, at the same index.
  Corpus corpus(
      List<List<TermMatch>> matches,
      Map<BlockRef, List<RepeatedPassage>> echoes,
      List<AnchoredNote> notes,
      List<Redirect> redirects) {
    List<PlacedNote> placedNotes = placeNotes(notes);
    return new Corpus(
        manuscript,
        Collections.unmodifiableMap(placeBlocks(matches, echoes, placedNotes)),
        placeQuotations(),
        placedNotes,
        placeTerms(matches),
        List.copyOf(proofs),
        redirects);
  }

  /// Hosts come before their guests in reading order.
  private String page(BlockContext standing) {
    if (standing.host().isEmpty()) {
      return PagePaths.of(standing.document());
    }
    BlockRef host = standing.host().get();
    return standing.document() instanceof QuotationSet
        ? PagePaths.ofQuotation(id(host))
        : pages.getOrDefault(host, PagePaths.of(standing.document()));
  }

  private String id(BlockRef ref) {
    return Optional.ofNullable(ids.get(ref)).orElseThrow();
  }

  private Map<BlockRef, PlacedBlock> placeBlocks(
      List<List<TermMatch>> matches,
      Map<BlockRef, List<RepeatedPassage>> echoes,
      List<PlacedNote> notes) {
    Map<BlockRef, List<PlacedNote>> notesByBlock = new HashMap<>();
    notes.forEach(
        note -> notesByBlock.computeIfAbsent(note.block(), _ -> new ArrayList<>()).add(note));
    Map<BlockRef, Provenance> provenance = new HashMap<>();
    Map<BlockRef, List<PlacedEmendation>> emendations = new HashMap<>();
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
    for (int i = 0; i < standings.size(); i++) {
      BlockContext standing = standings.get(i);
      BlockRef ref = standing.ref();
      blocks.put(
          ref,
          new PlacedBlock(
              standing.block(),
              id(ref),
              pages.getOrDefault(ref, ""),
              standing.section(),
              matches.get(i),
              List.copyOf(notesByBlock.getOrDefault(ref, List.of())),
              List.copyOf(echoes.getOrDefault(ref, List.of())),
              Optional.ofNullable(provenance.get(ref)),
              List.copyOf(emendations.getOrDefault(ref, List.of()))));
    }
    return blocks;
  }

  private List<PlacedNote> placeNotes(List<AnchoredNote> notes) {
    Map<String, Integer> numbers = new HashMap<>();
    List<PlacedNote> placed = new ArrayList<>();
    for (AnchoredNote note : notes) {
      Optional<TextBlock> text = Block.textBlocks(note.note().body()).findFirst();
      if (note.passage().isPresent() && text.isPresent()) {
        AnchoredNote.Passage passage = note.passage().get();
        placed.add(
            new PlacedNote(
                note.note(),
                id(text.get().ref()),
                numbers.merge(passage.document().file(), 1, Integer::sum),
                pages.getOrDefault(passage.block(), ""),
                passage.block(),
                passage.span()));
      }
    }
    return List.copyOf(placed);
  }

  private List<PlacedQuotation> placeQuotations() {
    List<PlacedQuotation> placed = new ArrayList<>();
    for (Document document : documents) {
      if (document instanceof QuotationSet set) {
        for (QuotationSet.Group group : set.groups()) {
          for (Quotation quotation : group.quotations()) {
            String id = id(QuotationIds.opening(quotation).ref());
            placed.add(
                new PlacedQuotation(
                    quotation, id, PagePaths.ofQuotation(id), set, group.heading()));
          }
        }
      }
    }
    return List.copyOf(placed);
  }

  /// In the order of the documents, which has them by pinyin. Its own entry is no place where a
  /// term occurs.
  private List<PlacedTerm> placeTerms(List<List<TermMatch>> matches) {
    Map<String, List<Occurrence>> occurrences = new HashMap<>();
    for (int i = 0; i < standings.size(); i++) {
      BlockRef ref = standings.get(i).ref();
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
