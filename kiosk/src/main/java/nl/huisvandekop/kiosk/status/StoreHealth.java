package nl.huisvandekop.kiosk.status;

import static java.util.Objects.requireNonNull;

import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the store works. Thread-safe.
 *
 * <p>Changes are logged by the minute, never by the request that met one: a line at the moment of a
 * tap would tell when somebody was there.
 */
public final class StoreHealth {
  private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

  /** A check reads the whole file; once in so many minutes is soon enough. */
  private static final int MINUTES_BETWEEN_CHECKS = 24 * 60;

  /** Six pages with what goes with them: a tap changes five at most. */
  private static final int PROBE_BYTES = 16 * 1024;

  private final KioskStore store;
  private volatile boolean whole = true;
  private boolean worked = true;
  private int minutesToCheck;

  /** Of a store that was just opened. */
  public StoreHealth(KioskStore store) {
    this.store = requireNonNull(store);
  }

  /**
   * Writes what a tap writes, and takes it back in the same transaction: that there is room for it
   * is known only by doing it. A row that was there already would fit on a full disk too.
   */
  public void requireWritable() {
    store.write(
        connection -> {
          Sql.update(
              connection, "INSERT INTO write_check (filling) VALUES (randomblob(?))", PROBE_BYTES);
          return Sql.update(connection, "DELETE FROM write_check");
        });
  }

  /** Whether the last check found the file whole. */
  public boolean isWhole() {
    return whole;
  }

  /** To be called at the start and every minute. */
  public synchronized void minute() {
    boolean works = works();
    if (works != worked) {
      worked = works;
      if (works) {
        LOG.info("The store can be written again");
      } else {
        LOG.error("The store can't be written; check-ins are refused. Is the disk full or broken?");
      }
    }
    if (minutesToCheck-- <= 0) {
      minutesToCheck = MINUTES_BETWEEN_CHECKS;
      check();
    }
  }

  private void check() {
    boolean found = store.isWhole();
    if (whole && !found) {
      LOG.error("SQLite's check finds the store damaged; put back a backup");
    }
    whole = found;
  }

  private boolean works() {
    try {
      requireWritable();
      return true;
    } catch (StoreException fails) {
      return false;
    }
  }
}
