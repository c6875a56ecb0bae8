package nl.huisvandekop.kiosk.screen;

import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;

/** What the kiosk hears of a screen that nobody uses. */
class RestingScreenTest extends BrowserTest {

  @Test
  void aKioskThatStartsAgainHearsThatTheScreenRests() {
    page.waitForRequest(
        RestingScreenTest::saysThatItRests, () -> page.navigate(kiosk.url("/?rust")));
    kiosk.stop();

    page.waitForRequest(RestingScreenTest::saysThatItRests, kiosk::start);
  }

  private static boolean saysThatItRests(Request request) {
    return request.url().endsWith("/api/rest") && !request.postData().contains("awake");
  }
}
