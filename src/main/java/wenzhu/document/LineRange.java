package wenzhu.document;

/// A range of source lines, counted from 1, both ends included.
public record LineRange(int first, int last) {

  @Override
  public String toString() {
    return first == last ? String.valueOf(first) : first + "–" + last;
  }
}
