package wenzhu.index.export;

import java.util.Arrays;
import wenzhu.index.SearchTexts;

/// The characters that follow a string, each with the places where it does. One object serves
/// one string after the other, and keeps its arrays: they are large, and strings are many.
///
/// A place is a number: the character, then the place's number among the offsets of the postings.
/// Sorted, the places of one character, a *run*, are together and in the order of the text.
final class Continuations {

  private Postings postings = new Postings();
  private int[] posting = new int[64];
  private long[] places = new long[64];
  private int[] starts = new int[16];
  private int count;

  /// Takes what follows a string of some length. `postings` has its offsets, and stays as it is as
  /// long as this is asked.
  void take(int length, Postings postings, SearchTexts texts) {
    this.postings = postings;
    if (places.length < postings.offsetCount()) {
      posting = new int[postings.offsetCount() * 3 / 2];
      places = new long[posting.length];
    }
    int found = 0;
    int at = 0;
    for (int i = 0; i < postings.size(); i++) {
      int block = postings.block(i);
      for (int end = at + postings.count(i); at < end; at++) {
        posting[at] = i;
        int next = texts.characterAt(block, postings.offset(at) + length);
        if (next != SearchTexts.END) {
          places[found++] = (long) next << 32 | at;
        }
      }
    }
    Arrays.sort(places, 0, found);
    cut(found);
  }

  /// Finds where the runs begin, and behind them where the last one ends.
  private void cut(int found) {
    count = 0;
    for (int i = 0; i <= found; i++) {
      if (i == found || i == 0 || character(places[i]) != character(places[i - 1])) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i;
      }
    }
    count--;
  }

  private static int character(long place) {
    return (int) (place >>> 32);
  }

  /// How many characters.
  int count() {
    return count;
  }

  int character(int run) {
    return character(places[starts[run]]);
  }

  /// Makes `longer` the postings of the string with the character of a run behind it.
  void fill(int run, Postings longer) {
    longer.clear();
    for (int i = starts[run]; i < starts[run + 1]; i++) {
      int at = (int) places[i];
      longer.addOccurrence(postings.block(posting[at]), postings.offset(at));
    }
  }

  /// The characters with which the string is in more blocks than a number.
  String many(int least) {
    StringBuilder many = new StringBuilder();
    for (int run = 0; run < count; run++) {
      if (blocks(run) > least) {
        many.appendCodePoint(character(run));
      }
    }
    return many.toString();
  }

  private int blocks(int run) {
    int blocks = 0;
    int last = -1;
    for (int i = starts[run]; i < starts[run + 1]; i++) {
      int own = posting[(int) places[i]];
      blocks += own == last ? 0 : 1;
      last = own;
    }
    return blocks;
  }
}
