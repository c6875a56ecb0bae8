package nl.huisvandekop.server.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.huisvandekop.server.site.SiteDetails.Cost;
import nl.huisvandekop.server.site.SiteDetails.Wish;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** What staff know of each place, stored; within a transaction that is already open. */
public final class Details {
  private static final String COLUMNS =
      "kind, address, yearly_cost_euro, cost_year, paid_by, pilot_since, wish_by, wish_on,"
          + " wish_evidence, can_host, host_note, closed_on";

  private Details() {}

  /** Of all places of which anything is known, by the site's id. */
  public static Map<String, SiteDetails> all(Handle handle) {
    return handle
        .createQuery("SELECT site_id, " + COLUMNS + " FROM site_detail")
        .map((row, context) -> Map.entry(row.getString("site_id"), read(row, context)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Of one place; {@link SiteDetails#NONE} when nothing is known. */
  public static SiteDetails of(Handle handle, String siteId) {
    return handle
        .createQuery("SELECT " + COLUMNS + " FROM site_detail WHERE site_id = :site")
        .bind("site", siteId)
        .map(Details::read)
        .findOne()
        .orElse(SiteDetails.NONE);
  }

  /** Puts these in the place of what was known. */
  public static void keep(Handle handle, String siteId, SiteDetails details) {
    Wish wish = details.wish();
    handle.execute("DELETE FROM site_detail WHERE site_id = ?", siteId);
    handle
        .createUpdate(
            "INSERT INTO site_detail (site_id, "
                + COLUMNS
                + ") VALUES (:site, :kind, :address, :cost, :costYear, :paidBy, :pilotSince,"
                + " :wishBy, :wishOn, :wishEvidence, :canHost, :hostNote, :closedOn)")
        .bind("site", siteId)
        .bind("kind", Objects.toString(details.kind(), null))
        .bind("address", details.address())
        .bind("cost", details.cost().yearlyEuro())
        .bind("costYear", details.cost().year())
        .bind("paidBy", details.cost().paidBy())
        .bind("pilotSince", Objects.toString(details.pilotSince(), null))
        .bind("wishBy", wish == null ? null : wish.by())
        .bind("wishOn", wish == null ? null : wish.on().toString())
        .bind("wishEvidence", wish == null ? null : wish.evidence())
        .bind("canHost", details.canHost() ? 1 : 0)
        .bind("hostNote", details.hostNote())
        .bind("closedOn", Objects.toString(details.closedOn(), null))
        .execute();
  }

  private static SiteDetails read(ResultSet row, StatementContext context) throws SQLException {
    String wishBy = row.getString("wish_by");
    return new SiteDetails(
        SiteKind.find(row.getString("kind")).orElse(null),
        row.getString("address"),
        new Cost(
            number(row, "yearly_cost_euro"), number(row, "cost_year"), row.getString("paid_by")),
        date(row, "pilot_since"),
        wishBy == null
            ? null
            : new Wish(wishBy, date(row, "wish_on"), row.getString("wish_evidence")),
        row.getInt("can_host") == 1,
        row.getString("host_note"),
        date(row, "closed_on"));
  }

  private static Integer number(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : Integer.valueOf(value);
  }

  private static LocalDate date(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }
}
