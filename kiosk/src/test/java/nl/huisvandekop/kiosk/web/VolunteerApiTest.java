package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

class VolunteerApiTest {
  private static final String COFFEE =
      "{\"title\":\"Koffie\",\"start\":\"2026-11-24T10:00\",\"end\":\"2026-11-24T11:00\","
          + "\"recurrence\":\"FREQ=WEEKLY;BYDAY=TU\",\"room\":\"Zaal\"}";

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

  private Answer put(String path, String body) {
    return kiosk.send("PUT", path, body, Map.of());
  }

  @Test
  void aKioskWithAPinIsEnrolledByWhoKnowsIt() {
    assertEquals("field-wrong", kiosk.post("/api/enrolment", "{}").code());
    kiosk.cookie("");
    assertEquals("session-needed", kiosk.post("/api/enrolment", "{}").code());
  }

  @Test
  void datesBeyondAnyCalendarAreRefused() {
    for (String range :
        List.of(
            "from=%2B999999999-01-01&to=%2B999999999-12-31",
            "from=-999999999-01-01&to=2026-11-24", "from=1999-12-31&to=2000-01-01")) {
      assertEquals("dates-out-of-bounds", kiosk.get("/api/activities?" + range).code(), range);
    }
    String ancient = COFFEE.replace("2026-11-24T", "-999999999-01-01T");
    assertEquals("year-out-of-bounds", kiosk.post("/api/activities", ancient).code());
    assertEquals(200, kiosk.get("/").status());
  }

  @Test
  void anActivityIsPlannedChangedAndDeleted() {
    Answer added = kiosk.post("/api/activities", COFFEE);
    assertEquals(201, added.status());
    String path = "/api/activities/" + added.json().get("id").asText();
    Answer listed = kiosk.get("/api/activities?from=2026-11-24&to=2026-12-01");
    assertEquals(2, listed.json().get("activities").size());
    assertEquals(
        "2026-11-24T10:00:00+01:00", listed.json().get("activities").get(0).get("start").asText());
    assertEquals(200, put(path, COFFEE.replace("Koffie", "Thee")).status());
    assertTrue(kiosk.get("/activities.ics").body().contains("SUMMARY:Thee"));
    assertEquals(204, kiosk.send("DELETE", path, null, Map.of()).status());
    assertEquals("activity-unknown", put(path, COFFEE).code());
    assertEquals(404, kiosk.send("DELETE", path, null, Map.of()).status());
    assertEquals(
        0,
        kiosk.get("/api/activities?from=2026-11-24&to=2026-12-01").json().get("activities").size());
  }

  @Test
  void anActivityThatCannotBeIsRefusedByItsField() {
    for (String body :
        List.of(
            "{\"title\":\"x\"}",
            "{\"title\":7,\"start\":\"2026-11-24T10:00\",\"end\":\"2026-11-24T11:00\"}",
            "{\"title\":\"x\",\"start\":\"morgen\",\"end\":\"2026-11-24T11:00\"}",
            "{\"title\":\"x\",\"start\":1764000000,\"end\":\"2026-11-24T11:00\"}",
            "{\"title\":\"x\",\"start\":\"2026-11-24T10:00\",\"end\":\"2026-11-24T11:00\","
                + "\"sensitive\":\"no\"}")) {
      assertRefused("field-wrong", body);
    }
  }

  @Test
  void whatVolunteersMayGetWrongHasACodeOfItsOwn() {
    String times = "{\"title\":\"x\",\"start\":\"%s\",\"end\":\"%s\"}";
    assertRefused("title-empty", "{}");
    assertRefused("end-before-start", times.formatted("2026-11-24T10:00", "2026-11-24T10:00"));
    assertRefused("end-before-start", times.formatted("2026-11-24T10:00", "2026-11-24T09:00"));
    assertRefused("activity-too-long", times.formatted("2026-11-24T10:00", "2026-11-26T10:00"));
    assertRefused("year-out-of-bounds", times.formatted("1026-11-24T10:00", "1026-11-24T11:00"));
    assertRefused("field-wrong", times.formatted("2027-02-29T10:00", "2027-02-29T11:00"));
    assertRefused("time-does-not-exist", times.formatted("2027-03-28T02:30", "2027-03-28T04:00"));
    assertRefused("time-does-not-exist", times.formatted("2027-03-28T01:00", "2027-03-28T02:30"));
    assertRefused("places-out-of-bounds", COFFEE.replace("}", ",\"places\":0}"));
    assertRefused("series-too-long", COFFEE.replace("BYDAY=TU", "COUNT=1000000"));
    assertRefused("title-too-long", COFFEE.replace("Koffie", "x".repeat(10_000)));
    Answer enormous = kiosk.post("/api/activities", COFFEE.replace("Koffie", "x".repeat(20_000)));
    assertEquals("too-large", enormous.code());
    Answer twice =
        kiosk.post("/api/activities", times.formatted("2026-10-25T02:30", "2026-10-25T04:00"));
    assertEquals(201, twice.status(), twice.toString());
  }

  private void assertRefused(String code, String body) {
    Answer answer = kiosk.post("/api/activities", body);
    assertEquals(422, answer.status(), answer.toString());
    assertEquals(code, answer.code(), answer.toString());
    assertEquals(0, kiosk.number("SELECT count(*) FROM document"));
  }

  @Test
  void datesThatAreNoneAreRefused() {
    for (String query :
        List.of("", "?from=2026-11-24", "?from=gisteren&to=2026-11-24", "?from=2026-13-01&to=x")) {
      Answer answer = kiosk.get("/api/activities" + query);
      assertEquals(422, answer.status());
      assertEquals("date-not-valid", answer.code());
    }
  }

  @Test
  void openingHoursAreSetFromTodayOn() {
    Answer set =
        put(
            "/api/opening-hours",
            "{\"week\":{\"MONDAY\":[{\"opens\":\"09:00\",\"closes\":\"12:00\"},"
                + "{\"opens\":\"13:00\",\"closes\":\"00:00\"}],\"TUESDAY\":[]}}");
    assertEquals(200, set.status(), set.toString());
    assertEquals("2026-11-24", set.json().get("validFrom").asText());
    assertEquals(
        1, kiosk.number("SELECT count(*) FROM document WHERE id = 'opening-hours-2026-11-24'"));
    assertEquals(200, kiosk.get("/vrijwilliger/openingstijden").status());
  }

  @Test
  void aHolidayIsClosedAndFollowsTheWeekAgain() {
    String christmas = "/api/opening-hours/exceptions/2026-12-25";
    assertEquals("opening-hours-unknown", put(christmas, "{\"spans\":[]}").code());
    put(
        "/api/opening-hours",
        "{\"week\":{\"FRIDAY\":[{\"opens\":\"09:00\",\"closes\":\"12:00\"}]}}");
    String page = "/vrijwilliger/feestdagen";
    assertTrue(kiosk.get(page).body().contains("PUT " + christmas));
    assertEquals(204, put(christmas, "{\"spans\":[]}").status());
    assertTrue(kiosk.get(page).body().contains("DELETE " + christmas + "?through=2026-12-25"));
    assertEquals(204, kiosk.send("DELETE", christmas, null, Map.of()).status());
    assertTrue(kiosk.get(page).body().contains("PUT " + christmas));
    assertEquals("field-wrong", put(christmas, "{\"spans\":[null]}").code());
    assertEquals(
        "date-not-valid", put("/api/opening-hours/exceptions/kerst", "{\"spans\":[]}").code());
  }

  @Test
  void severalDatesAreClosedAndFollowTheWeekAgainAsOne() {
    String first = "/api/opening-hours/exceptions/2027-07-26";
    put(
        "/api/opening-hours",
        "{\"week\":{\"MONDAY\":[{\"opens\":\"09:00\",\"closes\":\"12:00\"}]}}");
    String body = "{\"through\":\"2027-08-13\",\"spans\":[]}";
    assertEquals(204, put(first, body).status());
    String through = "?through=2027-08-13";
    String page = "/vrijwilliger/feestdagen";
    assertTrue(kiosk.get(page).body().contains("DELETE " + first + through));
    String change = kiosk.get(page + "/dagen?van=2027-07-26&tot=2027-08-13").body();
    assertTrue(change.contains("data-last=\"2027-08-13\""), change);
    assertEquals(204, kiosk.send("DELETE", first + through, null, Map.of()).status());
    assertFalse(kiosk.get(page).body().contains("DELETE " + first));

    assertEquals("dates-past", put("/api/opening-hours/exceptions/2026-11-23", body).code());
    assertEquals("date-not-valid", put(first, "{\"through\":\"ooit\",\"spans\":[]}").code());
  }

  @Test
  void openingHoursThatCannotBeAreRefused() {
    for (String body :
        List.of(
            "{}",
            "{\"week\":[]}",
            "{\"week\":{\"MAANDAG\":[]}}",
            "{\"week\":{\"MONDAY\":null}}",
            "{\"week\":{\"MONDAY\":[null]}}",
            "{\"week\":{\"MONDAY\":[{\"opens\":\"9\",\"closes\":\"12:00\"}]}}",
            "{\"week\":{\"MONDAY\":[{\"opens\":\"12:00\",\"closes\":\"09:00\"}]}}")) {
      Answer answer = put("/api/opening-hours", body);
      assertEquals(422, answer.status(), answer.toString());
      assertEquals("field-wrong", answer.code());
      assertEquals(0, kiosk.number("SELECT count(*) FROM document"));
    }
  }

  @Test
  void aChoiceIsForMineOrTheirsOfADocumentInConflict() {
    assertEquals(
        "field-wrong", kiosk.post("/api/documents/x/choice", "{\"keep\":\"both\"}").code());
    assertEquals(404, kiosk.post("/api/documents/x/choice", "{\"keep\":\"mine\"}").status());
  }
}
