package wenzhu.read;

/// The limits of an input folder: bytes of a text file, bytes of a binary file, number of files, and
/// depth of folders.
record Limits(int textBytes, int assetBytes, int files, int levels) {

  static final Limits DEFAULT = new Limits(2 << 20, 16 << 20, 1_000_000, 16);

  int bytes(FileKind kind) {
    return switch (kind) {
      case TEXT -> textBytes;
      case ASSET -> assetBytes;
    };
  }
}
