package nl.huisvandekop.kiosk.sync;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Objects;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.volunteer.Pin;
import nl.huisvandekop.protocol.Reference.VolunteerPin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the region's reference as it is at the server; read again only when its tag changed. */
final class ReferenceFetch {
  private static final Logger LOG = LoggerFactory.getLogger(ReferenceFetch.class);

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
    String json = fetched.get().json();
    Optional<VolunteerPin> pin = pin(json);
    boolean taken =
        store.write(
            connection -> {
              Sql.update(
                  connection,
                  "INSERT OR REPLACE INTO reference (only_row, tag, body) VALUES (1, ?, ?)",
                  newTag,
                  json);
              return pin.isPresent() && Pin.takeOver(connection, pin.get(), known.isEmpty());
            });
    if (taken) {
      LOG.info("The volunteers' PIN is the one that staff gave");
    }
  }

  /** One in a form that only a newer program reads is as good as none. */
  private static Optional<VolunteerPin> pin(String json) {
    try {
      return Optional.ofNullable(
          Json.mapper()
              .treeToValue(Json.mapper().readTree(json).get("volunteerPin"), VolunteerPin.class));
    } catch (JsonProcessingException notOurs) {
      return Optional.empty();
    }
  }

  /** A tag is the same with and without its quotes, weak or not. */
  private static String opaque(String tag) {
    return tag.replaceFirst("^W/", "").replace("\"", "");
  }

  private static String quoted(String tag) {
    return tag.contains("\"") ? tag : '"' + tag + '"';
  }
}
