package nl.huisvandekop.server.normenkader;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.server.normenkader.NormHistory.Stretch;
import org.jdbi.v3.core.Handle;

/** How sites stand and stood, as stored. */
final class ResultTable {
  private ResultTable() {}

  /** Puts a card in the place of the site's last one, and carries its history on. */
  static void keep(Handle handle, Card card) {
    bound(
        handle,
        "INSERT INTO norm_result (site_id, version, day, meets, card)"
            + " VALUES (:site, :version, :day, :meets, :card)"
            + " ON CONFLICT (site_id) DO UPDATE SET version = excluded.version,"
            + " day = excluded.day, meets = excluded.meets, card = excluded.card",
        card);
    // What was judged earlier today gives way, since a day has one result.
    handle.execute(
        "DELETE FROM norm_history WHERE site_id = ? AND from_day = ?",
        card.siteId(),
        card.day().toString());
    Optional<Stretch> last = history(handle, card.siteId(), 1).stream().findFirst();
    if (last.isPresent() && last.get().card().standsAs(card)) {
      bound(
          handle,
          "UPDATE norm_history SET through_day = :day, version = :version, meets = :meets,"
              + " card = :card"
              + " WHERE site_id = :site AND from_day = '"
              + last.get().from()
              + "'",
          card);
    } else {
      handle.execute(
          "UPDATE norm_history SET through_day = ? WHERE site_id = ? AND through_day >= ?",
          card.day().minusDays(1).toString(),
          card.siteId(),
          card.day().toString());
      bound(
          handle,
          "INSERT INTO norm_history (site_id, from_day, version, through_day, meets, card)"
              + " VALUES (:site, :day, :version, :day, :meets, :card)",
          card);
    }
  }

  private static void bound(Handle handle, String sql, Card card) {
    handle
        .createUpdate(sql)
        .bind("site", card.siteId())
        .bind("version", card.version())
        .bind("day", card.day().toString())
        .bind("meets", card.meets().toString())
        .bind("card", write(card))
        .execute();
  }

  /** The site stands in no way any more; how it stood stays. */
  static void drop(Handle handle, String siteId) {
    handle.execute("DELETE FROM norm_result WHERE site_id = ?", siteId);
  }

  /** The site's last card; empty where it is not judged. */
  static Optional<Card> latest(Handle handle, String siteId) {
    return handle
        .createQuery("SELECT card FROM norm_result WHERE site_id = :site")
        .bind("site", siteId)
        .mapTo(String.class)
        .map(ResultTable::read)
        .findOne();
  }

  /** How a site stood, newest first. */
  static List<Stretch> history(Handle handle, String siteId, int most) {
    return handle
        .createQuery(
            "SELECT from_day, through_day, card FROM norm_history WHERE site_id = :site"
                + " ORDER BY from_day DESC LIMIT :most")
        .bind("site", siteId)
        .bind("most", most)
        .map(
            (row, context) ->
                new Stretch(
                    LocalDate.parse(row.getString(1)),
                    LocalDate.parse(row.getString(2)),
                    read(row.getString(3))))
        .list();
  }

  private static String write(Card card) {
    try {
      return Json.mapper().writeValueAsString(card);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Card read(String json) {
    try {
      return Json.mapper().readValue(json, Card.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored card can't be read", e);
    }
  }
}
