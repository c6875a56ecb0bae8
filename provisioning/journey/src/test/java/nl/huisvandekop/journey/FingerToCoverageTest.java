package nl.huisvandekop.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import nl.huisvandekop.journey.program.Kiosk;
import nl.huisvandekop.journey.program.Launch;
import nl.huisvandekop.journey.program.Ports;
import nl.huisvandekop.journey.program.ServerApi;
import nl.huisvandekop.journey.program.SyncServer;
import nl.huisvandekop.journey.program.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both programs as processes of their own, a finger on the one, staff's eyes on the other. */
class FingerToCoverageTest {
  private static final String AREA = "WP3058";
  private static final Duration ARRIVES = Duration.ofSeconds(60);

  /** What a hurried finger does in the first half second of a new screen, the page ignores. */
  private static final double READS_MILLIS = 700;

  private static final double ANOTHER_SYNC_MILLIS = 1_500;

  @TempDir static Path folder;
  private static SyncServer server;
  private static Kiosk kiosk;
  private static Chromium chromium;
  private static Page screen;
  private static Page desk;
  private static ServerApi api;
  private int before;

  @BeforeAll
  static void aKioskStandsInJulianadorpAndStaffIsLoggedIn() {
    Launch launch = Launch.classes();
    server = new SyncServer(launch, folder, Ports.free());
    server.start();
    server.awaitReady();
    String site = server.addSampleSite("Huis van Julianadorp (voorbeeld)", AREA, 52.89, 4.74);
    kiosk = Kiosk.syncing(launch, folder, "kiosk", Ports.free(), server.address(), 1);
    kiosk.enrol(server.code(site));
    kiosk.start();
    String password = server.addUser("regio", "region-reader");
    api = new ServerApi(server.address(), server.token("regio"));
    kiosk.awaitReady();
    chromium = new Chromium();
    screen = chromium.touchScreen();
    desk = chromium.desk();
    desk.navigate(server.address() + "/inloggen");
    desk.locator("#naam").fill("regio");
    desk.locator("#wachtwoord").fill(password);
    desk.locator("button[type=submit].primary").click();
    assertThat(desk.locator("#wachtwoord")).hasCount(0);
  }

  @AfterAll
  static void end() {
    if (chromium != null) {
      chromium.close();
    }
    if (kiosk != null) {
      kiosk.close();
    }
    server.close();
  }

  @BeforeEach
  void whatStaffSeesNow() {
    before = visits();
  }

  @Test
  void oneTapIsOneVisitOnTheCoveragePage() {
    tap();
    assertArrives(1);
  }

  @Test
  void aTapTakenBackOnTheScreenIsNoVisit() {
    tap();
    screen.waitForTimeout(READS_MILLIS);
    screen.locator("#undo").tap();
    assertThat(screen.locator("section:not([hidden]) #undo")).not().isVisible();
    tap();
    assertArrives(1);
  }

  @Test
  void comingWithThreeIsThreeVisits() {
    tap();
    screen.waitForTimeout(READS_MILLIS);
    screen.locator("[data-people='3']").tap();
    assertThat(screen.locator("[data-people='3']")).hasAttribute("aria-pressed", "true");
    assertArrives(3);
  }

  @Test
  void aKioskKilledAfterItsThanksHasLostNothing() {
    tap();
    kiosk.kill();
    kiosk.start();
    kiosk.awaitReady();
    tap();
    kiosk.kill();
    kiosk.start();
    kiosk.awaitReady();
    assertArrives(2);
  }

  @Test
  void aServerKilledInBetweenCountsNothingTwiceAndMissesNothing() {
    tap();
    server.kill();
    tap();
    server.start();
    server.awaitReady();
    assertArrives(2);
    server.kill();
    server.start();
    server.awaitReady();
    assertArrives(2);
  }

  private static void tap() {
    screen.navigate(kiosk.address() + "/");
    screen.locator("#here").tap();
    assertThat(screen.locator("section:not([hidden]) #thanks-title")).isVisible();
  }

  /** And stays so when the kiosk syncs again. */
  private void assertArrives(int visits) {
    Waiting.until(ARRIVES, () -> visits() >= before + visits);
    desk.waitForTimeout(ANOTHER_SYNC_MILLIS);
    desk.navigate(server.address() + "/dekking");
    // Below the number stands on how many open hours it rests.
    String cell = desk.locator("#" + AREA + " td[data-label='Bezoeken deze week']").innerText();
    assertEquals(String.valueOf(before + visits), cell.lines().findFirst().orElse("").strip());
  }

  private static int visits() {
    for (JsonNode area : api.coverage().get("areas")) {
      if (area.get("code").asText().equals(AREA)) {
        return area.get("visitsThisWeek").asInt();
      }
    }
    throw new AssertionError("no area " + AREA);
  }
}
