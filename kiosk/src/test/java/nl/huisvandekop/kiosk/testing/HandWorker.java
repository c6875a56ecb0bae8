package nl.huisvandekop.kiosk.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.huisvandekop.kiosk.hardware.Worker;

/** Does at once what is to be done now; the rest waits until time is made to go by. */
public final class HandWorker implements Worker {
  private final List<Later> waiting = new ArrayList<>();
  private Duration now = Duration.ZERO;

  private record Later(Duration at, Runnable work) {}

  @Override
  public synchronized void after(Duration delay, Runnable work) {
    if (delay.isZero()) {
      work.run();
    } else {
      waiting.add(new Later(now.plus(delay), work));
    }
  }

  /** Time goes by, and what falls into it is done in order. */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
    List<Later> due =
        waiting.stream()
            .filter(later -> later.at().compareTo(now) <= 0)
            .sorted(Comparator.comparing(Later::at))
            .toList();
    waiting.removeAll(due);
    due.forEach(later -> later.work().run());
  }

  @Override
  public synchronized void close() {
    waiting.clear();
  }
}
