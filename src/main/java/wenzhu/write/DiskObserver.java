package wenzhu.write;

/// Told of every change to the disk before it is made, so that a test can stop a run at each.
interface DiskObserver {

  DiskObserver NONE = step -> {};

  void before(String step);
}
