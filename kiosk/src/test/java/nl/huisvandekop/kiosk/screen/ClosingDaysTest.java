package nl.huisvandekop.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closing as a volunteer does it, on a real kiosk: with nothing but the screen. */
class ClosingDaysTest extends BrowserTest {
  @BeforeEach
  void openOnWeekdays() {
    logIn();
    List<Map<String, String>> day = List.of(Map.of("opens", "09:00", "closes", "17:00"));
    Map<String, Object> week =
        Map.of("MONDAY", day, "TUESDAY", day, "WEDNESDAY", day, "THURSDAY", day, "FRIDAY", day);
    APIResponse answer =
        context
            .request()
            .put(
                kiosk.url("/api/opening-hours"),
                RequestOptions.create().setData(Map.of("week", week)));
    assertEquals(200, answer.status(), answer.text());
  }

  private void tap(String selector) {
    page.locator(selector).first().tap();
  }

  private Locator others() {
    return page.locator("[aria-labelledby='others-title'] .host-card");
  }

  private void chooseChristmas() {
    page.navigate(kiosk.url("/vrijwilliger/meer"));
    tap("[href='/vrijwilliger/feestdagen']");
    tap("[href='/vrijwilliger/feestdagen/dagen']");
    tap("#later");
    tap("[data-date='2026-12-24']");
    tap("[data-date='2026-12-28']");
    assertThat(page.locator("#dates-chosen")).containsText("(5 dagen)");
    tap("#next");
  }

  @Test
  void aHouseIsClosedForChristmasThenForAMorningOnlyAndThenNotAtAll() {
    chooseChristmas();
    tap("button[data-way='closed']");
    tap("#save");
    assertThat(others()).containsText("dicht");
    assertThat(others()).containsText("donderdag 24 december 2026 tot en met maandag 28");
    assertThat(page.locator("[aria-labelledby='holidays-title']")).containsText("anders dan");

    tap("[href*='van=2026-12-24']");
    tap("button[data-way='times']");
    tap("#spans .remove");
    tap("#save");
    assertThat(page.locator("#said")).containsText("Zet er een tijd bij");
    tap("#add");
    assertThat(page.locator("#week-closed")).isVisible();
    tap("#save");
    assertThat(others()).hasCount(1);
    assertThat(others()).containsText("10:00–17:00");
    page.navigate(kiosk.url("/vrijwilliger/feestdagen/dagen?van=2026-12-26"));
    assertThat(page.locator("button[data-way='times']")).hasAttribute("aria-pressed", "false");

    page.navigate(kiosk.url("/vrijwilliger/feestdagen"));
    tap("[data-act^='DELETE']");
    assertThat(others()).hasCount(0);
  }

  @Test
  void theClosingOfTodayStandsOnHomeUntilItIsTakenBackAlsoAfterARestart() {
    page.navigate(kiosk.url("/vrijwilliger/vandaag"));
    tap("[data-body*='whole-day']");
    assertThat(page.locator("[data-act^='DELETE']")).isVisible();
    page.navigate(kiosk.url("/"));
    assertThat(page.locator(".today")).containsText("Vandaag dicht");

    kiosk.stop();
    kiosk.start();
    logIn();
    page.navigate(kiosk.url("/vrijwilliger/vandaag"));
    tap("[data-act^='DELETE']");
    assertThat(page.locator("[data-body*='whole-day']")).isVisible();
    page.navigate(kiosk.url("/"));
    assertThat(page.locator(".today")).not().containsText("dicht");
  }

  @Test
  void datesThatOnlyTheClockHoldsUpAreNotToBeTriedAgain() {
    chooseChristmas();
    tap("button[data-way='closed']");
    kiosk.clock.trust(ClockTrust.UNKNOWN);
    tap("#save");
    assertThat(page.locator("#said")).containsText("als de klok goed staat");
    page.navigate(kiosk.url("/vrijwilliger/feestdagen/dagen"));
    assertThat(page.locator(".host-card")).containsText("niet zeker welke dag");
  }
}
