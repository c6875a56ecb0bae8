package nl.huisvandekop.kiosk;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is done every minute. That it fails holds up nothing else and is tried again with
 * the next; a line is logged when it begins to fail and when it works again, not every minute. To
 * be run by one thread at a time.
 */
final class MinuteTask {
  private static final Logger LOG = LoggerFactory.getLogger(MinuteTask.class);

  private final String name;
  private final Runnable work;
  private boolean fails;

  /**
   * @param name what the log calls it
   */
  MinuteTask(String name, Runnable work) {
    this.name = requireNonNull(name);
    this.work = requireNonNull(work);
  }

  void run() {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (!fails) {
        LOG.error("{} fails; it is tried again every minute", name, e);
      }
      fails = true;
      return;
    }
    if (fails) {
      LOG.info("{} works again", name);
    }
    fails = false;
  }
}
