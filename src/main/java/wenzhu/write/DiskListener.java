package wenzhu.write;

import java.io.IOException;

/// Called before each change to the disk, so that a test can stop a run or make a change fail.
interface DiskListener {

  DiskListener NONE = change -> {};

  void before(String change) throws IOException;
}
