package nl.huisvandekop.kiosk.sync;

import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import nl.huisvandekop.kiosk.store.Sql;

/** The identity in the store, and the one that is to be taken on at the next start. */
public final class Identities {
  private static final String COLUMNS = "server_url, kiosk_id, site_id, site_name, token";

  private Identities() {}

  /** The present one. */
  public static Optional<Identity> find(Connection connection) throws SQLException {
    return Sql.find(connection, "SELECT " + COLUMNS + " FROM identity", Identities::read);
  }

  /** The one to be taken on by a store that holds nothing yet, once this one was set aside. */
  public static Optional<Identity> next(Connection connection) throws SQLException {
    return Sql.find(connection, "SELECT " + COLUMNS + " FROM next_identity", Identities::read);
  }

  /**
   * Takes the identity on in this store. Its rows must belong to the identity's site, or to none
   * yet.
   *
   * <p>Another kiosk of the same site starts from nothing at the server's side, so that all is
   * offered again: the rows' keys stay, and a repeat changes nothing.
   */
  public static void put(Connection connection, Identity identity) throws SQLException {
    Optional<Identity> before = find(connection);
    insert(connection, "identity", identity);
    Sql.update(connection, "DELETE FROM next_identity");
    Sql.update(connection, "UPDATE sync_state SET works_alone = 0");
    boolean sameKiosk = before.filter(old -> old.kioskId().equals(identity.kioskId())).isPresent();
    if (!sameKiosk) {
      Sql.update(connection, "UPDATE sync_state SET seen = 0, seen_stamp = NULL");
      Marks.offerAllAgain(connection);
    }
  }

  /** Keeps the identity for the next start. */
  static void putNext(Connection connection, Identity identity) throws SQLException {
    insert(connection, "next_identity", identity);
  }

  /** Whether the store must be set aside before it can serve the identity's site. */
  static boolean belongsElsewhere(Connection connection, Identity identity) throws SQLException {
    boolean otherSite =
        find(connection).filter(old -> !old.siteId().equals(identity.siteId())).isPresent();
    return otherSite
        && Sql.get(
            connection,
            "SELECT EXISTS (SELECT 1 FROM own_epoch)"
                + " OR EXISTS (SELECT 1 FROM cell) OR EXISTS (SELECT 1 FROM hour_report)"
                + " OR EXISTS (SELECT 1 FROM undated_count) OR EXISTS (SELECT 1 FROM document)"
                + " OR EXISTS (SELECT 1 FROM held_stretch)",
            row -> row.getBoolean(1));
  }

  private static void insert(Connection connection, String table, Identity identity)
      throws SQLException {
    Sql.update(
        connection,
        "INSERT OR REPLACE INTO "
            + table
            + " (only_row, "
            + COLUMNS
            + ") VALUES (1, ?, ?, ?, ?, ?)",
        identity.server().toString(),
        identity.kioskId(),
        identity.siteId(),
        identity.siteName(),
        identity.token());
  }

  private static Identity read(ResultSet row) throws SQLException {
    return new Identity(
        URI.create(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5));
  }
}
