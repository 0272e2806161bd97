package wenzhu.read;

/// What a folder of input may hold at most: bytes of a text file, bytes of a binary file, number of
/// files, and levels of folders.
record Limits(int textBytes, int assetBytes, int files, int levels) {

  static final Limits USUAL = new Limits(2 << 20, 16 << 20, 1_000_000, 16);

  int bytes(FileKind kind) {
    return switch (kind) {
      case TEXT -> textBytes;
      case ASSET -> assetBytes;
    };
  }
}
