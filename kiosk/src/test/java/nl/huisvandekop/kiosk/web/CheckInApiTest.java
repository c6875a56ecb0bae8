package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.LiveKiosk.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckInApiTest {
  private static final String COUNTED = "SELECT sum(value) FROM cell WHERE activity_id = ''";

  @TempDir Path folder;
  private LiveKiosk kiosk;
  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void start() {
    kiosk = new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T09:05:00Z")).start();
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private Answer tap(String people) {
    return kiosk.post("/api/check-ins", "{\"id\":\"" + id + "\",\"people\":" + people + "}");
  }

  private Answer refine(String body) {
    return kiosk.send("PATCH", "/api/check-ins/" + id, body, Map.of());
  }

  private Answer undo() {
    return kiosk.send("DELETE", "/api/check-ins/" + id, null, Map.of());
  }

  private void putActivity(String activityId, boolean sensitive) {
    String body =
        "{\"title\":\"Voorbeeld\",\"start\":\"2026-11-24T10:00\",\"end\":\"2026-11-24T11:00\","
            + "\"withoutSignUp\":true,\"byPartner\":false,\"groupOffer\":false,\"sensitive\":"
            + sensitive
            + "}";
    try (KioskStore store = kiosk.look()) {
      store.write(
          connection ->
              Sql.update(
                  connection,
                  "INSERT INTO document (id, kind, version, base, deleted, body, mark)"
                      + " VALUES (?, 'activity', 1, 1, 0, ?, 'acknowledged')",
                  activityId,
                  body));
    }
  }

  @Test
  void aTapIsCountedAndAnsweredWithTheTimeToUndo() {
    Answer answer = tap("3");
    assertEquals(201, answer.status());
    assertEquals(id, answer.json().get("id").asText());
    assertEquals(3, answer.json().get("people").asInt());
    assertEquals(50, answer.json().get("undoSeconds").asInt());
    assertEquals(3, kiosk.number(COUNTED));
  }

  @Test
  void theSameTapAgainIsAnsweredWithTheFirstAlsoAfterARestart() {
    tap("3");
    kiosk.restart();
    Answer again = tap("5");
    assertEquals(200, again.status());
    assertEquals(3, again.json().get("people").asInt());
    assertEquals(3, kiosk.number(COUNTED));
  }

  @Test
  void anIdIsTheSameInEitherCase() {
    tap("1");
    String upper = id.toUpperCase(java.util.Locale.ROOT);
    assertEquals(
        200, kiosk.post("/api/check-ins", "{\"id\":\"" + upper + "\",\"people\":1}").status());
  }

  @Test
  void peopleThatAreNoWholeNumberFromOneToFiftyAreRefused() {
    for (String people :
        List.of(
            "0", "51", "-1", "1.0", "1e0", "\"1\"", "true", "null", "[1]", "{}", "4294967297")) {
      Answer answer = tap(people);
      assertEquals(422, answer.status());
      assertEquals("people-out-of-bounds", answer.code());
      assertEquals(0, kiosk.number(COUNTED));
      assertEquals(0, kiosk.number("SELECT count(*) FROM recent_check_in"));
    }
  }

  @Test
  void peopleThatAreNotSaidAreRefused() {
    Answer answer = kiosk.post("/api/check-ins", "{\"id\":\"" + id + "\"}");
    assertEquals("people-out-of-bounds", answer.code());
  }

  @Test
  void anIdThatIsNoUuidIsRefused() {
    for (String body :
        List.of(
            "{\"people\":1}",
            "{\"id\":null,\"people\":1}",
            "{\"id\":7,\"people\":1}",
            "{\"id\":\"1-1-1-1-1\",\"people\":1}",
            "{\"id\":\"0b8e7d5a3c524e1b9a570d6d1f2b7c11\",\"people\":1}",
            "{\"id\":\" 0b8e7d5a-3c52-4e1b-9a57-0d6d1f2b7c11\",\"people\":1}")) {
      Answer answer = kiosk.post("/api/check-ins", body);
      assertEquals(422, answer.status());
      assertEquals("id-not-a-uuid", answer.code());
    }
  }

  @Test
  void whatIsNoJsonObjectIsRefused() {
    for (String body :
        List.of("", "{", "[]", "null", "7", "{\"people\":1,\"people\":2}", "{} {}", "people=1")) {
      Answer answer = kiosk.post("/api/check-ins", body);
      assertEquals(400, answer.status(), answer.toString());
      assertEquals("malformed-json", answer.code());
      assertEquals("application/problem+json", answer.header("Content-Type"));
    }
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() {
    Answer answer =
        kiosk.post("/api/check-ins", "{\"id\":\"" + "x".repeat(17 * 1024) + "\",\"people\":1}");
    assertEquals(413, answer.status());
    assertEquals("too-large", answer.code());
  }

  @Test
  void anUnknownActivityCountsNothing() {
    Answer answer =
        kiosk.post(
            "/api/check-ins", "{\"id\":\"" + id + "\",\"people\":1,\"activityId\":\"nergens\"}");
    assertEquals(422, answer.status());
    assertEquals("activity-unknown", answer.code());
    assertEquals(0, kiosk.number(COUNTED));
  }

  @Test
  void aSensitiveActivityIsNeverCountedApart() {
    putActivity("spreekuur", true);
    tap("1");
    Answer answer = refine("{\"activityId\":\"spreekuur\"}");
    assertEquals(422, answer.status());
    assertEquals("activity-not-countable", answer.code());
    assertEquals(1, kiosk.number(COUNTED));
    assertEquals(1, kiosk.number("SELECT count(*) FROM cell"));
  }

  @Test
  void aRefinementMovesTheCount() {
    putActivity("koffie", false);
    tap("1");
    Answer answer = refine("{\"people\":4,\"activityId\":\"koffie\"}");
    assertEquals(200, answer.status());
    assertEquals(4, answer.json().get("people").asInt());
    assertEquals(4, kiosk.number(COUNTED));
    assertEquals(4, kiosk.number("SELECT sum(value) FROM cell WHERE activity_id = 'koffie'"));
    assertEquals(200, refine("{\"activityId\":null}").status());
    assertEquals(0, kiosk.number("SELECT sum(value) FROM cell WHERE activity_id = 'koffie'"));
    assertEquals(4, kiosk.number(COUNTED));
  }

  @Test
  void anUndoneTapIsGone() {
    tap("2");
    assertEquals(204, undo().status());
    assertEquals(0, kiosk.number(COUNTED));
    for (Answer answer : new Answer[] {undo(), tap("2"), refine("{\"people\":3}")}) {
      assertEquals(410, answer.status());
      assertEquals("check-in-gone", answer.code());
    }
    assertEquals(0, kiosk.number(COUNTED));
  }

  @Test
  void aTapOfTenMinutesAgoCannotBeChangedAndStaysCounted() {
    tap("2");
    kiosk.minutes(10);
    assertEquals(410, undo().status());
    assertEquals(410, refine("{\"people\":3}").status());
    assertEquals(2, kiosk.number(COUNTED));
  }

  @Test
  void aRefinementThatIsWrongIsRefused() {
    tap("2");
    assertEquals("people-out-of-bounds", refine("{\"people\":null}").code());
    assertEquals("malformed-json", refine("nothing").code());
    assertEquals(
        "id-not-a-uuid",
        kiosk.send("PATCH", "/api/check-ins/7", "{\"people\":3}", Map.of()).code());
    assertEquals(2, kiosk.number(COUNTED));
  }

  @Test
  void whileTheStoreCannotBeWrittenATapIsRefusedAndNothingIsCounted() {
    tap("2");
    kiosk.plug.rearm(0);
    String other = UUID.randomUUID().toString();
    Answer answer = kiosk.post("/api/check-ins", "{\"id\":\"" + other + "\",\"people\":1}");
    assertEquals(503, answer.status());
    assertEquals("store-cannot-write", answer.code());
    assertEquals(503, kiosk.get("/health/ready").status());
    assertEquals(200, kiosk.get("/health/live").status());
    kiosk.plug.rearm(Integer.MAX_VALUE);
    assertEquals(200, kiosk.get("/health/ready").status());
    assertEquals(2, kiosk.number(COUNTED));
    assertEquals(
        201, kiosk.post("/api/check-ins", "{\"id\":\"" + other + "\",\"people\":1}").status());
  }

  @Test
  void noMetricMovesWithASingleCheckIn() {
    String before = kiosk.get("/metrics").body();
    tap("2");
    assertEquals(before, kiosk.get("/metrics").body());
    assertTrue(before.contains("huis_kiosk_rows_waiting "), before);
  }
}
