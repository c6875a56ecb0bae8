package nl.huisvandekop.kiosk.hardware;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What light and buzzer say beside the screen; either may be missing. Called by the worker. */
final class Signals {
  private static final Duration LIT = Duration.ofSeconds(2);
  private static final Duration BEEP = Duration.ofMillis(150);
  private static final Duration BLINK = Duration.ofMillis(200);
  private static final int BLINKS = 5;

  private final Worker worker;
  private final List<Lines.Switch> lights = new ArrayList<>();
  private final List<Lines.Switch> buzzers = new ArrayList<>();
  private long newest;

  Signals(Worker worker) {
    this.worker = requireNonNull(worker);
  }

  void light(Lines.Switch light) {
    lights.add(light);
  }

  void buzzer(Lines.Switch buzzer) {
    buzzers.add(buzzer);
  }

  /** One beep and a steady light. */
  void counted() {
    long signal = begin();
    set(buzzers, true);
    set(lights, true);
    later(signal, BEEP, () -> set(buzzers, false));
    later(signal, LIT, () -> set(lights, false));
  }

  /** A light that blinks, with as many beeps. */
  void notCounted() {
    long signal = begin();
    for (int step = 0; step < 2 * BLINKS; step++) {
      boolean on = step % 2 == 0;
      later(
          signal,
          BLINK.multipliedBy(step),
          () -> {
            set(lights, on);
            set(buzzers, on);
          });
    }
  }

  /** A new signal ends the one before, so that none is left on. */
  private long begin() {
    set(lights, false);
    set(buzzers, false);
    return ++newest;
  }

  private void later(long signal, Duration delay, Runnable step) {
    worker.after(
        delay,
        () -> {
          if (signal == newest) {
            step.run();
          }
        });
  }

  private static void set(List<Lines.Switch> switches, boolean on) {
    switches.forEach(one -> one.set(on));
  }
}
