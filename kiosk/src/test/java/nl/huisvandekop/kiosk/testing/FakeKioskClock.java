package nl.huisvandekop.kiosk.testing;

import java.time.Duration;
import java.time.Instant;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.clock.KioskClock;

/** A clock that stands still until it is told otherwise. Thread-safe. */
public final class FakeKioskClock implements KioskClock {
  private Instant now;
  private long nanos;
  private ClockTrust trust = ClockTrust.SYNCED;
  private String bootId = "boot-1";
  private boolean distrusted;

  /** Standing at a time, in step with a time service. */
  public FakeKioskClock(Instant now) {
    this.now = now;
  }

  /** Standing at a time such as {@code 2026-11-24T09:30:00Z}. */
  public static FakeKioskClock at(String instant) {
    return new FakeKioskClock(Instant.parse(instant));
  }

  /** Time goes by. */
  public synchronized void advance(Duration duration) {
    now = now.plus(duration);
    nanos += duration.toNanos();
  }

  /** The clock is put to another time; running time is not. */
  public synchronized void set(Instant instant) {
    now = instant;
  }

  /** What vouches from now on. */
  public synchronized void trust(ClockTrust vouching) {
    trust = vouching;
  }

  /** The machine starts anew: running time begins again, distrust of the old boot is forgotten. */
  public synchronized void reboot(String newBootId) {
    bootId = newBootId;
    nanos = 0;
    distrusted = false;
  }

  @Override
  public synchronized Instant now() {
    return now;
  }

  @Override
  public synchronized long monotonicNanos() {
    return nanos;
  }

  @Override
  public synchronized ClockTrust trust() {
    return distrusted ? ClockTrust.UNKNOWN : trust;
  }

  @Override
  public synchronized String bootId() {
    return bootId;
  }

  @Override
  public synchronized void distrust(boolean distrust) {
    distrusted = distrust;
  }
}
