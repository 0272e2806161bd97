package wenzhu.document;

/// The certainty that source lines form a block at its position.
public enum Certainty {
  CERTAIN("确定"),
  INFERRED("推定");

  private final String word;

  Certainty(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }
}
