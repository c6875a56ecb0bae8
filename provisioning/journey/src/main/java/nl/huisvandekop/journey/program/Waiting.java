package nl.huisvandekop.journey.program;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting, with an end, for what another process will do. */
public final class Waiting {
  private static final long PAUSE_MILLIS = 50;

  private Waiting() {}

  /**
   * Asks until it is so.
   *
   * @return false when it was not so within the time
   */
  public static boolean until(Duration most, BooleanSupplier reached) {
    long end = System.nanoTime() + most.toNanos();
    while (!reached.getAsBoolean()) {
      if (System.nanoTime() >= end || !pause()) {
        return false;
      }
    }
    return true;
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
