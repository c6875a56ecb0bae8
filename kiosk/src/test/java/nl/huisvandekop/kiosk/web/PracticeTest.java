package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
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

class PracticeTest {
  private static final String PIN = "2718";

  @TempDir Path folder;
  private LiveKiosk kiosk;

  @BeforeEach
  void start() {
    kiosk = new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T09:05:00Z")).start();
    try (KioskStore store = kiosk.look()) {
      Pin.set(store, PIN);
    }
    kiosk.unlock(PIN);
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private Answer send(String method, String path, String body) {
    return kiosk.send(method, path, body, Map.of());
  }

  private Answer tap(UUID id) {
    return kiosk.post("/api/check-ins", "{\"id\":\"" + id + "\",\"people\":1}");
  }

  private long rows() {
    return kiosk.number(
        "SELECT (SELECT count(*) FROM cell) + (SELECT count(*) FROM recent_check_in)");
  }

  private long counted() {
    return kiosk.number("SELECT coalesce(sum(value), 0) FROM cell WHERE activity_id = ''");
  }

  @Test
  void practisedTapsAreAnsweredAsAlwaysAndLeaveNothing() {
    assertEquals(204, kiosk.post("/api/practice", "{}").status());
    UUID id = UUID.randomUUID();
    String path = "/api/check-ins/" + id;
    assertEquals(201, tap(id).status());
    assertEquals(200, tap(id).status());
    assertEquals(4, send("PATCH", path, "{\"people\":4}").json().get("people").asInt());
    assertEquals(4, tap(id).json().get("people").asInt());
    assertEquals(204, send("DELETE", path, null).status());
    assertEquals(410, send("DELETE", path, null).status());
    assertEquals(410, tap(id).status());
    assertEquals(
        "activity-unknown",
        kiosk
            .post(
                "/api/check-ins",
                "{\"id\":\"" + UUID.randomUUID() + "\",\"people\":1,\"activityId\":\"geen\"}")
            .code());
    assertEquals(0, rows());
  }

  @Test
  void whatWasCountedBeforeStaysCountedAndCanStillBeTakenBack() {
    UUID before = UUID.randomUUID();
    tap(before);
    kiosk.post("/api/practice", "{}");
    assertEquals(200, tap(before).status());
    assertEquals(1, counted());
    send("DELETE", "/api/check-ins/" + before, null);
    assertEquals(0, counted());
  }

  @Test
  void aPractisedTapThatComesAgainAfterTheEndIsStillPractice() {
    kiosk.post("/api/practice", "{}");
    UUID practised = UUID.randomUUID();
    tap(practised);
    kiosk.minutes(15);
    assertEquals(200, tap(practised).status());
    assertEquals(0, rows());
    assertEquals(201, tap(UUID.randomUUID()).status());
    assertEquals(1, counted());
  }

  @Test
  void practisingClosesTheSessionSoThatNobodyGetsPastThePin() {
    kiosk.post("/api/practice", "{}");
    assertEquals("session-needed", send("DELETE", "/api/practice", null).code());
    assertEquals("session-needed", kiosk.post("/api/practice", "{}").code());
  }

  @Test
  void aVolunteerWhoLeavesLeavesNoPractisingBehind() {
    kiosk.post("/api/practice", "{}");
    // As the PIN pad does when nobody entered a PIN.
    send("DELETE", "/api/session", null);
    tap(UUID.randomUUID());
    assertEquals(0, counted());

    kiosk.unlock(PIN);
    send("DELETE", "/api/session", null);
    tap(UUID.randomUUID());
    assertEquals(1, counted());
  }

  @Test
  void aRestartEndsIt() {
    kiosk.post("/api/practice", "{}");
    kiosk.restart();
    tap(UUID.randomUUID());
    assertEquals(1, counted());
  }
}
