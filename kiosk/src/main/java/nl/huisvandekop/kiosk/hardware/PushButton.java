package nl.huisvandekop.kiosk.hardware;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.huisvandekop.kiosk.checkin.CheckIns;
import nl.huisvandekop.kiosk.checkin.CheckIns.Added;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.event.ScreenEvent.CheckedIn;
import nl.huisvandekop.kiosk.event.ScreenEvent.NotCounted;
import nl.huisvandekop.kiosk.event.ScreenEvents;
import nl.huisvandekop.kiosk.store.StoreException;
import nl.huisvandekop.protocol.Source;

/**
 * The large push button: a press counts one person, as a touch of the screen does. Who presses
 * twice is one hand: a press counts only when the button was left alone before it. Thread-safe.
 */
final class PushButton {
  /** Longer than a second try of somebody who is not sure, shorter than the next one in line. */
  static final Duration LEFT_ALONE = Duration.ofSeconds(2);

  /** As long as the screen lets itself be cleaned. */
  static final Duration CLEANING = Duration.ofSeconds(30);

  private final CheckIns checkIns;
  private final KioskClock clock;
  private final ScreenEvents events;
  private final Signals signals;
  private final Worker worker;
  private final Runnable wake;

  /** One press at a time, so that none pile up while the disk is slow. */
  private final AtomicBoolean counting = new AtomicBoolean();

  private Long lastMovedNanos;
  private Long pausedSinceNanos;

  /**
   * @param wake lights the screen up, on which thanks is to be seen
   */
  PushButton(
      CheckIns checkIns,
      KioskClock clock,
      ScreenEvents events,
      Signals signals,
      Worker worker,
      Runnable wake) {
    this.checkIns = requireNonNull(checkIns);
    this.clock = requireNonNull(clock);
    this.events = requireNonNull(events);
    this.signals = requireNonNull(signals);
    this.worker = requireNonNull(worker);
    this.wake = requireNonNull(wake);
  }

  /** A cloth goes over it: from here on no press counts, for a while. */
  synchronized void pause() {
    pausedSinceNanos = clock.monotonicNanos();
  }

  /** It went in or came out. */
  void moved(boolean pressed) {
    if (leftAlone() && pressed && counting.compareAndSet(false, true)) {
      worker.after(Duration.ZERO, this::count);
    }
  }

  private synchronized boolean leftAlone() {
    long now = clock.monotonicNanos();
    boolean alone = lastMovedNanos == null || now - lastMovedNanos >= LEFT_ALONE.toNanos();
    lastMovedNanos = now;
    boolean paused = pausedSinceNanos != null && now - pausedSinceNanos < CLEANING.toNanos();
    return alone && !paused;
  }

  /** No line is logged: it would tell when somebody was there. */
  private void count() {
    try {
      wake.run();
      Added added = checkIns.add(UUID.randomUUID(), 1, null, Source.BUTTON);
      events.publish(new CheckedIn(added.id(), added.people(), CheckIns.UNDO_SECONDS));
      signals.counted();
    } catch (StoreException e) {
      events.publish(new NotCounted());
      signals.notCounted();
    } finally {
      counting.set(false);
    }
  }
}
