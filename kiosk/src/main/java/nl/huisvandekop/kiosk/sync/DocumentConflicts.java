package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Document;

/** Documents that were changed here and elsewhere; a volunteer chooses. Thread-safe. */
public final class DocumentConflicts {
  private final KioskStore store;

  /** Which of the two versions stays. */
  public enum Keep {
    MINE,
    THEIRS
  }

  /** The two versions of one document. */
  public record Conflict(Document mine, Document theirs) {}

  public DocumentConflicts(KioskStore store) {
    this.store = requireNonNull(store);
  }

  /** All of them, by id. */
  public List<Conflict> list() {
    return store.read(
        connection ->
            Sql.list(
                connection,
                "SELECT "
                    + StoredDocument.COLUMNS
                    + " FROM document WHERE mark = 'conflict' ORDER BY id",
                row -> {
                  StoredDocument stored = StoredDocument.read(row);
                  return new Conflict(stored.mine(), stored.theirs());
                }));
  }

  /**
   * Chooses; what was kept goes to the server with the next sync.
   *
   * @throws Problem 404 {@code document-not-in-conflict}
   */
  public void choose(String id, Keep keep) {
    store.write(
        connection -> {
          StoredDocument stored =
              StoredDocument.find(connection, id)
                  .filter(found -> found.theirs() != null)
                  .orElseThrow(DocumentConflicts::none);
          if (keep == Keep.THEIRS) {
            StoredDocument.take(connection, stored.theirs());
          } else {
            long base = stored.theirs().version();
            Sql.update(
                connection,
                "UPDATE document SET version = ?, base = ?, mark = 'new', theirs = NULL"
                    + " WHERE id = ?",
                Math.max(base, stored.mine().version()) + 1,
                base,
                id);
          }
          return null;
        });
  }

  private static Problem none() {
    return new Problem(
        404, "document-not-in-conflict", "Er valt hier niets (meer) te kiezen. Ververs de pagina.");
  }
}
