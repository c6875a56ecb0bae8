package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.LiveKiosk.Answer;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComingApiTest {
  private static final String PEOPLE = "SELECT coalesce(sum(people), 0) FROM coming";

  @TempDir Path folder;
  private LiveKiosk kiosk;
  private String path;
  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void start() {
    kiosk = new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T09:05:00Z")).start();
    try (KioskStore store = kiosk.look()) {
      Pin.set(store, "2718");
    }
    kiosk.unlock("2718");
    Answer added =
        kiosk.post(
            "/api/activities",
            "{\"title\":\"Samen eten\",\"start\":\"2026-11-24T17:30\",\"end\":\"2026-11-24T19:00\"}");
    path = "/api/activities/" + added.json().get("id").asText() + "/coming";
    kiosk.cookie(null);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private Answer want(String date) {
    return kiosk.post(path, "{\"date\":\"" + date + "\",\"id\":\"" + id + "\"}");
  }

  private Answer takeBack() {
    return kiosk.send("DELETE", path + "/" + id, null, Map.of());
  }

  @Test
  void anyoneCanSayThatTheyWantToComeAndTakeItBack() {
    Answer answer = want("2026-11-24");
    assertEquals(201, answer.status());
    assertEquals("{\"id\":\"" + id + "\"}", answer.body());
    assertEquals(200, want("2026-11-24").status());
    assertEquals(1, kiosk.number(PEOPLE));

    assertEquals(204, takeBack().status());
    assertEquals(0, kiosk.number(PEOPLE));
    assertEquals(410, takeBack().status());
    assertEquals("coming-gone", want("2026-11-24").code());
  }

  @Test
  void theNumberSurvivesARestartAndTheIdDoesNot() {
    want("2026-11-24");
    kiosk.restart();
    assertEquals(1, kiosk.number(PEOPLE));
    assertEquals("coming-gone", takeBack().code());
  }

  @Test
  void theNumberGoesByItselfOnceTheDayIsOver() {
    want("2026-11-24");
    kiosk.minutes(15 * 60);
    assertEquals(0, kiosk.number("SELECT count(*) FROM coming"));
  }

  @Test
  void whatIsWrongIsSaidAndCountsNothing() {
    for (List<String> wrong :
        List.of(
            List.of("{\"date\":\"morgen\",\"id\":\"" + id + "\"}", "date-not-valid"),
            List.of("{\"date\":\"+999999999-01-01\",\"id\":\"" + id + "\"}", "dates-out-of-bounds"),
            List.of("{\"date\":\"2026-11-25\",\"id\":\"" + id + "\"}", "activity-unknown"),
            List.of("{\"date\":\"2026-11-24\",\"id\":\"7\"}", "id-not-a-uuid"),
            List.of("{\"date\":\"2026-11-24\"}", "field-wrong"),
            List.of("{\"date\":20261124,\"id\":\"" + id + "\"}", "field-wrong"),
            List.of("[]", "malformed-json"))) {
      assertEquals(wrong.get(1), kiosk.post(path, wrong.get(0)).code(), wrong.get(0));
    }
    assertEquals(0, kiosk.number(PEOPLE));
  }

  @Test
  void noMetricMovesWithAWish() {
    String before = kiosk.get("/metrics").body();
    want("2026-11-24");
    assertEquals(before, kiosk.get("/metrics").body());
  }
}
