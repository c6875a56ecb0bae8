package nl.huisvandekop.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.BoundingBox;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a finger does, and what the kiosk's store says of it afterwards. */
class TapTest extends BrowserTest {
  private Locator here() {
    return page.locator("#here");
  }

  private Locator title(String screen) {
    return page.locator("section:not([hidden]) #" + screen + "-title");
  }

  private void openHome() {
    page.navigate(kiosk.url("/"));
  }

  private void tapAndThank() {
    openHome();
    here().tap();
    assertThat(title("thanks")).isVisible();
    pastTheQuietMoment();
  }

  /** Right after a screen came up, it takes no touch. */
  private void pastTheQuietMoment() {
    page.waitForTimeout(600);
  }

  private List<String> idsOfPosts() {
    List<String> ids = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST") && request.url().endsWith("/api/check-ins")) {
            ids.add(idOf(request));
          }
        });
    return ids;
  }

  private static String idOf(Request request) {
    JsonObject body = JsonParser.parseString(request.postData()).getAsJsonObject();
    return body.get("id").getAsString();
  }

  @Test
  void oneTapCountsOneBeforeThanksIsSaid() {
    openHome();
    here().tap();

    assertThat(title("thanks")).isVisible();
    assertEquals(1, kiosk.counted());
    assertEquals(kiosk.url("/"), page.url());
    assertThat(page.locator("[aria-pressed='true']")).hasCount(0);
  }

  @Test
  void aHammeringChildCountsOnceAndChoosesNothing() {
    openHome();
    BoundingBox box = here().boundingBox();
    for (int i = 0; i < 12; i++) {
      page.touchscreen().tap(box.x + 20 + i * box.width / 16, box.y + 30 + i * box.height / 16);
    }

    assertThat(title("thanks")).isVisible();
    assertThat(page.locator("[aria-pressed='true']")).hasCount(0);
    assertEquals(1, kiosk.counted());
  }

  @Test
  void twoFingersAtOnceCountOnce() {
    openHome();
    BoundingBox box = here().boundingBox();
    CDPSession fingers = context.newCDPSession(page);
    fingers.send("Input.dispatchTouchEvent", touch("touchStart", box, 0.3, 0.6));
    fingers.send("Input.dispatchTouchEvent", touch("touchEnd", box));

    assertThat(title("thanks")).isVisible();
    assertEquals(1, kiosk.counted());
  }

  private static JsonObject touch(String type, BoundingBox box, double... places) {
    List<String> points = new ArrayList<>();
    for (double place : places) {
      points.add(
          "{\"x\":" + (box.x + box.width * place) + ",\"y\":" + (box.y + box.height * place) + "}");
    }
    return JsonParser.parseString(
            "{\"type\":\"" + type + "\",\"touchPoints\":[" + String.join(",", points) + "]}")
        .getAsJsonObject();
  }

  @Test
  void theKeyboardCountsToo() {
    openHome();
    here().focus();
    page.keyboard().press("Enter");

    assertThat(title("thanks")).isVisible();
    assertThat(title("thanks")).isFocused();
    assertEquals(1, kiosk.counted());
  }

  @Test
  void anAnswerThatIsLostIsAskedForAgainAndCountsOnce() {
    List<String> ids = idsOfPosts();
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/api/check-ins",
        route -> {
          if (asked.incrementAndGet() <= 2) {
            route.fetch(); // it arrives, its answer does not
            route.abort();
          } else {
            route.resume();
          }
        });
    openHome();
    here().tap();

    assertThat(title("waiting")).isVisible();
    assertThat(title("thanks")).isVisible();
    assertEquals(3, ids.size());
    assertEquals(1, ids.stream().distinct().count());
    assertEquals(1, kiosk.counted());
  }

  @Test
  void aKioskThatRestartsUnderThePageCountsOnce() {
    openHome();
    kiosk.stop();
    here().tap();
    assertThat(title("waiting")).isVisible();

    kiosk.start();

    assertThat(title("thanks")).isVisible();
    assertEquals(1, kiosk.counted());
  }

  @Test
  void afterNineMinutesItSaysThatNobodyKnowsAndAsksNoMore() {
    page.clock().install();
    page.route("**/api/check-ins", route -> route.abort());
    openHome();
    here().tap();
    assertThat(title("waiting")).isVisible();
    for (int i = 0; i < 300 && !title("unknown").isVisible(); i++) {
      page.clock().runFor(2_000);
    }
    assertThat(title("unknown")).isVisible();
    assertThat(page.locator("[data-screen='unknown']"))
        .containsText("weten niet of je bent geteld");

    List<String> later = idsOfPosts();
    page.clock().runFor(120_000);
    assertEquals(List.of(), later);
    assertThat(here()).isVisible();
  }

  @Test
  void aStoreThatCannotWriteIsSaidSoAndTheSameTapMayBeTriedAgain() {
    List<String> ids = idsOfPosts();
    openHome();
    kiosk.disk.rearm(0);
    here().tap();
    assertThat(title("failed")).isVisible();
    assertEquals(0, kiosk.counted());

    kiosk.disk.rearm(Integer.MAX_VALUE);
    pastTheQuietMoment();
    page.locator("#again").tap();

    assertThat(title("thanks")).isVisible();
    assertEquals(1, ids.stream().distinct().count());
    assertEquals(1, kiosk.counted());
  }

  @Test
  void undoTakesTheCountBack() {
    tapAndThank();
    page.locator("#undo").tap();

    assertThat(title("undone")).isVisible();
    assertEquals(0, kiosk.counted());
  }

  @Test
  void anUndoWhoseAnswerIsLostIsStillAnUndo() {
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/api/check-ins/*",
        route -> {
          if (asked.incrementAndGet() == 1) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
    tapAndThank();
    page.locator("#undo").tap();

    assertThat(title("undone")).isVisible();
    assertEquals(0, kiosk.counted());
  }

  @Test
  void whatIsToldAfterwardsMovesTheCountAndTakesItBack() {
    String koffie = addActivity("Koffie-inloop", "10:00:00", "12:00:00");
    tapAndThank();
    Locator three = page.locator("[data-people='3']");
    Locator coffee = page.locator("[data-activity='" + koffie + "']");
    three.tap();
    coffee.tap();
    assertThat(three).containsText("gekozen");
    assertThat(coffee).containsText("gekozen");
    page.waitForCondition(() -> kiosk.counted() == 3 && kiosk.countedFor(koffie) == 3);

    coffee.tap();
    page.waitForCondition(() -> kiosk.countedFor(koffie) == 0);
    three.tap();
    page.waitForCondition(() -> kiosk.counted() == 1);
    assertThat(page.locator("[aria-pressed='true']")).hasCount(0);
  }

  @Test
  void moreThanSixAreSteppedToAndCountedWhereItStops() {
    tapAndThank();
    page.locator("#more").tap();
    for (int i = 0; i < 9; i++) {
      page.locator("#five-more").tap();
    }
    assertThat(page.locator("#count")).hasText("50");
    page.waitForCondition(() -> kiosk.counted() == 50);

    page.locator("#fewer").tap();
    page.locator("#done").tap();

    page.waitForCondition(() -> kiosk.counted() == 49);
    assertThat(here()).isVisible();
  }

  @Test
  void whatTheKioskForgotIsSaidToBeGone() {
    tapAndThank();
    kiosk.minutes(10);
    page.locator("[data-people='4']").tap();

    assertThat(title("gone")).isVisible();
    assertEquals(1, kiosk.counted());
  }

  @Test
  void aSensitiveOrDistantActivityIsNotOffered() {
    addActivity("Koffie-inloop", "10:00:00", "12:00:00");
    addActivity("Samen eten", "17:30:00", "19:00:00");
    tapAndThank();

    List<String> offered = page.locator("[data-activity] .offer-name").allTextContents();
    assertEquals(List.of("Koffie-inloop", "Zomaar even langs"), offered);
  }

  @Test
  void theNextVisitorIsANewCheckIn() {
    List<String> ids = idsOfPosts();
    tapAndThank();
    page.locator("#done").tap();
    pastTheQuietMoment();
    here().tap();

    assertThat(title("thanks")).isVisible();
    assertEquals(2, ids.stream().distinct().count());
    assertEquals(2, kiosk.counted());
  }

  @Test
  void theLastTwentySecondsAreShownAndMayBeExtendedTenTimes() {
    page.clock().install();
    openHome();
    here().tap();
    assertThat(title("thanks")).isVisible();
    Locator longer = page.locator("#longer");
    page.clock().runFor(29_000);
    assertThat(longer).isHidden();

    for (int i = 0; i < 10; i++) {
      page.clock().runFor(11_000);
      assertThat(longer).isVisible();
      longer.tap();
      assertThat(longer).isHidden();
      page.clock().runFor(29_000);
    }
    page.clock().runFor(10_000);
    assertThat(page.locator("#foot-words")).containsText("seconden");
    page.clock().runFor(12_000);
    assertThat(here()).isVisible();
    assertTrue(title("thanks").isHidden());
    assertEquals(1, kiosk.counted());
  }

  @Test
  void thanksEndBeforeTheKioskCouldForgetTheCheckInHoweverOftenItIsExtended() {
    page.clock().install();
    openHome();
    here().tap();
    assertThat(title("thanks")).isVisible();
    for (int i = 0; i < 10; i++) {
      page.clock().runFor(47_000);
      page.locator("#longer").tap();
    }
    page.clock().runFor(47_000);
    page.locator("#longer").tap();
    assertThat(title("thanks")).isVisible();
    page.clock().runFor(15_000);
    assertThat(here()).isVisible();
  }
}
