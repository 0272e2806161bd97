package wenzhu.integrity;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/// The body of a response as content. Gives up the rest of the body when the content is full.
final class ContentBody implements BodySubscriber<Boolean> {

  private final Content content;
  private final CompletableFuture<Boolean> received = new CompletableFuture<>();
  private final CompletableFuture<Flow.Subscription> started = new CompletableFuture<>();

  ContentBody(Content content) {
    this.content = content;
  }

  @Override
  public CompletionStage<Boolean> getBody() {
    return received;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    started.complete(subscription);
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Flow.Subscription subscription = started.join();
    for (ByteBuffer buffer : buffers) {
      if (!content.isFull()) {
        content.add(buffer);
      }
    }
    if (content.isFull()) {
      subscription.cancel();
      received.complete(true);
    } else {
      subscription.request(1);
    }
  }

  @Override
  public void onError(Throwable failure) {
    received.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    received.complete(true);
  }
}
