package wenzhu.index;

/// The number by which the browser knows a block: the address of its text ([TextPack]); where all
/// texts come with the index, simply its number. Ascending as the numbers are.
final class Addresses {

  private final long[] addresses;

  Addresses(long[] addresses) {
    this.addresses = addresses;
  }

  /// Every block under its own number.
  static Addresses plain(int count) {
    long[] addresses = new long[count];
    for (int i = 0; i < count; i++) {
      addresses[i] = i;
    }
    return new Addresses(addresses);
  }

  /// The address of a block; for the number behind the last block, one that is behind all.
  long of(int block) {
    if (block < addresses.length) {
      return addresses[block];
    }
    return addresses.length == 0 ? 0 : addresses[addresses.length - 1] + 1;
  }
}
