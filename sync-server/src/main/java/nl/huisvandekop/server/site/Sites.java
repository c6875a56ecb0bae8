package nl.huisvandekop.server.site;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** The sites, stored. Thread-safe. */
public final class Sites {
  private static final String COLUMNS =
      "SELECT id, name, area_code, lat, lon, status, kind, note, source, sample FROM site";

  private final ServerStore store;

  public Sites(ServerStore store) {
    this.store = requireNonNull(store);
  }

  /** Stores a new site. */
  public void add(Site site) {
    store.write(handle -> insert(handle, site));
  }

  /** The site, if there is one with this id. */
  public Optional<Site> find(String id) {
    return store.read(handle -> find(handle, id));
  }

  /** The same within a transaction that is already open. */
  public static Optional<Site> find(Handle handle, String id) {
    return handle
        .createQuery(COLUMNS + " WHERE id = :id")
        .bind("id", id)
        .map(Sites::read)
        .findOne();
  }

  /** What staff know of a site besides. */
  public SiteDetails details(String id) {
    return store.read(handle -> Details.of(handle, id));
  }

  /** All sites of every status, by name. */
  public List<Site> list() {
    return store.read(Sites::list);
  }

  /** The same within a transaction that is already open. */
  public static List<Site> list(Handle handle) {
    return handle.createQuery(COLUMNS + " ORDER BY name, id").map(Sites::read).list();
  }

  /** Stores a site in the place of the one with its id; within an open transaction. */
  public static void change(Handle handle, Site site) {
    bound(
            handle,
            "UPDATE site SET name = :name, area_code = :area, lat = :lat, lon = :lon,"
                + " status = :status, kind = :kind, note = :note, source = :source,"
                + " sample = :sample WHERE id = :id",
            site)
        .execute();
    Outdated.mark(handle, site.id());
  }

  /** 1 when it was stored, 0 when a site with this id is there already. */
  public static int insert(Handle handle, Site site) {
    int added =
        bound(
                handle,
                "INSERT INTO site (id, name, area_code, lat, lon, status, kind, note, source, sample)"
                    + " VALUES (:id, :name, :area, :lat, :lon, :status, :kind, :note, :source, :sample)"
                    + " ON CONFLICT (id) DO NOTHING",
                site)
            .execute();
    if (added > 0) {
      Outdated.mark(handle, site.id());
    }
    return added;
  }

  private static Update bound(Handle handle, String sql, Site site) {
    return handle
        .createUpdate(sql)
        .bind("id", site.id())
        .bind("name", site.name())
        .bind("area", site.areaCode())
        .bind("lat", site.lat())
        .bind("lon", site.lon())
        .bind("status", site.status().toString())
        .bind("kind", site.kind())
        .bind("note", site.note())
        .bind("source", site.source())
        .bind("sample", site.sample() ? 1 : 0);
  }

  private static Site read(ResultSet row, StatementContext context) throws SQLException {
    double lat = row.getDouble("lat");
    boolean located = !row.wasNull();
    return new Site(
        row.getString("id"),
        row.getString("name"),
        row.getString("area_code"),
        located ? lat : null,
        located ? row.getDouble("lon") : null,
        SiteStatus.of(row.getString("status")),
        row.getString("kind"),
        row.getString("note"),
        row.getString("source"),
        row.getInt("sample") == 1);
  }
}
