package nl.huisvandekop.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Whoever wants to come says so with a finger, and the kiosk's store counts it. */
class ComingTapTest extends BrowserTest {
  private static final String PEOPLE = "SELECT coalesce(sum(people), 0) FROM coming";

  private Locator want() {
    return page.locator("#want");
  }

  private Locator words() {
    return page.locator("#coming-words");
  }

  private void openDinner() {
    String id = addActivity("Samen eten", "17:30:00", "19:00:00");
    page.navigate(kiosk.url("/activiteiten/" + id + "/2026-11-24"));
  }

  @Test
  void oneTapCountsOneAndAnotherTakesItBack() {
    page.clock().install();
    openDinner();
    want().tap();
    assertThat(words()).containsText("stoel");
    assertThat(want()).isHidden();
    assertEquals(1, kiosk.number(PEOPLE));

    page.clock().runFor(600);
    page.locator("#take-back").tap();
    assertThat(words()).containsText("rekenen niet op je");
    assertEquals(0, kiosk.number(PEOPLE));

    page.clock().runFor(600);
    want().tap();
    assertThat(words()).containsText("stoel");
    assertEquals(1, kiosk.number(PEOPLE));
  }

  @Test
  void aHammeringChildCountsOnceAndTakesNothingBack() {
    openDinner();
    BoundingBox box = want().boundingBox();
    for (int i = 0; i < 10; i++) {
      page.touchscreen().tap(box.x + 30 + i, box.y + box.height / 2);
    }
    assertThat(words()).containsText("stoel");
    assertEquals(1, kiosk.number(PEOPLE));
  }

  @Test
  void anAnswerThatIsLostIsAskedForAgainAndCountsOnce() {
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/api/activities/*/coming",
        route -> {
          if (asked.incrementAndGet() == 1) {
            route.fetch(); // it arrives, its answer does not
            route.abort();
          } else {
            route.resume();
          }
        });
    openDinner();
    want().tap();
    assertThat(words()).containsText("stoel");
    assertEquals(2, asked.get());
    assertEquals(1, kiosk.number(PEOPLE));
  }

  @Test
  void aStoreThatCannotWriteIsSaidSoAndMayBeTriedAgain() {
    openDinner();
    kiosk.disk.rearm(0);
    want().tap();
    assertThat(words()).containsText("lukt nu niet");
    assertThat(want()).isVisible();
    kiosk.disk.rearm(Integer.MAX_VALUE);
    page.waitForTimeout(600);
    want().tap();
    assertThat(words()).containsText("stoel");
    assertEquals(1, kiosk.number(PEOPLE));
  }

  @Test
  void theKeyboardCanSaySoToo() {
    openDinner();
    want().focus();
    page.keyboard().press("Enter");
    assertThat(words()).containsText("stoel");
    assertThat(page.locator("#take-back")).isFocused();
  }
}
