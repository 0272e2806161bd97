package wenzhu.index;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;

/// A value that is made once: when it is asked for, or before that, beside other work.
final class LazyValue<T> {

  private final FutureTask<T> task;

  LazyValue(Callable<T> make) {
    this.task = new FutureTask<>(make);
  }

  /// Lets the pool of the caller make it when a thread is free.
  LazyValue<T> begin() {
    ForkJoinTask.adapt(task).fork();
    return this;
  }

  /// The value. Whatever making it threw is a bug.
  T get() {
    task.run(); // Nothing, if another thread has begun.
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
