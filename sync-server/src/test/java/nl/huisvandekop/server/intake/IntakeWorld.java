package nl.huisvandekop.server.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.protocol.SyncAnswer;
import nl.huisvandekop.server.coverage.Situations;
import nl.huisvandekop.server.enrolment.Kiosk;
import nl.huisvandekop.server.enrolment.Kiosks;
import nl.huisvandekop.server.freshness.Figures;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.normenkader.Norms;
import nl.huisvandekop.server.region.RegionPackLoader;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.state.SiteHours;
import nl.huisvandekop.server.store.Database;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.summary.Weeks;
import nl.huisvandekop.server.time.Hours;

/** A server's store with sites and kiosks, and a clock that stands until it is set. */
public final class IntakeWorld implements AutoCloseable {
  public static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static final List<String> TABLES =
      List.of(
          "hour_cell",
          "day_cell",
          "hour_report",
          "undated",
          "epoch",
          "epoch_use",
          "sync_answer",
          "complete_stretch",
          "rejected_row",
          "headcount",
          "document",
          "outdated",
          "site_week",
          "kiosk");

  private final Database database;
  private final Path folder;
  private final Fuse fuse = new Fuse();
  private ServerStore store;
  private SyncIntake intake;
  private Instant now = NOON;

  public IntakeWorld(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
    open();
  }

  private void open() {
    store = database.open(folder, fuse::on);
    intake = new SyncIntake(store, clock(), site -> "tag-of-" + site);
  }

  /** Puts a copy of the database in the place of the one that is there. */
  public void putBack(Path backup) {
    store.close();
    database.putBack(folder, backup);
    open();
  }

  /** Writes a consistent copy. */
  public void backup(Path target) {
    database.backup(folder, target);
  }

  /** The database breaks at its nth statement from now on, until it is mended. */
  public void breakAfter(int statements) {
    fuse.blowAt(statements);
  }

  public void mend() {
    fuse.blowAt(0);
  }

  /** What all tables hold that a request may change. */
  public List<Object> everything() {
    return TABLES.stream().map(table -> (Object) rows("SELECT * FROM " + table)).toList();
  }

  /** The weeks of its sites. */
  public Weeks weeks() {
    return new Weeks(store, new SiteHours(store, clock()), clock());
  }

  /** How its sites stand, by the region's own normenkader. */
  public Situations situations() {
    Norms norms = new Norms(store, clock());
    return new Situations(RegionPackLoader.builtIn(), norms);
  }

  public ServerStore store() {
    return store;
  }

  public Instant now() {
    return now;
  }

  public void setNow(Instant instant) {
    now = instant;
  }

  public Clock clock() {
    return new Clock() {
      @Override
      public Instant instant() {
        return now;
      }

      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
      }
    };
  }

  /** An active site in an area of Hollands Kroon. */
  public void site(String id) {
    site(id, "WP3051");
  }

  public void site(String id, String area) {
    execute(
        "INSERT INTO site (id, name, area_code, status) VALUES ('%s', 'Voorbeeld %s', '%s',"
            + " 'active')",
        id, id, area);
  }

  /** A kiosk of the site since an hour. */
  public void kiosk(String id, String site, Instant from) {
    execute(
        "INSERT INTO kiosk (id, site_id, from_hour, token_hash) VALUES ('%s', '%s', %s, '%s')",
        id, site, Hours.of(from), Secrets.hash("token-" + id));
  }

  public Kiosk kiosk(String id) {
    return new Kiosks(store).byToken("token-" + id).orElseThrow();
  }

  public SyncAnswer send(RequestJson request) {
    return send(request.kioskId(), request.bytes());
  }

  public SyncAnswer send(String kiosk, byte[] body) {
    return intake.accept(kiosk(kiosk), body);
  }

  public void execute(String sql, Object... parts) {
    store.write(
        handle -> {
          int changed = handle.execute(sql.formatted(parts));
          Outdated.markAll(handle, Figures.WEEKS);
          return changed;
        });
  }

  /** Forgets all that kiosks sent, and sets the clock back to noon. */
  public void forget() {
    now = NOON;
    for (String table : TABLES.subList(0, TABLES.size() - 1)) {
      execute("DELETE FROM " + table);
    }
    execute("UPDATE kiosk SET seq = 0, resend_seq = 0");
  }

  /** The one number that a query gives. */
  public long number(String sql, Object... parts) {
    return store.read(handle -> handle.createQuery(sql.formatted(parts)).mapTo(Long.class).one());
  }

  public List<Map<String, Object>> rows(String sql, Object... parts) {
    return store.read(handle -> handle.createQuery(sql.formatted(parts)).mapToMap().list());
  }

  List<String> columns(String table) {
    return store.read(
        handle ->
            handle
                .queryMetadata(database -> database.getColumns(null, null, table, null))
                .map((row, context) -> row.getString("COLUMN_NAME"))
                .list());
  }

  @Override
  public void close() {
    store.close();
  }
}
