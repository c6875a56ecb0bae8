package nl.huisvandekop.server.dashboard;

import java.time.LocalDate;
import nl.huisvandekop.server.freshness.Outdated;
import nl.huisvandekop.server.store.ServerStore;
import nl.huisvandekop.server.time.Hours;
import org.jdbi.v3.core.Handle;

/** Stores what a kiosk would have sent by Tuesday 24 November 2026: every state is in it. */
public final class CountedSite {
  /** Monday 10, 11 and 12 o'clock. */
  public static final int THIS_WEEK = 12 + 3 + 21;

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final String OPENING =
      """
      {"validFrom":"2026-09-01","week":{"MONDAY":[{"opens":"09:00","closes":"17:00"}],\
      "FRIDAY":[{"opens":"09:00","closes":"12:00"}]},"exceptions":[]}""";

  private CountedSite() {}

  public static void at(ServerStore store, String site) {
    store.write(
        handle -> {
          long monday = Hours.firstOf(MONDAY);
          handle.execute(
              "INSERT INTO kiosk (id, site_id, from_hour, last_contact_at, status)"
                  + " VALUES ('k-1', ?, ?, '2026-11-24T10:15:00Z', '{\"version\":\"0.1.0\","
                  + "\"uptimeDays\":12,\"freeDiskMiB\":12400,\"databaseOk\":true,"
                  + "\"clock\":\"synced\"}')",
              site,
              monday - 24 * 40);
          handle.execute(
              "INSERT INTO epoch (epoch, site_id, kiosk_id) VALUES ('e', ?, 'k-1')", site);
          handle.execute(
              "INSERT INTO document (site_id, id, kind, version, deleted, body)"
                  + " VALUES (?, 'opening-hours-2026-09-01', 'opening-hours', 1, 0, ?)",
              site,
              OPENING);
          handle.execute(
              "INSERT INTO complete_stretch (kiosk_id, from_hour, through_hour)"
                  + " VALUES ('k-1', ?, ?)",
              monday - 24 * 40,
              monday + 20);
          count(handle, site, monday + 10, 12);
          count(handle, site, monday + 11, 3);
          count(handle, site, monday + 12, 21);
          for (int week = 1; week <= 4; week++) {
            for (int hour = 9; hour < 16; hour++) {
              count(handle, site, monday - 24L * 7 * week + hour, (hour * 7 + week * 5) % 23);
            }
          }
          Outdated.mark(handle, site);
          return null;
        });
  }

  private static void count(Handle handle, String site, long hour, int value) {
    handle.execute(
        "INSERT INTO hour_cell (epoch, hour, source, site_id, value, revision)"
            + " VALUES ('e', ?, 'screen', ?, ?, 1)",
        hour,
        site,
        value);
    handle.execute(
        "INSERT INTO hour_report (epoch, hour, site_id, up_slots, touched, clock, revision)"
            + " VALUES ('e', ?, ?, 63, 1, 'synced', 1)",
        hour,
        site);
  }
}
