package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The keyboard inside the page, with a finger, with keys, and in every language. */
class KeyboardTest {
  private static final double LEAST_KEY_MM = 15;
  private static final double LEAST_TYPE_MM = 4.2;

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() {
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  /** A page with two fields and nothing else, on a screen of its own. */
  private static void on(Screen screen, Language language, Consumer<Page> test) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(screen.widthPx, screen.heightPx)
            .setHasTouch(true);
    try (Stage stage = new Stage(screen.widthMm, screen.heightMm);
        BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      Screens screens = new Screens(screen.widthMm, screen.heightMm);
      page.route(
          "**/velden?*",
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setContentType("text/html; charset=utf-8")
                      .setBody(fields(screens, asked(route.request().url())))));
      page.navigate(stage.url("/velden?" + language.code()));
      test.accept(page);
    }
  }

  private static Language asked(String url) {
    return Language.find(url.substring(url.indexOf('?') + 1)).orElseThrow();
  }

  private static String fields(Screens screens, Language language) {
    Preferences wanted = new Preferences(language, false, false);
    String styles = screens.styles().element(List.of("pad.css", "keyboard.css"));
    return "<!doctype html><html lang='%s' dir='%s'><title>x</title>%s<body><main class=screen>"
            .formatted(language.code(), language.direction(), styles)
        + "<label class=field><span>Naam</span><input id=one maxlength=20 data-keyboard></label>"
        + "<label class=field><span>Meer</span><textarea id=two data-keyboard></textarea></label>"
        + "<button class=button id=after>x</button></main>"
        + screens.render("keyboard", wanted, Map.of())
        + "<script type=module src='"
        + screens.files().href("keyboard.js")
        + "'></script>";
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyCanBeHitAndTheFieldIsNeverCoveredInAnyLanguage(Screen screen) {
    on(
        screen,
        Language.NL,
        page -> {
          for (Language language : Language.values()) {
            page.navigate(page.url().replaceAll("\\?.*", "") + "?" + language.code());
            page.locator("#one").tap();
            page.evaluate("document.fonts.ready.then(() => true)");
            if (Boolean.getBoolean("screenshots")) {
              String name = "target/screenshots/keyboard-" + language + "-" + screen + ".png";
              page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(name)));
            }
            assertEquals(List.of(), measured(page, screen), language + " letters");
            assertTrue(seen(page, "#one"));
            page.locator("[data-opens=signs]").tap();
            assertEquals(List.of(), measured(page, screen), language + " signs");
            page.locator("#keyboard-done").tap();
            page.locator("#two").tap();
            assertTrue(seen(page, "#two"));
          }
        });
  }

  private static Object measured(Page page, Screen screen) {
    return page.evaluate(
        Chromium.script("measure.js"),
        List.of(screen.pxPerMm(), LEAST_KEY_MM, LEAST_TYPE_MM, false));
  }

  private static boolean seen(Page page, String field) {
    return (Boolean)
        page.evaluate(
            "field => { const box = document.querySelector(field).getBoundingClientRect();"
                + "return [0.1, 0.9].every(part => document.elementFromPoint("
                + "box.left + box.width * part, box.top + box.height * part)?.matches(field)); }",
            field);
  }

  private static void tap(Page page, String... keys) {
    for (String key : keys) {
      page.locator("[data-types='" + key + "']:visible").tap();
    }
  }

  @Test
  void aNameIsWrittenWithAFingerAndBeginsWithACapital() {
    on(
        Screen.SEVEN_INCH,
        Language.NL,
        page -> {
          Locator field = page.locator("#one");
          field.tap();
          tap(page, "c", "a", "f", "é", " ");
          page.locator("[data-opens=signs]").tap();
          tap(page, "2", "€");
          assertEquals("Café 2€", field.inputValue());
          field.evaluate("field => field.setSelectionRange(4, 6)");
          page.locator("[data-erases]:visible").tap();
          assertEquals("Café€", field.inputValue());
          page.locator("#keyboard-done").tap();
          assertFalse(page.locator("#keyboard").isVisible());
          assertEquals("one", page.evaluate("document.activeElement.id"));
        });
  }

  @Test
  void whatIsWrittenCountsAsTypedAndKeepsToTheLongestLength() {
    on(
        Screen.PORTRAIT,
        Language.NL,
        page -> {
          page.evaluate("one.addEventListener('input', () => (document.title = one.value))");
          page.evaluate("one.value = 'x'.repeat(19)");
          page.locator("#one").tap();
          page.locator("#one").press("End");
          tap(page, "y", "z");
          assertEquals("x".repeat(19) + "y", page.title());
        });
  }

  @Test
  void anEmojiIsErasedWhole() {
    on(
        Screen.PORTRAIT,
        Language.NL,
        page -> {
          page.locator("#one").fill("a👩‍👧e\u0301");
          page.locator("#one").tap();
          page.locator("#one").press("End");
          page.locator("[data-erases]:visible").tap();
          assertEquals("a👩‍👧", page.locator("#one").inputValue());
          page.locator("[data-erases]:visible").tap();
          assertEquals("a", page.locator("#one").inputValue());
        });
  }

  @Test
  void capitalsAreThoseOfTheLanguage() {
    Map<Language, String> first = Map.of(Language.TR, "i", Language.DE, "ß", Language.UK, "ї");
    Map<Language, String> typed = Map.of(Language.TR, "İ", Language.DE, "ß", Language.UK, "Ї");
    first.forEach(
        (language, letter) ->
            on(
                Screen.TEN_INCH,
                language,
                page -> {
                  page.locator("#one").tap();
                  tap(page, letter, letter);
                  assertEquals(typed.get(language) + letter, page.locator("#one").inputValue());
                }));
  }

  @Test
  void aRealKeyboardOrASwitchNeedsNoFinger() {
    on(
        Screen.TEN_INCH,
        Language.NL,
        page -> {
          page.locator("#one").focus();
          page.keyboard().press("Tab");
          assertEquals("keyboard-done", page.evaluate("document.activeElement.id"));
          page.keyboard().press("Tab");
          page.keyboard().press("Enter");
          page.keyboard().press("Space");
          assertEquals("Qq", page.locator("#one").inputValue());
          page.keyboard().press("Escape");
          assertFalse(page.locator("#keyboard").isVisible());
          page.keyboard().type("r");
          page.keyboard().press("Tab");
          assertEquals("two", page.evaluate("document.activeElement.id"));
          page.keyboard().type("s");
          assertFalse(page.locator("#keyboard").isVisible(), "goes once a real key is pressed");
          page.keyboard().press("Tab");
          assertEquals("after", page.evaluate("document.activeElement.id"));
          assertEquals("Qqr", page.locator("#one").inputValue());
        });
  }
}
