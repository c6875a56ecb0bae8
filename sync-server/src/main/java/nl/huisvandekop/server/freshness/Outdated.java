package nl.huisvandekop.server.freshness;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The marks; each method works within a transaction that is open. */
public final class Outdated {
  private static final String EARLIER =
      " ON CONFLICT (what, site_id) DO UPDATE SET from_hour = excluded.from_hour"
          + " WHERE excluded.from_hour < outdated.from_hour";

  private Outdated() {}

  /**
   * To be called in the transaction that changes facts of a site: all figures of it are out of
   * date.
   *
   * @param fromHour the first hour (since 1970, UTC) that the change may touch
   */
  public static void mark(Handle handle, String siteId, long fromHour) {
    for (Figures figures : Figures.values()) {
      mark(handle, figures, siteId, fromHour);
    }
  }

  /** The same of all hours that the site ever had. */
  public static void mark(Handle handle, String siteId) {
    mark(handle, siteId, Hours.EARLIEST);
  }

  /** Marks some figures of a site only. */
  public static void mark(Handle handle, Figures figures, String siteId, long fromHour) {
    handle
        .createUpdate(
            "INSERT INTO outdated (what, site_id, from_hour) VALUES (:what, :site, :from)"
                + EARLIER)
        .bind("what", figures.toString())
        .bind("site", siteId)
        .bind("from", fromHour)
        .execute();
  }

  /** Marks some figures of all sites, as when the rules change by which they are made. */
  public static void markAll(Handle handle, Figures figures) {
    handle
        .createUpdate(
            "INSERT INTO outdated (what, site_id, from_hour) SELECT :what, id, :from FROM site"
                // Without a condition SQLite would take ON for that of a join.
                + " WHERE TRUE"
                + EARLIER)
        .bind("what", figures.toString())
        .bind("from", Hours.EARLIEST)
        .execute();
  }

  /**
   * Takes the mark off, in the transaction that makes the figures anew.
   *
   * @return from which hour on they are out of date; empty when they are not
   */
  public static OptionalLong take(Handle handle, Figures figures, String siteId) {
    OptionalLong from =
        handle
            .createQuery("SELECT from_hour FROM outdated WHERE what = :what AND site_id = :site")
            .bind("what", figures.toString())
            .bind("site", siteId)
            .mapTo(Long.class)
            .stream()
            .mapToLong(Long::longValue)
            .findFirst();
    if (from.isPresent()) {
      handle.execute(
          "DELETE FROM outdated WHERE what = ? AND site_id = ?", figures.toString(), siteId);
    }
    return from;
  }

  /** Some sites whose figures are out of date, not more than asked for. */
  public static List<String> sites(Handle handle, Figures figures, int most) {
    return list(
        handle
            .createQuery(
                "SELECT site_id FROM outdated WHERE what = :what ORDER BY site_id LIMIT :most")
            .bind("most", most),
        figures);
  }

  /** Which of these sites have figures that are out of date, not more than asked for. */
  public static List<String> among(
      Handle handle, Figures figures, Collection<String> siteIds, int most) {
    if (siteIds.isEmpty()) {
      return List.of();
    }
    return list(
        handle
            .createQuery(
                "SELECT site_id FROM outdated WHERE what = :what AND site_id IN (<sites>)"
                    + " ORDER BY site_id LIMIT :most")
            .bindList("sites", List.copyOf(siteIds))
            .bind("most", most),
        figures);
  }

  private static List<String> list(Query query, Figures figures) {
    return query.bind("what", figures.toString()).mapTo(String.class).list();
  }
}
