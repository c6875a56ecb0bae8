package nl.huisvandekop.server.normenkader;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far a version is. {@code toString} is the stored name. */
public enum Stage {
  /** Being written; the only stage in which its text changes. */
  CONCEPT,
  /** Tried out. */
  PILOT,
  /** Tried out and looked back upon; gemeenten decide. */
  GEEVALUEERD,
  /** Every gemeente decided. */
  VASTGESTELD,
  /** With a first day; nothing of it changes any more. */
  BEVROREN,
  /** Will not be used. */
  INGETROKKEN;

  /** By its stored name; empty when there is none such. */
  public static Optional<Stage> find(String name) {
    return Arrays.stream(values()).filter(one -> one.toString().equals(name)).findFirst();
  }

  static Stage of(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("no stage " + name));
  }

  /** Whether it is being tried out or decided upon. */
  public boolean underWay() {
    return this == PILOT || this == GEEVALUEERD || this == VASTGESTELD;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
