package wenzhu.document;

/// How sure it is that lines make a block and that it stands where it does.
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
