package nl.huisvandekop.kiosk.activity;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;

/**
 * The activity that a volunteer was typing: one, kept across a log-out and a restart until it is
 * saved or thrown away. Thread-safe.
 */
public final class Drafts {
  private final KioskStore store;

  /** On a store. */
  public Drafts(KioskStore store) {
    this.store = requireNonNull(store);
  }

  /** The draft as the page gave it. */
  public Optional<String> find() {
    return store.read(
        connection -> Sql.find(connection, "SELECT body FROM draft", row -> row.getString(1)));
  }

  /**
   * Keeps a draft in place of any other.
   *
   * @param json an object; its size is bounded before it comes here
   */
  public void keep(String json) {
    store.write(
        connection ->
            Sql.update(
                connection,
                "INSERT OR REPLACE INTO draft (only_row, body) VALUES (1, ?)",
                requireNonNull(json)));
  }

  /** Throws it away. */
  public void forget() {
    store.write(connection -> Sql.update(connection, "DELETE FROM draft"));
  }
}
