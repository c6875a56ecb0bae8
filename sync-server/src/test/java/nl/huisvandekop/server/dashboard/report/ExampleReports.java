package nl.huisvandekop.server.dashboard.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.SetClock;
import nl.huisvandekop.server.account.Role;
import nl.huisvandekop.server.disclosure.Counted;
import nl.huisvandekop.server.disclosure.Releases;
import nl.huisvandekop.server.time.Hours;

/** Reports as a server with two years of released weeks answers them. */
public final class ExampleReports {
  private ExampleReports() {}

  /** By name. */
  public static Map<String, String> pages() throws Exception {
    Path folder = Files.createTempDirectory("report-examples");
    try (RunningServer server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"))) {
      fill(server);
      String[] reader = reader(server);
      return Map.of(
          "reports-full", server.get("/verslagen", reader).text(),
          "report-full", server.get("/verslag/GM0400/2026", reader).text(),
          "report-none", server.get("/verslag/GM0448/2026", reader).text());
    }
  }

  static String[] reader(RunningServer server) {
    return new String[] {
      "Authorization", "Bearer " + server.tokenOf(Role.REGION_READER, Set.of(), null)
    };
  }

  /** Weeks from autumn 2025 on; in two of them a small one takes the other along. */
  static void fill(RunningServer server) {
    server.addSite("hv-1", "WP3058");
    server.addSite("hv-2", "WP3058");
    server.addSite("hv-3", "WP3057");
    server
        .store()
        .write(
            handle -> {
              handle.execute("UPDATE site SET sample = 1");
              handle.execute("UPDATE site SET status = 'wished' WHERE id = 'hv-3'");
              handle.execute(
                  "INSERT INTO site_detail (site_id, kind, yearly_cost_euro, cost_year, paid_by,"
                      + " pilot_since, can_host) VALUES ('hv-1', 'dorpshuis', 24500, 2026,"
                      + " 'Voorbeeldgemeente', '2026-02-01', 0)");
              handle.execute(
                  "INSERT INTO site_detail (site_id, wish_by, wish_on, wish_evidence, can_host)"
                      + " VALUES ('hv-3', 'Voorbeelddorpsraad', '2026-03-04', 'verslag', 1)");
              handle.execute(
                  "INSERT INTO kiosk (id, site_id, from_hour) VALUES ('k1', 'hv-1', ?)",
                  Hours.firstOf(LocalDate.of(2026, 1, 12)));
              return null;
            });
    Releases releases = new Releases(server.store());
    LocalDate first = LocalDate.of(2025, 10, 6);
    for (int week = 0; week < 58; week++) {
      LocalDate monday = first.plusWeeks(week);
      boolean small = week == 20 || week == 33;
      releases.freeze(
          monday,
          List.of(counted("hv-1", small ? 3 : 60 + week, week == 40), counted("hv-2", 40, false)));
    }
  }

  private static Counted counted(String site, long visits, boolean byHand) {
    return new Counted(site, "WP3058", "GM0400", visits, byHand, true, true, 20, 0, 5);
  }
}
