package nl.huisvandekop.server.dashboard.open;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.SetClock;

/** The open pages as a server with a little in it answers them. */
public final class OpenExamples {
  private OpenExamples() {}

  /** By name. */
  public static Map<String, String> pages() throws Exception {
    Path folder = Files.createTempDirectory("open-examples");
    try (RunningServer server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"))) {
      server.addSite("hv-1", "WP3058");
      server.store().write(handle -> handle.execute("UPDATE site SET sample = 1"));
      hours(server, "\"TUESDAY\":[{\"opens\":\"10:00\",\"closes\":\"16:00\"}]", "");
      activity(server, "a1", "Voorbeeldkoffie in de ochtend", "2026-11-26T10:00", null);
      activity(server, "a2", "Voorbeeldtaalcafé", "2026-11-26T13:30", "FREQ=WEEKLY;BYDAY=TH");
      return Map.of(
          "open-houses-full", server.get("/huizen").text(),
          "open-houses-nothing", server.get("/huizen?zoek=1781").text(),
          "open-houses-none", server.get("/huizen?zoek=kreileroord").text(),
          "open-area-full", server.get("/huizen/woonkern/WP3058").text(),
          "open-house-full", server.get("/huizen/hv-1").text());
    }
  }

  /** Opening hours of the place; what came before holds no more. */
  static void hours(RunningServer server, String week, String exceptions) {
    String body =
        "{\"validFrom\":\"2026-09-01\",\"week\":{%s},\"exceptions\":[%s]}"
            .formatted(week, exceptions);
    server
        .store()
        .write(
            handle -> {
              handle.execute("DELETE FROM document WHERE kind = 'opening-hours'");
              return handle.execute(
                  "INSERT INTO document (site_id, id, kind, version, deleted, body)"
                      + " VALUES ('hv-1', 'o1', 'opening-hours', 1, 0, ?)",
                  body);
            });
  }

  static void activity(
      RunningServer server, String id, String title, String start, String recurrence)
      throws Exception {
    LocalDateTime begins = LocalDateTime.parse(start);
    ActivityBody activity =
        new ActivityBody(
            title,
            null,
            null,
            begins,
            begins.plusHours(1),
            recurrence,
            "Keuken",
            null,
            null,
            true,
            false,
            false,
            false,
            null,
            null,
            null);
    String body = Json.mapper().writeValueAsString(activity);
    server
        .store()
        .write(
            handle ->
                handle.execute(
                    "INSERT INTO document (site_id, id, kind, version, deleted, body)"
                        + " VALUES ('hv-1', ?, 'activity', 1, 0, ?)",
                    id,
                    body));
  }
}
