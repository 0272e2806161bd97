package wenzhu.write;

/// Called before each change to the disk, so that a test can stop a run at any of them.
interface DiskListener {

  DiskListener NONE = change -> {};

  void before(String change);
}
