package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
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

class GuardTest {
  @TempDir Path folder;
  private LiveKiosk kiosk;

  @BeforeEach
  void start() {
    kiosk = new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T09:05:00Z")).start();
    try (KioskStore store = kiosk.look()) {
      Pin.set(store, "2718");
    }
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private String asked(String host, String path) {
    String header = host == null ? "" : "Host: " + host + "\r\n";
    return kiosk.raw("GET " + path + " HTTP/1.1\r\n" + header + "Connection: close\r\n\r\n");
  }

  @Test
  void thisMachinesOwnNamesAreAnswered() {
    for (String host :
        List.of("127.0.0.1:PORT", "localhost:PORT", "LOCALHOST:PORT", "[::1]:PORT")) {
      String own = host.replace("PORT", "" + kiosk.address().getPort());
      assertTrue(asked(own, "/health/live").startsWith("HTTP/1.1 200"), own);
    }
  }

  @Test
  void otherNamesAreRefusedWhateverIsAsked() {
    for (String host :
        List.of("evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "127.0.0.2:PORT", "localhost")) {
      String other = host.replace("PORT", "" + kiosk.address().getPort());
      for (String path : new String[] {"/", "/health/live", "/metrics", "/nope", "/api/state"}) {
        String answer = asked(other, path);
        assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
        assertTrue(answer.contains("host-not-allowed"), answer);
      }
    }
  }

  @Test
  void otherPagesMayAskNothing() {
    for (String origin :
        List.of("http://evil.example", "null", "https://127.0.0.1:PORT", "http://127.0.0.1:1")) {
      String other = origin.replace("PORT", "" + kiosk.address().getPort());
      Answer answer = kiosk.send("POST", "/api/touch", null, Map.of("Origin", other));
      assertEquals(403, answer.status());
      assertEquals("origin-not-allowed", answer.code());
    }
  }

  @Test
  void theKiosksOwnPagesMayAsk() {
    String own = "http://127.0.0.1:" + kiosk.address().getPort();
    assertEquals(204, kiosk.send("POST", "/api/touch", null, Map.of("Origin", own)).status());
  }

  @Test
  void withoutASessionNothingIsChanged() {
    Map<String, String> routes =
        Map.of(
            "/api/activities", "POST",
            "/api/activities/x", "PUT",
            "/api/activities/y", "DELETE",
            "/api/opening-hours", "PUT",
            "/api/documents/x/choice", "POST");
    for (String cookie : new String[] {null, "kiosk-session=guessed", "kiosk-session="}) {
      kiosk.cookie(cookie);
      routes.forEach(
          (path, method) -> {
            Answer answer = kiosk.send(method, path, "{}", Map.of());
            assertEquals(403, answer.status(), path);
            assertEquals("session-needed", answer.code(), path);
          });
    }
  }

  @Test
  void aVolunteersPageWithoutASessionLeadsToThePinPad() {
    for (String page : new String[] {"/vrijwilliger/toestand", "/vrijwilliger/openingstijden"}) {
      Answer answer = kiosk.get(page);
      assertEquals(303, answer.status());
      assertTrue(answer.header("Location").endsWith("/vrijwilliger"));
    }
  }

  @Test
  void aSessionsCookieIsOutOfReachOfScriptsAndOtherSites() {
    Answer answer = kiosk.post("/api/session", "{\"pin\":\"2718\"}");
    String cookie = answer.header("Set-Cookie");
    assertTrue(cookie.contains("HttpOnly"), cookie);
    assertTrue(cookie.contains("SameSite=Strict"), cookie);
    assertTrue(cookie.contains("Path=/"), cookie);
  }

  @Test
  void aSessionEndsByItselfAndWhenAsked() {
    kiosk.unlock("2718");
    assertEquals(200, kiosk.get("/vrijwilliger/toestand").status());
    kiosk.clock.advance(Duration.ofSeconds(100));
    kiosk.post("/api/touch", "");
    kiosk.clock.advance(Duration.ofSeconds(100));
    assertEquals(200, kiosk.get("/vrijwilliger/toestand").status());
    kiosk.clock.advance(Duration.ofSeconds(121));
    assertEquals(303, kiosk.get("/vrijwilliger/toestand").status());
    kiosk.unlock("2718");
    kiosk.send("DELETE", "/api/session", null, Map.of());
    assertEquals(303, kiosk.get("/vrijwilliger/toestand").status());
  }

  @Test
  void aWrongPinOpensNothingAndTooManyLock() {
    for (int wrong = 1; wrong <= 5; wrong++) {
      Answer answer = kiosk.post("/api/session", "{\"pin\":\"0000\"}");
      assertEquals("pin-wrong", answer.code());
      assertNull(answer.header("Set-Cookie"));
    }
    Answer locked = kiosk.post("/api/session", "{\"pin\":\"2718\"}");
    assertEquals(429, locked.status());
    assertEquals("pin-locked", locked.code());
    assertEquals("30", locked.header("Retry-After"));
  }

  @Test
  void aPinThatIsNoTextIsRefused() {
    assertEquals("field-wrong", kiosk.post("/api/session", "{\"pin\":2718}").code());
    assertEquals("field-wrong", kiosk.post("/api/session", "{}").code());
  }
}
