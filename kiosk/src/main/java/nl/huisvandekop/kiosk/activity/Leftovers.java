package nl.huisvandekop.kiosk.activity;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import nl.huisvandekop.kiosk.clock.KioskClock;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;

/**
 * Drafts and changes that could be undone, which can hold an organiser's name: nobody comes back
 * for them after four weeks. Used by one thread.
 */
public final class Leftovers {
  private static final int KEPT_DAYS = 28;

  private final KioskStore store;
  private final KioskClock clock;
  private LocalDate looked;

  /** On a store. */
  public Leftovers(KioskStore store, KioskClock clock) {
    this.store = requireNonNull(store);
    this.clock = requireNonNull(clock);
  }

  /** Forgets what is old, once a day; what has no day yet gets this one. */
  public void minute() {
    LocalDate today = LocalDate.ofInstant(clock.now(), KioskClock.ZONE);
    if (!clock.trust().isTrusted() || today.equals(looked)) {
      return;
    }
    String now = today.toString();
    String oldest = today.minusDays(KEPT_DAYS).toString();
    store.write(
        connection -> {
          Sql.update(connection, "UPDATE draft SET seen_on = ? WHERE seen_on IS NULL", now);
          Sql.update(connection, "UPDATE agenda_change SET seen_on = ? WHERE seen_on IS NULL", now);
          Sql.update(connection, "DELETE FROM draft WHERE seen_on <= ?", oldest);
          Sql.update(
              connection,
              "DELETE FROM agenda_change_document"
                  + " WHERE EXISTS (SELECT 1 FROM agenda_change WHERE seen_on <= ?)",
              oldest);
          return Sql.update(connection, "DELETE FROM agenda_change WHERE seen_on <= ?", oldest);
        });
    looked = today;
  }
}
