package wenzhu.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes values side by side in the pool of the caller and takes them in their order, each as soon as
/// those before it are taken. They are also begun in their order, whichever thread is free, so that
/// few wait for another.
final class InOrder<T> {

  /// Makes one.
  interface Making<T> {
    T make(int number) throws IOException;
  }

  private final Making<T> making;
  private final Consumer<T> taking;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, T> waiting = new HashMap<>();
  private int taken;

  private InOrder(Making<T> making, Consumer<T> taking) {
    this.making = making;
    this.taking = taking;
  }

  /// Makes so many, numbered from 0. One is taken at a time, by any of the threads.
  static <T> void make(int count, Making<T> making, Consumer<T> taking) {
    InOrder<T> all = new InOrder<>(making, taking);
    Callable<Void> one = all::makeNext;
    ForkJoinTask.invokeAll(Stream.generate(() -> ForkJoinTask.adapt(one)).limit(count).toList());
  }

  private Void makeNext() throws IOException {
    int number = next.getAndIncrement();
    put(number, making.make(number));
    return null;
  }

  private synchronized void put(int number, T value) {
    waiting.put(number, value);
    for (T one = waiting.remove(taken); one != null; one = waiting.remove(taken)) {
      taken++;
      taking.accept(one);
    }
  }
}
