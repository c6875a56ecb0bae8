package nl.huisvandekop.server.state;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.OpeningHoursBody;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;

/** The opening hours of sites, past and to come. Thread-safe. */
public final class OpeningHistory {
  private final ServerStore store;

  public OpeningHistory(ServerStore store) {
    this.store = requireNonNull(store);
  }

  /** All that a site has or had; of two with one {@code validFrom} the later in the list holds. */
  public List<OpeningHoursBody> of(String siteId) {
    return store.read(handle -> of(handle, siteId));
  }

  /** The same within a transaction that is already open. */
  public static List<OpeningHoursBody> of(Handle handle, String siteId) {
    return handle
        .createQuery(
            "SELECT body FROM document WHERE site_id = :site AND kind = 'opening-hours'"
                + " AND deleted = 0 ORDER BY version, id")
        .bind("site", siteId)
        .mapTo(String.class)
        .map(OpeningHistory::parse)
        .list();
  }

  /** Those of all sites that have any, by the site. */
  public static Map<String, List<OpeningHoursBody>> all(Handle handle) {
    Map<String, List<OpeningHoursBody>> all = new HashMap<>();
    handle
        .createQuery(
            "SELECT site_id, body FROM document WHERE kind = 'opening-hours' AND deleted = 0"
                + " ORDER BY version, id")
        .map(
            (row, context) ->
                all.computeIfAbsent(row.getString("site_id"), site -> new ArrayList<>())
                    .add(parse(row.getString("body"))))
        .list();
    return all;
  }

  private static OpeningHoursBody parse(String body) {
    try {
      return Json.mapper().readValue(body, OpeningHoursBody.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored opening hours can't be read", e);
    }
  }
}
