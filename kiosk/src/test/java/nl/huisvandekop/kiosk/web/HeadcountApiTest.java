package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.LiveKiosk.Answer;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadcountApiTest {
  private static final String PAGE = "/vrijwilliger/hoeveel";

  @TempDir Path folder;
  private LiveKiosk kiosk;

  @BeforeEach
  void start() {
    kiosk = new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T18:30:00Z")).start();
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

  private Answer put(String body) {
    return send("PUT", "/api/headcounts", "{" + body + "}");
  }

  private String activity(String title, String start, String end, boolean sensitive) {
    return kiosk
        .post(
            "/api/activities",
            "{\"title\":\"%s\",\"start\":\"2026-11-24T%s\",\"end\":\"2026-11-24T%s\",\"sensitive\":%s}"
                .formatted(title, start, end, sensitive))
        .json()
        .get("id")
        .asText();
  }

  private String heads(String id, int total) {
    return "\"date\":\"2026-11-24\",\"activityId\":\"" + id + "\",\"total\":" + total;
  }

  private String hour(String hour, int total, String reason) {
    return "\"hour\":\"" + hour + "\",\"total\":" + total + ",\"reasonCode\":\"" + reason + "\"";
  }

  private long documents() {
    return kiosk.number("SELECT count(*) FROM document WHERE kind = 'headcount' AND deleted = 0");
  }

  @Test
  void headsAreCountedOnceAnActivityIsOver() {
    String dinner = activity("Samen eten", "17:30", "19:00", false);
    String choir = activity("Koor", "19:00", "21:00", false);
    String page = kiosk.get(PAGE).body();
    assertTrue(page.contains("Samen eten"));
    assertFalse(page.contains("Koor"));

    assertEquals(204, put(heads(dinner, 40)).status());
    assertEquals(204, put(heads(dinner, 42)).status());
    assertEquals(1, documents());
    assertTrue(kiosk.get(PAGE).body().contains("data-count=\"42\""));
    assertEquals("headcount-not-valid", put(heads(choir, 5)).code());
    assertEquals("activity-unknown", put(heads("geen", 5)).code());
  }

  @Test
  void aSensitiveActivityIsNeverCountedApart() {
    String desk = activity("Spreekuur", "10:00", "11:00", true);
    assertEquals("activity-not-countable", put(heads(desk, 3)).code());
    String page = kiosk.get(PAGE).body();
    assertFalse(page.contains("Spreekuur</strong>"));
    assertTrue(page.contains("telt niet apart"));
    assertEquals(0, documents());
  }

  @Test
  void headsThatWereCountedGoWhenTheirActivityBecomesSensitive() {
    String dinner = activity("Samen eten", "16:00", "17:00", false);
    String desk = activity("Inloop", "10:00", "11:00", false);
    put(heads(dinner, 40));
    put(heads(desk, 3));
    String sensitive =
        "{\"title\":\"Spreekuur\",\"start\":\"2026-11-24T10:00\",\"end\":\"2026-11-24T11:00\","
            + "\"sensitive\":true}";
    assertEquals(200, send("PUT", "/api/activities/" + desk, sensitive).status());
    assertEquals(1, documents());
    assertEquals(
        0,
        kiosk.number("SELECT count(*) FROM document WHERE body LIKE '%\"total\":3%'"),
        "nor in a deleted one");
  }

  @Test
  void anHourIsCorrectedForAReasonOfTheListAndPutBack() {
    kiosk.post("/api/check-ins", "{\"id\":\"" + UUID.randomUUID() + "\",\"people\":3}");
    kiosk.minutes(31);
    kiosk.unlock("2718");
    assertTrue(kiosk.get(PAGE).body().contains("data-count=\"3\""));
    assertEquals(204, put(hour("2026-11-24T18:00:00Z", 25, "shared-meal")).status());
    String page = kiosk.get(PAGE).body();
    assertTrue(page.contains("data-count=\"25\"") && page.contains("met de hand"));

    String id = page.replaceAll("(?s).*data-headcount=\"([^\"]+)\".*", "$1");
    assertEquals(204, send("DELETE", "/api/headcounts/" + id, null).status());
    assertEquals(404, send("DELETE", "/api/headcounts/" + id, null).status());
    assertTrue(kiosk.get(PAGE).body().contains("data-count=\"3\""));
  }

  @Test
  void whatCannotBeCountedIsRefused() {
    for (String body :
        List.of(
            hour("2026-11-24T18:00:00Z", 5, "shared-meal"),
            hour("2026-11-24T17:30:00Z", 5, "shared-meal"),
            hour("2026-09-01T10:00:00Z", 5, "shared-meal"),
            hour("+1000000000-12-31T23:00:00Z", 5, "shared-meal"),
            hour("-1000000000-01-01T00:00:00Z", 5, "shared-meal"),
            hour("2026-11-24T17:00:00Z", -1, "shared-meal"),
            hour("2026-11-24T17:00:00Z", 10_001, "shared-meal"))) {
      assertEquals("headcount-not-valid", put(body).code(), body);
    }
    assertEquals("field-wrong", put(hour("2026-11-24T17:00:00Z", 5, "zomaar")).code());
    assertEquals("field-wrong", put(hour("gisteren", 5, "shared-meal")).code());
    assertEquals("field-wrong", put("\"hour\":\"2026-11-24T17:00:00Z\"").code());
    kiosk.clock.trust(ClockTrust.UNKNOWN);
    assertEquals("clock-not-trusted", put(hour("2026-11-24T17:00:00Z", 5, "shared-meal")).code());
    assertTrue(kiosk.get(PAGE).body().contains("niet zeker welke dag"));
    assertEquals(0, documents());
  }

  @Test
  void theTalliesShowWhatWasTappedAndWhatWasCountedByHand() {
    kiosk.post("/api/check-ins", "{\"id\":\"" + UUID.randomUUID() + "\",\"people\":3}");
    kiosk.minutes(31);
    kiosk.unlock("2718");
    String day = "/vrijwilliger/tellingen";
    String tapped = kiosk.get(day).body();
    assertTrue(tapped.contains("<strong>3</strong>") && tapped.contains("tot nu toe"), tapped);
    put(hour("2026-11-24T18:00:00Z", 25, "shared-meal"));
    String week = kiosk.get(day + "?per=week").body();
    assertTrue(week.contains("<strong>25</strong>") && week.contains("met de hand"), week);
    assertTrue(week.contains("de kiosk was er nog niet"), week);

    kiosk.clock.trust(ClockTrust.UNKNOWN);
    assertTrue(kiosk.get(day).body().contains("niet zeker welke dag"));
    kiosk.cookie(null);
    assertEquals(303, kiosk.get(day).status());
  }

  @Test
  void theHourThatComesTwiceIsThereTwice() {
    kiosk.clock.set(java.time.Instant.parse("2026-10-25T20:00:00Z"));
    for (String hour : List.of("2026-10-25T00:00:00Z", "2026-10-25T01:00:00Z")) {
      assertEquals(204, put(hour(hour, 7, "tried-out")).status());
    }
    assertEquals(2, kiosk.get(PAGE).body().split(">02:00–03:00</strong>", -1).length - 1);
  }
}
