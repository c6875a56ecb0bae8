package nl.huisvandekop.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing is counted that nobody chose, and nobody waits for another's answer. */
class UnhurriedTest extends BrowserTest {
  private void tapAndThank() {
    page.clock().install();
    page.navigate(kiosk.url("/"));
    page.locator("#here").tap();
    assertThat(page.locator("section:not([hidden]) #thanks-title")).isVisible();
    page.clock().runFor(600);
  }

  /** What is stepped to is sent a moment later. */
  private void counts(int people) {
    page.clock().runFor(500);
    page.waitForCondition(() -> kiosk.counted() == people);
  }

  @Test
  void whoOnlyLooksAtMoreIsCountedAsBefore() {
    List<String> changes = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("PATCH")) {
            changes.add(request.postData());
          }
        });
    tapAndThank();
    page.locator("#more").tap();
    assertThat(page.locator("#count")).hasText("7");
    assertThat(page.locator("#count-chosen")).isHidden();
    page.locator("#not-more").tap();
    assertThat(page.locator("#people")).isVisible();
    page.locator("#more").tap();
    page.clock().runFor(60_000);
    assertThat(page.locator("#here")).isVisible();
    assertEquals(List.of(), changes);
    assertEquals(1, kiosk.counted());
  }

  @Test
  void whoEndsWithSevenInSightMeansSeven() {
    tapAndThank();
    page.locator("#more").tap();
    page.locator("#done").tap();

    counts(7);
  }

  @Test
  void backFromMoreTakesBackWhatWasSteppedTo() {
    tapAndThank();
    page.locator("[data-people='3']").tap();
    counts(3);
    page.locator("#more").tap();
    page.locator("#one-more").tap();
    assertThat(page.locator("#count-chosen")).isVisible();
    counts(8);
    page.locator("#not-more").tap();

    assertThat(page.locator("[data-people='3']")).hasAttribute("aria-pressed", "true");
    counts(3);
  }

  @Test
  void afterALongWaitTheNextPersonMayTapAndBothAreCounted() {
    page.clock().install();
    page.navigate(kiosk.url("/"));
    kiosk.stop();
    page.locator("#here").tap();
    assertThat(page.locator("#waiting-title")).isVisible();
    Locator done = page.locator("#waiting-done");
    assertThat(done).isHidden();
    page.clock().runFor(21_000);
    assertThat(page.locator("#waiting-what")).containsText("Het duurt even");
    done.tap();
    assertThat(page.locator("#here")).isVisible();
    page.clock().runFor(600);
    page.locator("#here").tap();
    assertThat(page.locator("#waiting-title")).isVisible();

    kiosk.start();
    for (int i = 0; i < 20 && kiosk.counted() < 2; i++) {
      page.clock().runFor(1_000);
    }
    assertThat(page.locator("section:not([hidden]) #thanks-title")).isVisible();
    assertEquals(2, kiosk.counted());
  }
}
