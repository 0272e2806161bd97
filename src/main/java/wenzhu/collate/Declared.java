package wenzhu.collate;

/// How many characters of a proof hold by declaration only: of the source as `furniture`, of the source but `deleted` (struck) in the
/// edition, and `added` by the edition.
public record Declared(int furniture, int deleted, int added) {

  static final Declared NOTHING = new Declared(0, 0, 0);

  Declared plus(Declared other) {
    return new Declared(furniture + other.furniture, deleted + other.deleted, added + other.added);
  }

  /// Whether the comparison alone proves the whole text.
  public boolean isNothing() {
    return equals(NOTHING);
  }
}
