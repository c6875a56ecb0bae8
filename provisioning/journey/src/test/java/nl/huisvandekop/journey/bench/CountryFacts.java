package nl.huisvandekop.journey.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.huisvandekop.server.secret.Secrets;
import nl.huisvandekop.server.time.Hours;

/**
 * What kiosks would have sent: every open hour of every site was reported, three in five counted
 * somebody. Made within the database, in SQL that both databases know.
 */
final class CountryFacts {
  /** The kiosk of the first site has this token. */
  static final String TOKEN = "generated-for-the-benchmark";

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final int PATTERNS = 5;
  private static final int OPENS = 9;
  private static final int HOURS_A_DAY = 6;

  private static final List<String> TABLES =
      List.of(
          "CREATE TABLE bench_site (nr BIGINT PRIMARY KEY, id TEXT, area TEXT, lat %s, lon %s,"
              + " kiosk TEXT, epoch TEXT, token TEXT, pattern BIGINT, opening TEXT)",
          "CREATE TABLE bench_hour (pattern BIGINT, hour BIGINT, PRIMARY KEY (pattern, hour))");

  private static final List<String> SMALL =
      List.of(
          "INSERT INTO site (id, name, area_code, lat, lon, status, sample)"
              + " SELECT id, 'Voorbeeldhuis ' || nr, area, lat, lon, 'active', 1 FROM bench_site",
          "INSERT INTO kiosk (id, site_id, from_hour, seq, token_hash, last_contact_at, status)"
              + " SELECT kiosk, id, %1$d, 1, token, '%3$s', '{\"version\":\"0.1.0\","
              + "\"uptimeDays\":12,\"freeDiskMiB\":12400,\"databaseOk\":true,\"clock\":\"synced\"}'"
              + " FROM bench_site",
          "INSERT INTO epoch (epoch, site_id, kiosk_id) SELECT epoch, id, kiosk FROM bench_site",
          "INSERT INTO epoch_use (kiosk_id, epoch, first_seq, last_seq)"
              + " SELECT kiosk, epoch, 1, 1 FROM bench_site",
          "INSERT INTO complete_stretch (kiosk_id, from_hour, through_hour)"
              + " SELECT kiosk, %1$d, %2$d FROM bench_site",
          "INSERT INTO document (site_id, id, kind, version, deleted, body)"
              + " SELECT id, 'opening-hours-%4$s', 'opening-hours', 1, 0, opening FROM bench_site",
          "INSERT INTO document (site_id, id, kind, version, deleted, body)"
              + " SELECT id, 'activity-' || nr, 'activity', 1, 0,"
              + " '{\"title\":\"Voorbeeldkoffie\",\"start\":\"%4$sT10:00:00\","
              + "\"end\":\"%4$sT11:00:00\",\"repeat\":\"FREQ=WEEKLY\",\"withoutSignUp\":true,"
              + "\"byPartner\":false,\"groupOffer\":false,\"sensitive\":false}' FROM bench_site",
          "INSERT INTO outdated (what, site_id, from_hour) SELECT 'weeks', id, 0 FROM bench_site",
          "INSERT INTO outdated (what, site_id, from_hour) SELECT 'norm', id, 0 FROM bench_site");

  private static final List<String> LARGE =
      List.of(
          "INSERT INTO hour_report (epoch, hour, site_id, up_slots, touched, clock, revision)"
              + " SELECT s.epoch, h.hour, s.id, CASE WHEN (h.hour + s.nr) %% 50 = 0 THEN 0 ELSE 63"
              + " END, 1, 'synced', 1 FROM bench_site s JOIN bench_hour h ON h.pattern = s.pattern"
              + " WHERE s.nr BETWEEN %1$d AND %2$d",
          "INSERT INTO hour_cell (epoch, hour, source, site_id, value, revision)"
              + " SELECT s.epoch, h.hour, 'screen', s.id, 1 + (h.hour * 7919 + s.nr * 104729) %% 23,"
              + " 1 FROM bench_site s JOIN bench_hour h ON h.pattern = s.pattern"
              + " WHERE s.nr BETWEEN %1$d AND %2$d AND (h.hour * 31 + s.nr) %% 5 < 3");

  private static final int SITES_AT_ONCE = 250;

  private final Connection database;
  private final CountryExtent extent;
  private final boolean postgres;

  CountryFacts(Connection database, CountryExtent extent, boolean postgres) {
    this.database = database;
    this.extent = extent;
    this.postgres = postgres;
  }

  static String site(int nr) {
    return "hv-" + nr;
  }

  /** Fills an empty store; returns how many rows of hours there are. */
  long make(CountryPack pack) throws SQLException {
    database.setAutoCommit(false);
    for (String table : TABLES) {
      String real = postgres ? "DOUBLE PRECISION" : "REAL";
      execute(table.formatted(real, real));
    }
    sites(pack);
    openHours();
    long through = Hours.lastClosed(Instant.now());
    for (String sql : SMALL) {
      execute(sql.formatted(Hours.firstOf(extent.firstDay()), through, now(), extent.firstDay()));
    }
    database.commit();
    long rows = large();
    execute("DROP TABLE bench_site");
    execute("DROP TABLE bench_hour");
    database.commit();
    database.setAutoCommit(true);
    execute(postgres ? "VACUUM ANALYZE" : "ANALYZE");
    return rows;
  }

  /** In a store that was kept: all kiosks were heard of just now, as when it was made. */
  void hearOfKiosks() throws SQLException {
    execute("UPDATE kiosk SET last_contact_at = '%s'".formatted(now()));
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private void sites(CountryPack pack) throws SQLException {
    Random random = new Random(2);
    List<CountryPack.Buurt> buurten = pack.buurten();
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO bench_site VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int nr = 1; nr <= extent.sites(); nr++) {
        CountryPack.Buurt buurt = buurten.get(random.nextInt(buurten.size()));
        insert.setInt(1, nr);
        insert.setString(2, site(nr));
        insert.setString(3, buurt.areaCode());
        insert.setDouble(4, buurt.lat() + 0.002);
        insert.setDouble(5, buurt.lon() + 0.002);
        insert.setString(6, "kiosk-" + nr);
        insert.setString(7, new UUID(random.nextLong(), random.nextLong()).toString());
        insert.setString(8, nr == 1 ? Secrets.hash(TOKEN) : null);
        insert.setInt(9, nr % PATTERNS);
        insert.setString(10, opening(nr % PATTERNS));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Five days a week, six hours a day; the day off and the first hour differ by pattern. */
  private void openHours() throws SQLException {
    long closed = Hours.lastClosed(Instant.now());
    try (PreparedStatement insert =
        database.prepareStatement("INSERT INTO bench_hour VALUES (?, ?)")) {
      for (int pattern = 0; pattern < PATTERNS; pattern++) {
        LocalDate today = LocalDate.now(ZONE);
        for (LocalDate day = extent.firstDay(); !day.isAfter(today); day = day.plusDays(1)) {
          for (int i = 0; isOpen(day.getDayOfWeek(), pattern) && i < HOURS_A_DAY; i++) {
            long hour = Hours.of(day.atTime(OPENS + pattern + i, 0).atZone(ZONE).toInstant());
            if (hour <= closed) {
              insert.setInt(1, pattern);
              insert.setLong(2, hour);
              insert.addBatch();
            }
          }
        }
      }
      insert.executeBatch();
    }
  }

  private static boolean isOpen(DayOfWeek day, int pattern) {
    return day != DayOfWeek.SUNDAY && day.ordinal() != pattern;
  }

  private String opening(int pattern) {
    StringBuilder week = new StringBuilder();
    for (DayOfWeek day : DayOfWeek.values()) {
      if (isOpen(day, pattern)) {
        week.append(week.isEmpty() ? "" : ",")
            .append(
                "\"%s\":[{\"opens\":\"%02d:00\",\"closes\":\"%02d:00\"}]"
                    .formatted(day, OPENS + pattern, OPENS + pattern + HOURS_A_DAY));
      }
    }
    return "{\"validFrom\":\"%s\",\"week\":{%s},\"exceptions\":[]}"
        .formatted(extent.firstDay(), week);
  }

  /** Without what checks and finds single rows; that is made afterwards, all at once. */
  private long large() throws SQLException {
    CountryBulk bulk =
        postgres ? CountryBulk.prepare(database, List.of("hour_report", "hour_cell")) : null;
    long rows = 0;
    for (int first = 1; first <= extent.sites(); first += SITES_AT_ONCE) {
      for (String sql : LARGE) {
        rows += execute(sql.formatted(first, first + SITES_AT_ONCE - 1));
      }
      database.commit();
    }
    if (bulk != null) {
      bulk.finish();
    }
    return rows;
  }

  private long execute(String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      return statement.executeLargeUpdate(sql);
    }
  }
}
