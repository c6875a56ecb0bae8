package nl.huisvandekop.kiosk.hardware;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where parts are dealt with, one thing at a time and in order. */
public interface Worker extends AutoCloseable {
  /** A part that hangs holds up the program's end no longer. */
  int MOST_SECONDS_TO_END = 2;

  /** Runs work after a while; after the end it is dropped. */
  void after(Duration delay, Runnable work);

  /** Lets what runs come to its end; what was to come later is dropped. */
  @Override
  void close();

  /** A thread of its own. */
  static Worker thread() {
    ScheduledThreadPoolExecutor thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread made = new Thread(work, "hardware");
              made.setDaemon(true);
              return made;
            },
            new ScheduledThreadPoolExecutor.DiscardPolicy());
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return new Worker() {
      @Override
      public void after(Duration delay, Runnable work) {
        thread.schedule(work, delay.toNanos(), TimeUnit.NANOSECONDS);
      }

      @Override
      public void close() {
        thread.shutdown();
        try {
          thread.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }
}
