package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.LiveKiosk.Answer;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the agenda's screens ask of the kiosk. */
class AgendaApiTest {
  private static final String COFFEE =
      "{\"title\":\"Koffie\",\"start\":\"2026-11-24T10:00\",\"end\":\"2026-11-24T11:00\","
          + "\"recurrence\":\"FREQ=WEEKLY;BYDAY=TU\",\"room\":\"Zaal\",\"places\":12}";

  @TempDir Path folder;
  private LiveKiosk kiosk;

  @BeforeEach
  void start() {
    kiosk = new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T09:05:00Z")).start();
    try (KioskStore store = kiosk.look()) {
      Pin.set(store, "2718");
    }
    kiosk.unlock("2718");
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private Answer send(String method, String path, String body) {
    return kiosk.send(method, path, body, Map.of());
  }

  private String coffee() {
    return "/api/activities/" + kiosk.post("/api/activities", COFFEE).json().get("id").asText();
  }

  private JsonNode second() {
    return kiosk
        .get("/api/activities?from=2026-12-01&to=2026-12-07")
        .json()
        .get("activities")
        .get(0);
  }

  @Test
  void anOccurrenceIsNamedByItsDateAndSaysWhatBecameOfIt() {
    String path = coffee();
    assertEquals("2026-12-01", second().get("date").asText());
    assertEquals(12, second().get("places").asInt());
    String occurrence = path + "/occurrences/2026-12-01";
    Answer cancelled = kiosk.post(occurrence, "{\"action\":\"cancel\"}");
    assertEquals(200, cancelled.status(), cancelled.toString());
    assertEquals("[\"2026-12-01\"]", cancelled.json().get("cancelled").toString());
    assertEquals("[]", cancelled.json().get("warnings").toString());
    assertTrue(second().get("cancelled").asBoolean());
    Answer moved =
        kiosk.post(
            occurrence,
            "{\"action\":\"move\",\"start\":\"2026-12-03T19:00\",\"end\":\"2026-12-03T20:00\"}");
    assertEquals(200, moved.status(), moved.toString());
    assertEquals("2026-12-03T19:00:00+01:00", second().get("start").asText());
    assertEquals("2026-12-01", second().get("date").asText());
    assertTrue(second().get("moved").asBoolean());
    assertEquals(1, kiosk.get(path).json().get("moved").size());
    kiosk.post(occurrence, "{\"action\":\"restore\"}");
    assertEquals("2026-12-01T10:00:00+01:00", second().get("start").asText());
  }

  @Test
  void anOccurrenceThatCannotBeChangedSaysWhy() {
    String path = coffee();
    String occurrence = path + "/occurrences/2026-12-01";
    assertEquals("field-wrong", kiosk.post(occurrence, "{}").code());
    assertEquals("field-wrong", kiosk.post(occurrence, "{\"action\":\"leap\"}").code());
    assertEquals("field-wrong", kiosk.post(occurrence, "{\"action\":\"move\"}").code());
    assertEquals(
        "end-before-start",
        kiosk
            .post(
                occurrence,
                "{\"action\":\"move\",\"start\":\"2026-12-03T19:00\","
                    + "\"end\":\"2026-12-03T18:00\"}")
            .code());
    assertEquals(
        "occurrence-unknown",
        kiosk.post(path + "/occurrences/2026-12-02", "{\"action\":\"cancel\"}").code());
    assertEquals(
        "date-not-valid",
        kiosk.post(path + "/occurrences/2027-02-29", "{\"action\":\"cancel\"}").code());
  }

  @Test
  void fromOneOccurrenceOnAnotherTakesOverOrNothing() {
    String path = coffee();
    Answer after = kiosk.post(path + "/from/2026-12-01", COFFEE.replace("11-24", "12-01"));
    assertEquals(201, after.status(), after.toString());
    assertNotEquals(path.substring(path.lastIndexOf('/') + 1), after.json().get("id").asText());
    assertEquals(204, send("DELETE", path + "/from/2026-11-24", null).status());
    assertEquals("activity-unknown", kiosk.get(path).code());
    assertEquals("ended-from", kiosk.get("/api/agenda/undo").json().get("what").asText());
  }

  @Test
  void aCopyDiffersInWhatIsSaid() {
    String path = coffee();
    kiosk.post(path + "/occurrences/2026-12-01", "{\"action\":\"cancel\"}");
    Answer same = kiosk.post(path + "/copy", "{}");
    assertEquals(201, same.status(), same.toString());
    assertEquals("[]", same.json().get("cancelled").toString());
    assertEquals("room-taken", same.json().get("warnings").get(0).get("code").asText());
    Answer other =
        kiosk.post(
            path + "/copy",
            "{\"title\":\"Thee\",\"start\":\"2026-11-26T14:30\",\"recurrence\":null}");
    assertEquals("2026-11-26T15:30:00", other.json().get("end").asText());
    assertEquals("Zaal", other.json().get("room").asText());
    assertEquals(
        "start-not-in-series",
        kiosk.post(path + "/copy", "{\"start\":\"2026-11-26T14:30\"}").code());
  }

  @Test
  void theLastChangeIsToldAndUndone() {
    assertEquals(204, kiosk.get("/api/agenda/undo").status());
    assertEquals("nothing-to-undo", kiosk.post("/api/agenda/undo", "{}").code());
    coffee();
    kiosk.restart();
    kiosk.unlock("2718");
    Answer last = kiosk.get("/api/agenda/undo");
    assertEquals(
        "{\"what\":\"added\",\"title\":\"Koffie\",\"date\":null,\"activities\":1}", last.body());
    assertEquals(200, kiosk.post("/api/agenda/undo", "{}").status());
    assertEquals(null, second());
  }

  @Test
  void aDraftOutlivesTheSessionAndTheProgram() {
    assertEquals(204, kiosk.get("/api/draft").status());
    assertEquals(204, send("PUT", "/api/draft", "{\"title\":\"Kof\"}").status());
    assertEquals(204, send("PUT", "/api/draft", "{\"title\":\"Koffie\"}").status());
    kiosk.restart();
    assertEquals("session-needed", kiosk.get("/api/draft").code());
    kiosk.unlock("2718");
    assertEquals("{\"title\":\"Koffie\"}", kiosk.get("/api/draft").body());
    assertEquals("malformed-json", send("PUT", "/api/draft", "[1]").code());
    assertEquals(
        "too-large", send("PUT", "/api/draft", "{\"t\":\"" + "x".repeat(20_000) + "\"}").code());
    assertEquals(204, send("DELETE", "/api/draft", null).status());
    assertEquals(204, kiosk.get("/api/draft").status());
  }

  @Test
  void allOfItIsForVolunteersOnly() {
    String path = coffee();
    kiosk.cookie("");
    for (String[] call :
        List.of(
            new String[] {"GET", path},
            new String[] {"POST", path + "/copy"},
            new String[] {"POST", path + "/occurrences/2026-12-01"},
            new String[] {"POST", path + "/from/2026-12-01"},
            new String[] {"DELETE", path + "/from/2026-12-01"},
            new String[] {"GET", "/api/agenda/undo"},
            new String[] {"POST", "/api/agenda/undo"},
            new String[] {"PUT", "/api/draft"},
            new String[] {"DELETE", "/api/draft"})) {
      assertEquals("session-needed", send(call[0], call[1], "{}").code(), String.join(" ", call));
    }
  }
}
