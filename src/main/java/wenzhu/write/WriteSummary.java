package wenzhu.write;

/// What was written: the number of files and their bytes; none where writing was refused.
public record WriteSummary(int files, long bytes) {

  static final WriteSummary NOTHING = new WriteSummary(0, 0);
}
