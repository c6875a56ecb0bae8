package nl.huisvandekop.server.disclosure;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.huisvandekop.server.store.ServerStore;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** What is public, week by week; a week that was released never changes. Thread-safe. */
public final class Releases {
  private static final String COLUMNS =
      "SELECT week, level, code, part_of, visits, hidden, by_hand, hours_known, counted, down,"
          + " not_synced, sites, sites_known FROM released_figure";

  private final ServerStore store;
  private final Hiding hiding;

  public Releases(ServerStore store) {
    this(store, new HidingAlongside());
  }

  Releases(ServerStore store, Hiding hiding) {
    this.store = requireNonNull(store);
    this.hiding = requireNonNull(hiding);
  }

  /**
   * Releases a week; of several who try, one does.
   *
   * @param monday its first day
   * @param weeks one of each site that there is anything to tell of
   * @return false when it was released before, and stays as it was
   */
  public boolean freeze(LocalDate monday, Collection<Counted> weeks) {
    List<Released> told =
        store.read(
            handle ->
                new WeekTable(weeks).told(monday, hiding, PartnerOrder.before(handle, monday)));
    return store.write(
        handle -> {
          boolean first =
              handle.execute(
                      "INSERT INTO released_week (week) VALUES (?) ON CONFLICT (week) DO NOTHING",
                      monday.toString())
                  == 1;
          if (first) {
            insert(handle, told);
          }
          return first;
        });
  }

  private static void insert(Handle handle, List<Released> told) {
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO released_figure (week, level, code, part_of, visits, hidden, by_hand,"
                + " hours_known, counted, down, not_synced, sites, sites_known)"
                + " VALUES (:week, :level, :code, :partOf, :visits, :hidden, :byHand, :hoursKnown,"
                + " :counted, :down, :notSynced, :sites, :sitesKnown)");
    for (Released one : told) {
      Released.Hours hours = one.hours();
      batch
          .bind("week", one.week().toString())
          .bind("level", one.of().level().toString())
          .bind("code", one.of().code())
          .bind("partOf", one.partOf())
          .bind("visits", one.visits())
          .bind("hidden", one.hidden() ? 1 : 0)
          .bind("byHand", one.byHand() ? 1 : 0)
          .bind("hoursKnown", one.hoursKnown() ? 1 : 0)
          .bind("counted", hours == null ? null : Integer.valueOf(hours.counted()))
          .bind("down", hours == null ? null : Integer.valueOf(hours.down()))
          .bind("notSynced", hours == null ? null : Integer.valueOf(hours.notSynced()))
          .bind("sites", one.sites())
          .bind("sitesKnown", one.sitesKnown())
          .add();
    }
    batch.execute();
  }

  /** The Mondays of all weeks that were released, oldest first. */
  public List<LocalDate> weeks() {
    return store.read(Releases::weeks);
  }

  /** The same within a transaction that is already open. */
  public static List<LocalDate> weeks(Handle handle) {
    return handle
        .createQuery("SELECT week FROM released_week ORDER BY week")
        .map((row, context) -> LocalDate.parse(row.getString(1)))
        .list();
  }

  /** The Monday of the newest week that was released. */
  public Optional<LocalDate> newest() {
    return store.read(
        handle ->
            handle
                .createQuery("SELECT week FROM released_week ORDER BY week DESC LIMIT 1")
                .map((row, context) -> LocalDate.parse(row.getString(1)))
                .findOne());
  }

  /** All that was released of a week, from sites to the region; empty when it was not released. */
  public List<Released> ofWeek(LocalDate monday) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " WHERE week = :week ORDER BY CASE level WHEN 'site' THEN 0"
                        + " WHEN 'area' THEN 1 WHEN 'gemeente' THEN 2 ELSE 3 END, code")
                .bind("week", monday.toString())
                .map(Releases::read)
                .list());
  }

  /** The released weeks of one, in order. */
  public List<Released> of(Cell cell, LocalDate from, LocalDate through) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " WHERE level = :level AND code = :code"
                        + " AND week BETWEEN :from AND :through ORDER BY week")
                .bind("level", cell.level().toString())
                .bind("code", cell.code())
                .bind("from", from.toString())
                .bind("through", through.toString())
                .map(Releases::read)
                .list());
  }

  /** The released weeks of all of a level, by week and code. */
  public List<Released> of(Level level, LocalDate from, LocalDate through) {
    return store.read(
        handle ->
            handle
                .createQuery(
                    COLUMNS
                        + " WHERE level = :level AND week BETWEEN :from AND :through"
                        + " ORDER BY week, code")
                .bind("level", level.toString())
                .bind("from", from.toString())
                .bind("through", through.toString())
                .map(Releases::read)
                .list());
  }

  private static Released read(ResultSet row, StatementContext context) throws SQLException {
    long visits = row.getLong("visits");
    boolean told = !row.wasNull();
    int counted = row.getInt("counted");
    boolean hours = !row.wasNull();
    return new Released(
        LocalDate.parse(row.getString("week")),
        new Cell(Level.of(row.getString("level")), row.getString("code")),
        row.getString("part_of"),
        told ? visits : null,
        row.getInt("hidden") == 1,
        row.getInt("by_hand") == 1,
        row.getInt("hours_known") == 1,
        hours ? new Released.Hours(counted, row.getInt("down"), row.getInt("not_synced")) : null,
        row.getInt("sites"),
        row.getInt("sites_known"));
  }
}
