package nl.huisvandekop.kiosk.volunteer;

import static java.util.Objects.requireNonNull;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Reference.VolunteerPin;

/**
 * The volunteers' one PIN. Wrong ones are remembered across restarts; from the fifth on, each makes
 * everyone wait. Thread-safe; two PINs are never tried at a time.
 */
public final class Pin {
  /** Rounds as a power of two: half a second on a Pi, where guessing has to be slow, not long. */
  private static final int BCRYPT_COST = 10;

  private static final int FREE_FAILURES = 4;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Pattern FORM = Pattern.compile("[0-9]{4,8}");

  /** bcrypt's own, of no more rounds than a Pi takes a few seconds for. */
  private static final Pattern HASH =
      Pattern.compile("\\$2[abxy]?\\$(0[4-9]|1[0-2])\\$[./A-Za-z0-9]{53}");

  private final KioskStore store;
  private final KioskClock clock;
  private long waitingSinceNanos;

  private record Known(String hash, int failures) {}

  /** On a store; the wait after earlier wrong PINs begins anew with the program. */
  public Pin(KioskStore store, KioskClock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
    this.waitingSinceNanos = clock.monotonicNanos();
  }

  /** Whether a text could be a PIN: 4 to 8 digits. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /**
   * Sets the PIN and forgets the wrong ones.
   *
   * @throws IllegalArgumentException when it is not of 4 to 8 digits
   */
  public static void set(KioskStore store, String pin) {
    if (!isOne(pin)) {
      throw new IllegalArgumentException("A PIN has 4 to 8 digits.");
    }
    String hash = BCrypt.withDefaults().hashToString(BCRYPT_COST, pin.toCharArray());
    store.write(
        connection -> {
          put(connection, hash);
          return null;
        });
  }

  private static void put(Connection connection, String hash) throws SQLException {
    Sql.update(
        connection,
        "INSERT OR REPLACE INTO volunteer_pin (only_row, hash, failures) VALUES (1, ?, 0)",
        hash);
  }

  /**
   * Takes over a PIN that staff gave, once: whoever sets another here afterwards is not overruled
   * by the same one. On the first reading of a card only where there is no PIN, since one that was
   * set at its installation is newer than whatever staff gave before. Within the caller's
   * transaction.
   *
   * @param first whether nothing was read from the region before
   * @return whether it is the PIN from here on
   */
  public static boolean takeOver(Connection connection, VolunteerPin given, boolean first)
      throws SQLException {
    boolean known =
        Sql.find(connection, "SELECT serial FROM given_pin", row -> row.getString(1))
            .filter(given.serial()::equals)
            .isPresent();
    if (known || !HASH.matcher(given.hash()).matches()) {
      return false;
    }
    Sql.update(
        connection,
        "INSERT OR REPLACE INTO given_pin (only_row, serial) VALUES (1, ?)",
        given.serial());
    boolean set =
        Sql.find(connection, "SELECT 1 FROM volunteer_pin", row -> row.getInt(1)).isPresent();
    if (first && set) {
      return false;
    }
    put(connection, given.hash());
    return true;
  }

  /** Takes the PIN along to a new store, where whoever has it goes on with it. */
  public static void carry(KioskStore from, KioskStore to) {
    Optional<String> hash =
        from.read(
            connection ->
                Sql.find(connection, "SELECT hash FROM volunteer_pin", row -> row.getString(1)));
    if (hash.isPresent()) {
      to.write(
          connection -> {
            put(connection, hash.get());
            return null;
          });
    }
  }

  /** Whether one was ever set. */
  public boolean isSet() {
    return known().isPresent();
  }

  /** How long no PIN is taken; zero when one is. */
  public synchronized Duration timeToWait() {
    return known().map(known -> left(known.failures())).orElse(Duration.ZERO);
  }

  /**
   * Holds a PIN to the one that was set.
   *
   * @throws Problem when it is another one, when it is too early to try, or when none was set
   */
  public synchronized void require(String pin) {
    Known known =
        known()
            .orElseThrow(
                () ->
                    new Problem(
                        403,
                        "pin-not-set",
                        "There is no PIN yet; whoever installs the kiosk sets it with pin set."));
    Duration left = left(known.failures());
    if (!left.isZero()) {
      throw locked(left);
    }
    // Counted before it is tried, so that pulling the plug doesn't forgive it.
    setFailures(known.failures() + 1);
    boolean right =
        isOne(pin) && BCrypt.verifyer().verify(pin.toCharArray(), known.hash()).verified;
    if (right) {
      setFailures(0);
      return;
    }
    waitingSinceNanos = clock.monotonicNanos();
    throw new Problem(
        403, "pin-wrong", "That is not the PIN.", retryAfter(left(known.failures() + 1)));
  }

  private Duration left(int failures) {
    if (failures <= FREE_FAILURES) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE_FAILURES - 1, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    Duration bounded = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    Duration left = bounded.minusNanos(clock.monotonicNanos() - waitingSinceNanos);
    return left.isNegative() ? Duration.ZERO : left;
  }

  private static Problem locked(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    return new Problem(
        429,
        "pin-locked",
        "Too many wrong PINs; try again in " + seconds + " seconds.",
        retryAfter(left));
  }

  private static Map<String, String> retryAfter(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    return left.isZero() ? Map.of() : Map.of("Retry-After", String.valueOf(seconds));
  }

  private Optional<Known> known() {
    return store.read(
        connection ->
            Sql.find(
                connection,
                "SELECT hash, failures FROM volunteer_pin",
                row -> new Known(row.getString(1), row.getInt(2))));
  }

  private void setFailures(int failures) {
    store.write(
        connection -> Sql.update(connection, "UPDATE volunteer_pin SET failures = ?", failures));
  }
}
