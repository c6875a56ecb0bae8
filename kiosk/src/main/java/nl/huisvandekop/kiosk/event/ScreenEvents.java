package nl.huisvandekop.kiosk.event;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.huisvandekop.kiosk.event.ScreenEvent.Reload;

/**
 * From the program to the open pages. Nothing is kept for a page that isn't there, and publishing
 * never waits. Thread-safe.
 */
public final class ScreenEvents {
  /** There is one screen; more pages are an installer's, or died without a word. */
  public static final int MAX_SUBSCRIBERS = 8;

  /** What a page may be behind; one that is further behind is dropped and loads anew. */
  public static final int MAX_WAITING = 32;

  private final Deque<Subscription> subscribers = new ArrayDeque<>();
  private boolean closed;

  /** Tells every open page. */
  public synchronized void publish(ScreenEvent event) {
    requireNonNull(event);
    subscribers.removeIf(subscriber -> !subscriber.offer(event));
  }

  /** A page listens from here on. Where there are too many, the one that came first is dropped. */
  public synchronized Subscription subscribe() {
    if (subscribers.size() >= MAX_SUBSCRIBERS) {
      subscribers.removeFirst().end();
    }
    Subscription subscription = new Subscription();
    if (closed) {
      subscription.end();
    } else {
      subscribers.addLast(subscription);
    }
    return subscription;
  }

  /** Drops every page, each that waits gets to know; one that comes later is dropped at once. */
  public synchronized void close() {
    closed = true;
    subscribers.forEach(Subscription::end);
    subscribers.clear();
  }

  private synchronized void remove(Subscription subscription) {
    subscribers.remove(subscription);
  }

  /** One page's share, to be read by one thread. */
  public final class Subscription implements AutoCloseable {
    /** Wakes whoever waits, to see that there is no more. */
    private static final ScreenEvent END = new Reload();

    private final BlockingQueue<ScreenEvent> waiting = new LinkedBlockingQueue<>();
    private boolean ended;

    private Subscription() {}

    /**
     * The next event, waited for.
     *
     * @return empty when none came in that time, or when there will be no more
     */
    public Optional<ScreenEvent> next(Duration atMost) throws InterruptedException {
      if (ended) {
        return Optional.empty();
      }
      ScreenEvent event = waiting.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
      // By identity: it equals a reload that is meant.
      ended = event == END;
      return ended ? Optional.empty() : Optional.ofNullable(event);
    }

    /** Whether more may come; false once {@link #next} said the last. */
    public boolean isOpen() {
      return !ended;
    }

    /** The page is gone. */
    @Override
    public void close() {
      remove(this);
      end();
    }

    /**
     * @return whether it stays
     */
    private boolean offer(ScreenEvent event) {
      if (waiting.size() < MAX_WAITING) {
        waiting.add(event);
        return true;
      }
      waiting.clear();
      waiting.add(new Reload());
      waiting.add(END);
      return false;
    }

    private void end() {
      waiting.add(END);
    }
  }
}
