package nl.huisvandekop.kiosk.volunteer;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.kiosk.clock.KioskClock;

/**
 * Volunteers' sessions, in memory: a restart logs out. One ends two minutes after its last use,
 * since whoever stands before the screen then may be someone else. Thread-safe.
 */
public final class Sessions {
  /** How long an unused session lasts. */
  public static final Duration IDLE = Duration.ofMinutes(2);

  /** There is one screen; more are an installer's. The oldest makes room. */
  private static final int MOST = 8;

  private static final int TOKEN_BYTES = 32;

  private final KioskClock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Long> lastUsedNanos = new LinkedHashMap<>(MOST, 0.75f, true);

  /** Sessions of whoever just set the kiosk up. */
  private final Set<String> installers = new HashSet<>();

  private boolean keyTurned;

  /** By a clock's running time. */
  public Sessions(KioskClock clock) {
    this.clock = requireNonNull(clock);
  }

  /** Opens one; the token is the secret that stands for it. */
  public synchronized String open() {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (lastUsedNanos.size() >= MOST) {
      close(lastUsedNanos.keySet().iterator().next());
    }
    lastUsedNanos.put(token, clock.monotonicNanos());
    return token;
  }

  /** Opens one for whoever just set the kiosk up, and so chooses its PIN. */
  public synchronized String openForInstaller() {
    String token = open();
    installers.add(token);
    return token;
  }

  /** Whether the PIN may be replaced without knowing it: by the key, or at installation. */
  public synchronized boolean mayReplacePin(String token) {
    return keyTurned || (installers.contains(token) && use(token));
  }

  /** Ends all but one: the PIN that opened them is no longer the PIN. */
  public synchronized void keepOnly(String token) {
    lastUsedNanos.keySet().removeIf(one -> !one.equals(token));
    installers.clear();
  }

  /**
   * Uses a session, which lasts on from here.
   *
   * @param token null for none
   * @return whether there is one, or the key stands in for it
   */
  public synchronized boolean use(String token) {
    return useToken(token) || keyTurned;
  }

  /** The volunteers' key was turned: it stands in for the PIN for as long. */
  public synchronized void keyTurned(boolean in) {
    keyTurned = in;
  }

  /** Whether it is the key that stands in for the PIN now. */
  public synchronized boolean isKeyTurned() {
    return keyTurned;
  }

  private boolean useToken(String token) {
    Long last = token == null ? null : lastUsedNanos.get(token);
    if (last == null) {
      return false;
    }
    long now = clock.monotonicNanos();
    if (now - last > IDLE.toNanos()) {
      close(token);
      return false;
    }
    lastUsedNanos.put(token, now);
    return true;
  }

  /** Ends one; null and unknown ones do no harm. */
  public synchronized void close(String token) {
    lastUsedNanos.remove(token);
    installers.remove(token);
  }
}
