package nl.huisvandekop.journey.demo;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Ends what was started, newest first, exactly once, whoever asks: the program's own end or a
 * signal. Thread-safe.
 */
final class Closing implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private boolean closed;

  /**
   * Remembers what has to be closed.
   *
   * @throws IllegalStateException when all is closed already; it is closed then too
   */
  synchronized <T extends AutoCloseable> T add(T closeable) {
    if (closed) {
      end(closeable);
      throw new IllegalStateException("ending");
    }
    open.push(closeable);
    return closeable;
  }

  /** Whether all is closed, and on purpose. */
  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!open.isEmpty()) {
      end(open.pop());
    }
  }

  private static void end(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      System.err.println("not ended: " + e.getMessage());
    }
  }
}
