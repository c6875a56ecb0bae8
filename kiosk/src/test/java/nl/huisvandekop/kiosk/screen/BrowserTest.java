package nl.huisvandekop.kiosk.screen;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real kiosk with a real browser before it. */
abstract class BrowserTest {
  private static Playwright playwright;
  private static Browser browser;

  @TempDir Path data;
  RealKiosk kiosk;
  BrowserContext context;
  Page page;

  @BeforeAll
  static void openBrowser() {
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void closeBrowser() {
    playwright.close();
  }

  @BeforeEach
  void openKiosk() {
    kiosk = new RealKiosk(data.resolve("kiosk"));
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(Screen.TEN_INCH.widthPx, Screen.TEN_INCH.heightPx)
                .setHasTouch(true));
    page = context.newPage();
  }

  @AfterEach
  void closeKiosk() {
    context.close();
    kiosk.close();
  }

  /** Logs the browser in as a volunteer. */
  void logIn() {
    APIResponse answer =
        context
            .request()
            .post(
                kiosk.url("/api/session"),
                RequestOptions.create().setData(Map.of("pin", RealKiosk.PIN)));
    if (answer.status() >= 300) {
      throw new IllegalStateException("no session: " + answer.text());
    }
  }

  /** An activity of today, as a volunteer puts it in; its id. */
  String addActivity(String title, String start, String end) {
    logIn();
    APIResponse answer =
        context
            .request()
            .post(
                kiosk.url("/api/activities"),
                RequestOptions.create()
                    .setData(
                        Map.of(
                            "title", title,
                            "start", "2026-11-24T" + start,
                            "end", "2026-11-24T" + end,
                            "withoutSignUp", true,
                            "byPartner", false,
                            "groupOffer", false,
                            "sensitive", false)));
    if (answer.status() >= 300) {
      throw new IllegalStateException("no activity: " + answer.text());
    }
    return answer.text().replaceAll("(?s).*?\"id\"\\s*:\\s*\"([^\"]+)\".*", "$1");
  }
}
