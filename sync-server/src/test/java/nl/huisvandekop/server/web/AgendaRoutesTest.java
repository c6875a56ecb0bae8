package nl.huisvandekop.server.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import nl.huisvandekop.server.RunningServer;
import nl.huisvandekop.server.RunningServer.Answer;
import nl.huisvandekop.server.SetClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgendaRoutesTest {
  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() {
    server = new RunningServer(folder, new SetClock("2026-11-24T10:20:30Z"));
    server.addSite("hv-1", "WP3058");
    server.addSite("hv-2", "WP2460");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theAgendaIsPublicAndNamesNoOrganiser() {
    addActivity("hv-1", "a1", "Koffie", "FREQ=WEEKLY;BYDAY=TU");
    addActivity("hv-2", "b1", "Soep", null);
    JsonNode all = server.get("/api/v1/activities").json().get("activities");
    assertEquals(5, all.size(), "four Tuesdays and once");
    JsonNode some =
        server.get("/api/v1/activities?area=WP3058&from=2026-11-24&to=2026-12-01").json();
    assertEquals(2, some.get("activities").size());
    JsonNode first = some.get("activities").get(0);
    assertEquals("2026-11-24T10:00:00+01:00", first.get("start").asText());
    assertEquals("Huis hv-1", first.get("siteName").asText());
    Answer file = server.get("/api/v1/sites/hv-1/activities.ics");
    assertEquals("text/calendar; charset=utf-8", file.header("Content-Type").toLowerCase());
    assertTrue(file.text().contains("RRULE:FREQ=WEEKLY;BYDAY=TU"), file.text());
    for (String text : List.of(all.toString(), some.toString(), file.text())) {
      assertFalse(text.contains("Voorbeeldorganisator"), text);
    }
  }

  @Test
  void whatWasCancelledIsLeftOutAndWhatWasMovedIsWhereItTakesPlace() {
    addActivity("hv-1", "a1", "Koffie", "FREQ=WEEKLY;BYDAY=TU");
    server
        .store()
        .write(
            handle ->
                handle.execute(
                    "UPDATE document SET body = replace(body, '\"sensitive\":false',"
                        + " '\"sensitive\":false,\"cancelled\":[\"2026-12-01\"],\"moved\":[{"
                        + "\"date\":\"2026-12-08\",\"start\":\"2026-12-09T14:00\","
                        + "\"end\":\"2026-12-09T15:00\",\"room\":\"Keuken\"}]')"));
    JsonNode shown =
        server.get("/api/v1/activities?from=2026-11-24&to=2026-12-15").json().get("activities");
    assertEquals(
        List.of(
            "2026-11-24T10:00:00+01:00", "2026-12-09T14:00:00+01:00", "2026-12-15T10:00:00+01:00"),
        shown.findValuesAsText("start"));
    assertEquals("Keuken", shown.get(1).get("room").asText());
    String file = server.get("/api/v1/sites/hv-1/activities.ics").text().replace("\r\n ", "");
    assertTrue(file.contains("EXDATE;TZID=Europe/Amsterdam:20261201T100000"), file);
    assertTrue(file.contains("RECURRENCE-ID;TZID=Europe/Amsterdam:20261208T100000"), file);
    assertTrue(file.contains("DTSTART;TZID=Europe/Amsterdam:20261209T140000"), file);
    assertTrue(file.contains("LOCATION:Huis hv-1\\, Keuken"), file);
  }

  @Test
  void aDocumentThatIsNoActivityHidesNoOther() {
    addActivity("hv-1", "a1", "Koffie", null);
    server
        .store()
        .write(
            handle ->
                handle.execute(
                    "INSERT INTO document (site_id, id, kind, version, deleted, body)"
                        + " VALUES ('hv-1', 'a0', 'activity', 1, 0, '{}')"));
    assertEquals(1, server.get("/api/v1/activities").json().get("activities").size());
  }

  @Test
  void anActivityAtTheBeginningOfTimeHidesNoOther() {
    addActivity("hv-1", "a1", "Koffie", null);
    addActivity("hv-1", "a0", "Oer", "FREQ=DAILY");
    server
        .store()
        .write(
            handle ->
                handle.execute(
                    "UPDATE document SET body = replace(replace(body,"
                        + " '2026-11-24T10', '-999999999-01-01T10'),"
                        + " '2026-11-24T12', '-999999999-01-01T12') WHERE id = 'a0'"));
    assertEquals(1, server.get("/api/v1/activities").json().get("activities").size());
    Answer file = server.get("/api/v1/sites/hv-1/activities.ics");
    assertEquals(200, file.status());
    assertTrue(file.text().contains("SUMMARY:Koffie"), file.text());
  }

  @Test
  void aWrongQuestionToTheAgendaSaysWhatIsWrong() {
    assertEquals("422 area-unknown", server.get("/api/v1/activities?area=WP1").problem());
    assertEquals("422 date-wrong", server.get("/api/v1/activities?from=monday").problem());
    assertEquals(
        "422 period-out-of-bounds",
        server.get("/api/v1/activities?from=2026-11-24&to=2026-11-23").problem());
    assertEquals(
        "422 period-out-of-bounds",
        server.get("/api/v1/activities?from=2020-01-01&to=2026-11-23").problem());
    for (String end : List.of("from=%2B999999999-12-31", "to=-999999999-01-01")) {
      assertEquals(
          "422 period-out-of-bounds", server.get("/api/v1/activities?" + end).problem(), end);
    }
    assertEquals("404 site-unknown", server.get("/api/v1/sites/none/activities.ics").problem());
    String toCheck =
        server
            .store()
            .read(
                handle ->
                    handle
                        .createQuery("SELECT min(id) FROM site WHERE status = 'to-check'")
                        .mapTo(String.class)
                        .one());
    assertEquals(
        "404 site-unknown", server.get("/api/v1/sites/" + toCheck + "/activities.ics").problem());
  }

  private void addActivity(String site, String id, String title, String recurrence) {
    String rule = recurrence == null ? "null" : "\"" + recurrence + "\"";
    String body =
        ("{\"title\":\"%s\",\"start\":\"2026-11-24T10:00\",\"end\":\"2026-11-24T12:00\","
                + "\"recurrence\":%s,\"organiser\":\"Voorbeeldorganisator\",\"withoutSignUp\":true,"
                + "\"byPartner\":false,\"groupOffer\":false,\"sensitive\":false}")
            .formatted(title, rule);
    server
        .store()
        .write(
            handle ->
                handle.execute(
                    "INSERT INTO document (site_id, id, kind, version, deleted, body)"
                        + " VALUES (?, ?, 'activity', 1, 0, ?)",
                    site,
                    id,
                    body));
  }
}
