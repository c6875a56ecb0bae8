package nl.huisvandekop.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import nl.huisvandekop.kiosk.clock.ClockTrust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The volunteers' way through their screens, on a real kiosk. */
class VolunteerScreensTest extends BrowserTest {
  private void type(String pin) {
    for (char digit : pin.toCharArray()) {
      page.locator("[data-key='" + digit + "']").tap();
    }
    page.locator("#enter").tap();
  }

  @Test
  void thePinOpensTheMenuAndLeavingClosesIt() {
    page.navigate(kiosk.url("/"));
    page.locator(".quiet-link").tap();
    type(RealKiosk.PIN);
    assertThat(page.locator(".menu")).isVisible();

    page.locator(".back").tap();
    assertThat(page.locator("#here")).isVisible();
    page.navigate(kiosk.url("/vrijwilliger/openingstijden"));
    assertThat(page.locator("#pad")).isVisible();
  }

  @Test
  void aWrongPinIsSaidAndTheFifthMakesItWait() {
    page.navigate(kiosk.url("/vrijwilliger"));
    type("1111");
    assertThat(page.locator("#said")).containsText("klopt niet");
    for (int i = 0; i < 4; i++) {
      assertThat(page.locator("#dots .full")).hasCount(0);
      type("1111");
    }
    assertThat(page.locator("#said")).containsText("Wacht nog");
    assertThat(page.locator("#enter")).hasAttribute("aria-disabled", "true");
  }

  @Test
  void openingHoursAreSetWithoutTypingAndCopiedToOtherDays() {
    logIn();
    page.navigate(kiosk.url("/vrijwilliger/openingstijden"));
    page.locator("[data-day='MONDAY']").tap();
    page.locator("#add").tap();
    page.locator("[data-end='opens'] [data-step='-15']").tap();
    page.locator("[data-end='closes'] [data-step='15']").tap();
    page.locator("#add").tap();
    page.locator("[data-also='WEDNESDAY']").tap();
    page.locator("#save").tap();

    Locator monday = page.locator("[data-day='MONDAY'] .day-words");
    assertThat(page.locator("#week-said")).containsText("Bewaard");
    assertThat(monday).containsText("09:45–17:15 en ");
    String saved = monday.innerText();
    page.reload();
    assertEquals(words(saved), words(monday.innerText()));
    assertEquals(
        words(saved), words(page.locator("[data-day='WEDNESDAY'] .day-words").innerText()));
    assertThat(page.locator("[data-day='TUESDAY'] .day-words")).hasText("dicht");
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @Test
  void wrongHoursAreSaidInPlaceAndNotSaved() {
    logIn();
    page.navigate(kiosk.url("/vrijwilliger/openingstijden"));
    page.locator("[data-day='SUNDAY']").tap();
    page.locator("#add").tap();
    Locator earlier = page.locator("[data-end='closes'] [data-step='-15']");
    for (int i = 0; i < 28; i++) {
      earlier.tap();
    }
    assertThat(page.locator(".span-fault")).containsText("later zijn");
    assertThat(page.locator("#save")).hasAttribute("aria-disabled", "true");

    page.locator("#leave").tap();
    assertThat(page.locator("[data-day='SUNDAY'] .day-words")).hasText("nog niet ingevuld");
  }

  @Test
  void hoursThatOnlyTheClockHoldsUpAreNotToBeTriedAgain() {
    logIn();
    page.navigate(kiosk.url("/vrijwilliger/openingstijden"));
    page.locator("[data-day='MONDAY']").tap();
    page.locator("#add").tap();
    kiosk.clock.trust(ClockTrust.UNKNOWN);
    page.locator("#save").tap();

    assertThat(page.locator("#day-said")).containsText("als de klok goed staat");
    assertThat(page.locator("#day-said")).not().containsText("Probeer");
    assertThat(page.locator("#save")).hasAttribute("aria-disabled", "false");
  }

  @ParameterizedTest
  @CsvSource({"/, .quiet-link, #pad", "/vrijwilliger, .back, #here"})
  void whoGoesOnWhileTheKioskIsDownWaitsOnAScreenOfItsOwn(String from, String link, String to) {
    logIn();
    page.navigate(kiosk.url(from));
    assertThat(page.locator(link)).isVisible();
    kiosk.stop();
    page.locator(link).tap();
    assertThat(page.locator("#patience-title")).isVisible();
    assertThat(page.locator(link)).isHidden();

    kiosk.start();
    assertThat(page.locator(to)).isVisible();
  }

  @Test
  void whoWalksAwayWhileTheKioskIsDownIsLedHomeOnceItAnswers() {
    logIn();
    page.clock().install();
    page.navigate(kiosk.url("/vrijwilliger"));
    assertThat(page.locator(".menu")).isVisible();
    kiosk.stop();
    page.clock().runFor(121_000);
    assertThat(page.locator("#patience-title")).isVisible();

    kiosk.start();
    page.clock().runFor(1_000);
    assertThat(page.locator("#here")).isVisible();
  }

  @Test
  void whoWalksAwayIsLoggedOutAfterTwoMinutes() {
    logIn();
    page.clock().install();
    page.navigate(kiosk.url("/vrijwilliger"));
    assertThat(page.locator(".menu")).isVisible();
    page.clock().runFor(101_000);
    assertThat(page.locator("#idle")).isVisible();
    page.locator("#longer").tap();
    assertThat(page.locator("#idle")).isHidden();

    page.clock().runFor(121_000);
    assertThat(page.locator("#here")).isVisible();
    page.navigate(kiosk.url("/vrijwilliger/toestand"));
    assertThat(page.locator("#pad")).isVisible();
  }
}
