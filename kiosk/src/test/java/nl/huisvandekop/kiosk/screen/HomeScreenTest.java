package nl.huisvandekop.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Home over a long day: it rests, wakes, forgets, and stays light. */
class HomeScreenTest extends BrowserTest {
  private static final String ID = "3f1c2b5e-0d4a-4c8e-9b7a-1e2d3c4b5a69";

  private void open(String path) {
    page.clock().install();
    page.navigate(kiosk.url(path));
  }

  private void rest() {
    open("/");
    page.clock().runFor(181_000);
    assertThat(page.locator("#rest")).isVisible();
  }

  @Test
  void afterThreeMinutesItRestsAndTheFirstTouchOnlyWakesIt() {
    rest();
    assertThat(page.locator("#rest")).containsText("Raak het scherm aan");
    BoundingBox here = page.locator("#here").boundingBox();
    page.touchscreen().tap(here.x + here.width / 2, here.y + here.height / 2);

    assertThat(page.locator("#rest")).isHidden();
    assertThat(page.locator("section:not([hidden]) #thanks-title")).isHidden();
    assertEquals(0, kiosk.counted());
    page.clock().runFor(600);
    page.locator("#here").tap();
    assertThat(page.locator("section:not([hidden]) #thanks-title")).isVisible();
    assertEquals(1, kiosk.counted());
  }

  @Test
  void aFingerThatLayOnItWhenTheSensorWokeItCountsNobody() {
    rest();
    BoundingBox here = page.locator("#here").boundingBox();
    CDPSession finger = context.newCDPSession(page);
    touch(finger, "touchStart", "[{\"x\":%f,\"y\":%f}]", here);
    page.evaluate("document.dispatchEvent(new CustomEvent('woken'))");
    assertThat(page.locator("#rest")).isHidden();
    page.clock().runFor(2000);
    touch(finger, "touchEnd", "[]", here);

    page.clock().runFor(600);
    assertThat(page.locator("section:not([hidden]) #thanks-title")).isHidden();
    assertEquals(0, kiosk.counted());
    page.locator("#here").tap();
    assertThat(page.locator("section:not([hidden]) #thanks-title")).isVisible();
    assertEquals(1, kiosk.counted());
  }

  private static void touch(CDPSession finger, String type, String points, BoundingBox at) {
    String where = String.format(Locale.ROOT, points, at.x + at.width / 2, at.y + at.height / 2);
    JsonObject event = new JsonObject();
    event.addProperty("type", type);
    event.add("touchPoints", JsonParser.parseString(where));
    finger.send("Input.dispatchTouchEvent", event);
  }

  @Test
  void aKeyOnlyWakesItToo() {
    rest();
    page.keyboard().press("Enter");

    assertThat(page.locator("#rest")).isHidden();
    assertEquals(0, kiosk.counted());
  }

  @Test
  void whatWasChosenStaysOnTheWayBackAndIsForgottenWhenNobodyIsThere() {
    open("/?lang=en&large=1");
    page.locator(".way").first().click();
    assertThat(page.locator(".resident-head")).isVisible();
    assertThat(page.locator("html")).hasAttribute("lang", "en");
    page.locator(".back").click();
    assertThat(page.locator("#here")).isVisible();
    assertThat(page.locator("html")).hasAttribute("data-large", "true");

    page.clock().runFor(35_000);
    assertThat(page.locator("#longer")).isVisible();
    page.clock().runFor(16_000);
    assertThat(page.locator("html")).hasAttribute("lang", "nl");
    assertThat(page).hasURL(Pattern.compile(".*/$"));
  }

  @Test
  void noSwipeLeadsBackToWhatSomebodyElseLookedAt() {
    open("/");
    Object before = page.evaluate("history.length");
    page.locator(".way").first().click();
    assertThat(page.locator(".resident-head")).isVisible();
    page.locator(".back").click();
    assertThat(page.locator("#here")).isVisible();
    assertEquals(before, page.evaluate("history.length"));
  }

  @Test
  void whatWasChosenIsForgottenWithDone() {
    open("/?lang=ar");
    page.locator("#here").tap();
    assertThat(page.locator("section:not([hidden]) #thanks-title")).isVisible();
    page.clock().runFor(600);
    page.locator("#done").tap();

    assertThat(page.locator("html")).hasAttribute("lang", "nl");
    assertEquals(1, kiosk.counted());
  }

  @Test
  void whomThePushButtonCountedMayTakeItBackOnTheScreenAlsoAtRest() {
    rest();
    context
        .request()
        .post(
            kiosk.url("/api/check-ins"),
            RequestOptions.create().setData(Map.of("id", ID, "people", 1)));
    page.evaluate(
        "id => document.dispatchEvent(new CustomEvent('checked-in',"
            + " { detail: { id, people: 1, undoSeconds: 50 } }))",
        ID);
    assertThat(page.locator("section:not([hidden]) #thanks-title")).isVisible();
    assertEquals(1, kiosk.counted());
    page.clock().runFor(600);
    page.locator("#undo").tap();

    assertThat(page.locator("#undone-title")).isVisible();
    assertEquals(0, kiosk.counted());
  }

  @Test
  void whoReadsIsNotSentAwayWhenTheButtonIsPressedAndTheOtherMayTakeItBack() {
    context
        .request()
        .post(
            kiosk.url("/api/check-ins"),
            RequestOptions.create().setData(Map.of("id", ID, "people", 1)));
    page.navigate(kiosk.url("/wegwijzer"));
    page.evaluate(
        "id => document.dispatchEvent(new CustomEvent('checked-in', { detail: { id } }))", ID);
    assertThat(page.locator("#thanked")).containsText("Fijn dat je er bent!");
    page.locator("#thanked-undo").tap();

    assertThat(page.locator("#thanked")).containsText("Je bent niet meegeteld.");
    assertEquals(0, kiosk.counted());
  }

  @Test
  void theFirstPaintNeedsTheDocumentAlone() {
    page.route(url -> !url.endsWith("/"), Route::abort);
    page.navigate(kiosk.url("/"));

    assertThat(page.locator("#here")).isVisible();
    assertTrue(
        (Boolean)
            page.evaluate(
                "getComputedStyle(document.getElementById('here')).backgroundImage"
                    + ".startsWith('linear-gradient')"));
  }

  @Test
  void aLongDayLeavesNothingBehindInThePage() {
    open("/");
    CDPSession inside = context.newCDPSession(page);
    inside.send("Performance.enable");
    visits(5);
    double before = used(inside);
    visits(25);
    double growth = used(inside) - before;

    assertTrue(growth < 300_000, growth + " bytes more after 25 visits");
  }

  private void visits(int count) {
    for (int i = 0; i < count; i++) {
      page.locator("#here").tap();
      assertThat(page.locator("section:not([hidden]) #thanks-title")).isVisible();
      page.clock().runFor(600);
      page.locator("#done").tap();
      page.clock().runFor(600);
    }
  }

  private static double used(CDPSession inside) {
    inside.send("HeapProfiler.collectGarbage");
    for (var metric : inside.send("Performance.getMetrics").getAsJsonArray("metrics")) {
      JsonObject one = metric.getAsJsonObject();
      if (one.get("name").getAsString().equals("JSHeapUsedSize")) {
        return one.get("value").getAsDouble();
      }
    }
    throw new IllegalStateException("Chromium does not say");
  }
}
