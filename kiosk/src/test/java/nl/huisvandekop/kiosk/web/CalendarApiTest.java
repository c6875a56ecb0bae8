package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.LiveKiosk.Answer;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calendars in and out, as a volunteer with a stick does it. */
class CalendarApiTest {
  private static final String FILE =
      "BEGIN:VCALENDAR\nVERSION:2.0\nX-WR-CALNAME:Wijkagenda\nBEGIN:VEVENT\nUID:k1\nSUMMARY:Koffie\n"
          + "DTSTART:20261124T100000\nDTEND:20261124T113000\nRRULE:FREQ=WEEKLY\nLOCATION:Zaal\n"
          + "ORGANIZER:mailto:voorbeeld@example.org\nEND:VEVENT\nBEGIN:VEVENT\nUID:k2\n"
          + "SUMMARY:Soep\nDTSTART:20261125T120000\nDTEND:20261125T130000\nEND:VEVENT\n"
          + "BEGIN:VEVENT\nUID:k3\nSUMMARY:Vrij\nDTSTART;VALUE=DATE:20261225\nEND:VEVENT\n"
          + "END:VCALENDAR\n";
  private static final String FROM_STICK = "{\"stick\":\"STICK\",\"file\":\"in.ics\"}";

  @TempDir Path folder;
  @TempDir Path media;
  private LiveKiosk kiosk;

  @BeforeEach
  void start() throws IOException {
    onStick(FILE);
    kiosk =
        new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T09:05:00Z"))
            .with("KIOSK_STICKS", media.toString())
            .start();
    try (KioskStore store = kiosk.look()) {
      Pin.set(store, "2718");
    }
    kiosk.unlock("2718");
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private void onStick(String text) throws IOException {
    Files.createDirectories(media.resolve("STICK"));
    Files.writeString(media.resolve("STICK/in.ics"), text);
  }

  private JsonNode preview() {
    Answer answer = kiosk.post("/api/agenda/import", FROM_STICK);
    assertEquals(200, answer.status(), answer.toString());
    return answer.json();
  }

  private Answer confirm(JsonNode preview, String body) {
    return kiosk.post("/api/agenda/import/" + preview.get("id").asText(), body);
  }

  private List<String> titles() {
    return kiosk
        .get("/api/activities?from=2026-11-24&to=2026-11-30")
        .json()
        .get("activities")
        .findValuesAsText("title");
  }

  @Test
  void aCalendarIsShownFirstAndThenTakenInAndUndoneAsOne() {
    assertEquals(
        "{\"sticks\":[{\"stick\":\"STICK\",\"files\":[{\"file\":\"in.ics\",\"bytes\":"
            + FILE.length()
            + ",\"tooLarge\":false}]}]}",
        kiosk.get("/api/agenda/sticks").body());
    JsonNode preview = preview();
    assertEquals("Wijkagenda", preview.get("name").asText());
    assertEquals(List.of("new", "new"), preview.get("activities").findValuesAsText("what"));
    assertEquals("Zaal", preview.get("activities").get(0).get("room").asText());
    assertEquals("all-day", preview.get("left").get(0).get("code").asText());
    assertEquals("Vrij", preview.get("left").get(0).get("title").asText());
    assertEquals(1, preview.get("people").asInt());
    assertEquals(List.of(), titles());
    assertEquals("{\"added\":2,\"changed\":0}", confirm(preview, "{}").body());
    assertEquals(List.of("Koffie", "Soep"), titles());
    assertEquals("import-gone", confirm(preview, "{}").code());
    assertEquals(2, kiosk.get("/api/agenda/undo").json().get("activities").asInt());
    kiosk.post("/api/agenda/undo", "{}");
    assertEquals(List.of(), titles());
    assertEquals(0, kiosk.number("SELECT count(*) FROM document WHERE body LIKE '%example%'"));
  }

  @Test
  void aRepeatChangesWhatChangedAndKeepsWhatVolunteersSet() throws IOException {
    JsonNode first = preview();
    String id = first.get("activities").get(0).get("id").asText();
    confirm(first, "{}");
    assertEquals(
        List.of("unchanged", "unchanged"), preview().get("activities").findValuesAsText("what"));
    kiosk.send(
        "PUT",
        "/api/activities/" + id,
        "{\"title\":\"Koffie\",\"start\":\"2026-11-24T10:00\",\"end\":\"2026-11-24T11:30\","
            + "\"recurrence\":\"FREQ=WEEKLY\",\"room\":\"Zaal\",\"theme\":\"meedoen\",\"places\":9}",
        java.util.Map.of());
    onStick(FILE.replace("SUMMARY:Koffie", "SUMMARY:Thee"));
    JsonNode again = preview();
    assertEquals(List.of("changed", "unchanged"), again.get("activities").findValuesAsText("what"));
    assertEquals("{\"added\":0,\"changed\":1}", confirm(again, "{}").body());
    JsonNode tea = kiosk.get("/api/activities/" + id).json();
    assertEquals("Thee", tea.get("title").asText());
    assertEquals("meedoen", tea.get("theme").asText());
    assertEquals(9, tea.get("places").asInt());
  }

  @Test
  void whatIsNotWantedIsLeftOut() {
    JsonNode preview = preview();
    String id = preview.get("activities").get(0).get("id").asText();
    confirm(preview, "{\"leaveOut\":[\"" + id + "\"]}");
    assertEquals(List.of("Soep"), titles());
  }

  @Test
  void whatWasExportedHereComesBackAsItself() throws IOException {
    confirm(preview(), "{}");
    String id = preview().get("activities").get(0).get("id").asText();
    kiosk.post(
        "/api/activities/" + id + "/occurrences/2026-12-01",
        "{\"action\":\"move\",\"start\":\"2026-12-02T14:00\",\"end\":\"2026-12-02T15:00\","
            + "\"room\":\"Keuken\"}");
    kiosk.post("/api/activities/" + id + "/occurrences/2026-12-08", "{\"action\":\"cancel\"}");
    Answer exported = kiosk.post("/api/agenda/export", "{\"stick\":\"STICK\"}");
    assertEquals(
        "agenda-2026-11-24.ics", exported.json().get("file").asText(), exported.toString());
    Path file = media.resolve("STICK/agenda-2026-11-24.ics");
    onStick(Files.readString(file));
    assertEquals(
        List.of("unchanged", "unchanged"), preview().get("activities").findValuesAsText("what"));
    kiosk.send("DELETE", "/api/activities/" + id, null, java.util.Map.of());
    JsonNode again = preview();
    assertTrue(again.get("activities").findValuesAsText("what").contains("new"));
    confirm(again, "{}");
    JsonNode back = kiosk.get("/api/activities/" + id).json();
    assertEquals("[\"2026-12-08\"]", back.get("cancelled").toString());
    assertEquals("Keuken", back.get("moved").get(0).get("room").asText());
    assertEquals("Zaal", back.get("room").asText());
  }

  @Test
  void whatCannotBeReadChangesNothing() throws IOException {
    for (String wrong :
        List.of("", "<html>", "PK\u0003\u0004rest", FILE.replace("BEGIN:VCALENDAR", "BEGIN:X"))) {
      onStick(wrong);
      assertEquals(422, kiosk.post("/api/agenda/import", FROM_STICK).status(), wrong);
    }
    assertEquals(
        "stick-gone",
        kiosk.post("/api/agenda/import", "{\"stick\":\"STICK\",\"file\":\"x.ics\"}").code());
    assertEquals("stick-gone", kiosk.post("/api/agenda/export", "{\"stick\":\"WEG\"}").code());
    assertEquals("field-wrong", kiosk.post("/api/agenda/import", "{}").code());
    assertEquals(
        "address-not-valid",
        kiosk.post("/api/agenda/import", "{\"address\":\"file:///etc/passwd\"}").code());
    assertEquals("import-gone", kiosk.post("/api/agenda/import/x", "{}").code());
    assertEquals(0, kiosk.number("SELECT count(*) FROM document"));
  }

  @Test
  void calendarsAreForVolunteersOnly() {
    kiosk.cookie("");
    assertEquals("session-needed", kiosk.get("/api/agenda/sticks").code());
    for (String path :
        List.of("/api/agenda/import", "/api/agenda/import/x", "/api/agenda/export")) {
      assertEquals("session-needed", kiosk.post(path, "{}").code(), path);
    }
    assertFalse(kiosk.get("/activities.ics").body().isEmpty());
  }
}
