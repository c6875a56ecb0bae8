package nl.huisvandekop.kiosk.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.protocol.Document;

/**
 * Documents that the server does not have as they are here: they wait, or it did not take them. A
 * document in conflict is none of these. Thread-safe.
 */
public final class UnsentDocuments {
  private static final String REJECTED = "mark IN ('deferred', 'refused')";

  private final KioskStore store;

  public UnsentDocuments(KioskStore store) {
    this.store = requireNonNull(store);
  }

  /**
   * One of them.
   *
   * @param code why the server did not take it; null for one that waits
   * @param retry whether the kiosk tries by itself
   */
  public record Unsent(Document document, String code, boolean retry) {}

  /** All of them, by id. */
  public List<Unsent> list() {
    return store.read(
        connection ->
            Sql.list(
                connection,
                "SELECT "
                    + StoredDocument.COLUMNS
                    + ", coalesce(refusal_code, '') AS code FROM document"
                    + " WHERE mark IN ('new', 'offered', 'deferred', 'refused') ORDER BY id",
                row -> {
                  StoredDocument stored = StoredDocument.read(row);
                  boolean refused = stored.mark().equals("refused");
                  boolean rejected = refused || stored.mark().equals("deferred");
                  return new Unsent(
                      stored.mine(), rejected ? row.getString("code") : null, !refused);
                }));
  }

  /**
   * Lets one go out again as it is.
   *
   * @throws Problem 404 {@code document-not-rejected}
   */
  public void retry(String id) {
    store.write(
        connection -> {
          requireOne(
              Sql.update(
                  connection,
                  "UPDATE document SET mark = 'offered', refusal_code = NULL,"
                      + " refusal_detail = NULL WHERE id = ? AND "
                      + REJECTED,
                  id));
          return null;
        });
  }

  /**
   * Throws one away. No tombstone stays: where the server holds an earlier version, it sees that
   * the kiosk holds none and sends it with its next answer.
   *
   * @throws Problem 404 {@code document-not-rejected}
   */
  public void discard(String id) {
    store.write(
        connection -> {
          requireOne(
              Sql.update(connection, "DELETE FROM document WHERE id = ? AND " + REJECTED, id));
          Sql.update(connection, "DELETE FROM offered_document WHERE id = ?", id);
          return null;
        });
  }

  private static void requireOne(int changed) {
    if (changed == 0) {
      throw new Problem(
          404, "document-not-rejected", "Hier valt niets (meer) te doen. Ververs de pagina.");
    }
  }
}
