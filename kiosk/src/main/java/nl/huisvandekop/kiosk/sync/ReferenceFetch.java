package nl.huisvandekop.kiosk.sync;

import java.util.Objects;
import java.util.Optional;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;

/** Keeps the region's reference as it is at the server; read again only when its tag changed. */
final class ReferenceFetch {
  private final KioskStore store;
  private final ServerClient client;

  ReferenceFetch(KioskStore store, ServerClient client) {
    this.store = store;
    this.client = client;
  }

  /**
   * Reads it if it is not the one that the kiosk has.
   *
   * @param tag as the sync answer gave it; null when it could not be said
   * @throws SyncProblem when it could not be read; the kiosk keeps what it has
   */
  void refresh(Identity identity, String tag) throws SyncProblem, InterruptedException {
    Optional<String> known =
        store.read(
            connection ->
                Sql.find(connection, "SELECT tag FROM reference", row -> row.getString(1)));
    boolean current =
        known.isPresent() && (tag == null || Objects.equals(opaque(known.get()), opaque(tag)));
    if (current) {
      return;
    }
    Optional<ServerClient.FetchedReference> fetched =
        client.reference(identity, known.map(ReferenceFetch::quoted).orElse(null));
    if (fetched.isEmpty()) {
      return;
    }
    String newTag = fetched.get().tag() == null ? "" : fetched.get().tag();
    store.write(
        connection ->
            Sql.update(
                connection,
                "INSERT OR REPLACE INTO reference (only_row, tag, body) VALUES (1, ?, ?)",
                newTag,
                fetched.get().json()));
  }

  /** A tag is the same with and without its quotes, weak or not. */
  private static String opaque(String tag) {
    return tag.replaceFirst("^W/", "").replace("\"", "");
  }

  private static String quoted(String tag) {
    return tag.contains("\"") ? tag : '"' + tag + '"';
  }
}
