package nl.huisvandekop.kiosk.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.LiveKiosk;
import nl.huisvandekop.kiosk.testing.LiveKiosk.Answer;
import nl.huisvandekop.kiosk.volunteer.Pin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {
  private static final String TAP = "id=\"here\"";
  private static final String ENROL = "data-step=\"code\"";

  @TempDir Path folder;
  private LiveKiosk kiosk;

  @BeforeEach
  void start() {
    kiosk = new LiveKiosk(folder, FakeKioskClock.at("2026-11-24T09:05:00Z")).start();
  }

  @AfterEach
  void stop() {
    kiosk.close();
  }

  private void setPin() {
    try (KioskStore store = kiosk.look()) {
      Pin.set(store, "2718");
    }
  }

  @Test
  void aKioskThatNobodySetUpShowsTheInstallersScreen() {
    assertTrue(kiosk.get("/").body().contains(ENROL));
  }

  @Test
  void theInstallersScreenLeadsOnWithoutAServer() {
    assertTrue(kiosk.get("/").body().contains("href=\"/?zonder-server\""));
    assertEquals(303, kiosk.get("/?zonder-server").status());
    assertTrue(kiosk.get("/").body().contains(TAP));
    kiosk.restart();
    assertTrue(kiosk.get("/").body().contains(TAP), "after a power cut");
  }

  @Test
  void aKioskThatWorksAloneIsEnrolledFromTheVolunteersMenu() {
    setPin();
    kiosk.unlock("2718");
    assertTrue(kiosk.get("/vrijwilliger/meer").body().contains("href=\"/vrijwilliger/aanmelden\""));
    assertTrue(kiosk.get("/vrijwilliger/aanmelden").body().contains(ENROL));
    kiosk.cookie(null);
    assertEquals(303, kiosk.get("/vrijwilliger/aanmelden").status());
  }

  @Test
  void largeLettersStayOnTheWayFromCountingByHand() {
    setPin();
    kiosk.unlock("2718");
    String counts = kiosk.get("/vrijwilliger/hoeveel?large=1").body();
    assertTrue(counts.contains("href=\"/vrijwilliger?large=1\""), counts);
  }

  @Test
  void theStatePageNamesTheLanguagesThatTheScreenHasNoVoiceFor() {
    setPin();
    kiosk.unlock("2718");
    assertTrue(kiosk.get("/vrijwilliger/toestand").body().contains("Nog niet bekend"));
    String voices = "{\"voices\":[\"nl\",\"en\",\"de\",\"pl\",\"tr\",\"ar\",\"xx\",7]}";
    assertEquals("{\"seconds\":null}", kiosk.get("/api/heartbeat").body());
    assertEquals(204, kiosk.post("/api/heartbeat", voices).status());
    assertTrue(kiosk.get("/api/heartbeat").body().matches("\\{\"seconds\":\\d+}"));
    assertTrue(kiosk.get("/vrijwilliger/toestand").body().contains("Geen stem voor: Українська"));
    assertEquals("field-wrong", kiosk.post("/api/heartbeat", "{\"voices\":\"nl\"}").code());
  }

  @Test
  void withAServerBySettingThereIsNoWayOnWithoutIt() {
    kiosk.stop();
    kiosk.with("SYNC_SERVER", "http://127.0.0.1:1").start();
    kiosk.get("/?zonder-server");
    String page = kiosk.get("/").body();
    assertTrue(page.contains(ENROL));
    assertFalse(page.contains("zonder-server"));
  }

  @Test
  void aKioskWithAPinShowsTheResidentsScreen() {
    setPin();
    assertTrue(kiosk.get("/").body().contains(TAP));
  }

  @Test
  void everyPageForbidsWhatIsNotItsOwn() {
    setPin();
    kiosk.unlock("2718");
    for (String path :
        List.of("/", "/vrijwilliger", "/vrijwilliger/openingstijden", "/vrijwilliger/toestand")) {
      Answer page = kiosk.get(path);
      assertEquals(200, page.status(), path);
      assertTrue(page.header("Content-Security-Policy").startsWith("default-src 'none'"), path);
      assertEquals("no-store", page.header("Cache-Control"), path);
      assertFalse(
          page.body().matches("(?s).*<script(?![^>]* src=).*"), path + " has a script in it");
      assertFalse(page.body().contains(" style=\""), path + " has a style in it");
    }
  }

  @Test
  void allThatAPageRefersToIsThere() {
    setPin();
    kiosk.unlock("2718");
    for (String path :
        List.of("/", "/vrijwilliger", "/vrijwilliger/openingstijden", "/vrijwilliger/toestand")) {
      List<String> links =
          Pattern.compile("(?:href|src)=\"(/[^\"]*)\"")
              .matcher(kiosk.get(path).body())
              .results()
              .map((MatchResult found) -> found.group(1))
              .toList();
      assertFalse(links.isEmpty());
      links.forEach(link -> assertEquals(200, kiosk.get(link).status(), link));
    }
  }

  @Test
  void anAddressThatThereIsNotGetsAPageOrAProblem() {
    Answer page = kiosk.send("GET", "/nergens", null, Map.of("Accept", "text/html"));
    assertEquals(404, page.status());
    assertTrue(page.header("Content-Type").startsWith("text/html"));
    Answer problem = kiosk.send("GET", "/api/nergens", null, Map.of("Accept", "text/html"));
    assertEquals("not-found", problem.code());
    assertEquals(404, kiosk.get("/metrics/").status());
    assertEquals(405, kiosk.send("DELETE", "/api/state", null, Map.of()).status());
  }

  @Test
  void whileTheStoreDoesNotWorkAPageSaysSo() {
    kiosk.plug.rearm(0);
    Answer page = kiosk.send("GET", "/", null, Map.of("Accept", "text/html"));
    assertEquals(503, page.status());
    assertTrue(page.header("Content-Type").startsWith("text/html"));
  }

  @Test
  void anUntrustedTimeIsNotShown() {
    assertEquals("10:05 uur", kiosk.get("/api/state").json().get("time").asText());
    kiosk.clock.trust(ClockTrust.UNKNOWN);
    assertTrue(kiosk.get("/api/state").json().get("time").isNull());
  }

  @Test
  void theScreensSizeIsTheOneThatWasSet() {
    kiosk.stop();
    kiosk.with("SCREEN_MM", "300x188").start();
    assertTrue(kiosk.get("/").body().contains("100vmax/300"));
  }

  @Test
  void enrolmentFailsInWordsAndIsForVolunteersOnceDone() {
    Answer noNetwork =
        kiosk.post("/api/enrolment", "{\"server\":\"https://huis.example.nl\",\"code\":\"ABCD\"}");
    assertEquals(422, noNetwork.status());
    assertEquals("server-not-reachable", noNetwork.code());
    assertEquals(
        "address-not-allowed",
        kiosk.post("/api/enrolment", "{\"server\":\"http://x.nl\",\"code\":\"A\"}").code());
    assertEquals("field-wrong", kiosk.post("/api/enrolment", "{}").code());
    try (KioskStore store = kiosk.look()) {
      store.write(
          connection ->
              Sql.update(
                  connection,
                  "INSERT INTO identity VALUES (1, 'http://127.0.0.1:1', 'k', 'hv-a', 'Huis', 't')"));
    }
    assertEquals("session-needed", kiosk.post("/api/enrolment", "{}").code());
  }
}
