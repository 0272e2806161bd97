package wenzhu.index;

import java.util.Arrays;

/// The characters that stand behind a string, each with the places where it does.
///
/// A place is a number: the character, then the place's number among the offsets of the postings.
/// Sorted, the places of one character, a *run*, are together and in the order of the text.
final class Followers {

  private final Postings postings;
  private final int[] posting;
  private final long[] places;
  private final int[] starts;
  private final int count;

  private Followers(Postings postings, int[] posting, long[] places) {
    this.postings = postings;
    this.posting = posting;
    this.places = places;
    int[] found = new int[places.length + 1];
    int runs = 0;
    for (int i = 0; i < places.length; i++) {
      if (i == 0 || character(places[i]) != character(places[i - 1])) {
        found[runs++] = i;
      }
    }
    found[runs] = places.length;
    this.starts = found;
    this.count = runs;
  }

  /// What follows a string of some length. `postings` has its offsets.
  static Followers of(int length, Postings postings, IndexedBlocks blocks) {
    long[] places = new long[postings.offsetCount()];
    int[] posting = new int[postings.offsetCount()];
    int found = 0;
    int at = 0;
    for (int i = 0; i < postings.size(); i++) {
      String text = blocks.get(postings.block(i)).text();
      for (int end = at + postings.count(i); at < end; at++) {
        posting[at] = i;
        int next = postings.offset(at) + length;
        if (next < text.length()) {
          places[found++] = (long) text.codePointAt(next) << 32 | at;
        }
      }
    }
    long[] sorted = Arrays.copyOf(places, found);
    Arrays.sort(sorted);
    return new Followers(postings, posting, sorted);
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
