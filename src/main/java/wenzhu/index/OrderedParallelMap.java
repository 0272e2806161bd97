package wenzhu.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Makes values side by side in the pool of the caller and takes them in their order, each as soon as
/// those before it are taken. They are also begun in their order, whichever thread is free, so that
/// few wait for another.
final class OrderedParallelMap<T> {

  /// Makes one, from what is in memory.
  interface Making<T> {
    T make(int number) throws IOException;
  }

  private final Making<T> making;
  private final Consumer<T> taking;
  private final AtomicInteger next = new AtomicInteger();
  private final Map<Integer, T> waiting = new HashMap<>();
  private int taken;

  private OrderedParallelMap(Making<T> making, Consumer<T> taking) {
    this.making = making;
    this.taking = taking;
  }

  /// Makes so many, numbered from 0. One is taken at a time, by any of the threads; to take one must
  /// not wait for another task of the pool.
  static <T> void make(int count, Making<T> making, Consumer<T> taking) {
    OrderedParallelMap<T> all = new OrderedParallelMap<>(making, taking);
    Runnable one = all::makeNext;
    ForkJoinTask.invokeAll(Stream.generate(() -> ForkJoinTask.adapt(one)).limit(count).toList());
  }

  private void makeNext() {
    int number = next.getAndIncrement();
    try {
      put(number, making.make(number));
    } catch (IOException impossible) {
      throw LuceneIndex.inMemory(impossible);
    }
  }

  private synchronized void put(int number, T value) {
    waiting.put(number, value);
    for (T one = waiting.remove(taken); one != null; one = waiting.remove(taken)) {
      taken++;
      taking.accept(one);
    }
  }
}
