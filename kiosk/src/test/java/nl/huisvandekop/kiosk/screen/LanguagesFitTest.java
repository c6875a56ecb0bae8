package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fullest of the residents' screens in the languages that {@link EveryScreen} leaves out. */
class LanguagesFitTest {
  private static final double LEAST_TARGET_MM = 15;
  private static final double LEAST_TYPE_MM = 4.2;

  private static final List<String> FULLEST =
      List.of("home", "thanks", "thanks-countdown", "failed");

  private static final List<Language> LONGEST =
      List.of(Language.DE, Language.PL, Language.UK, Language.TR);

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

  @ParameterizedTest
  @EnumSource(
      value = Screen.class,
      names = {"SEVEN_INCH", "PORTRAIT"})
  void theFullestScreensFitInEveryLanguage(Screen screen) {
    List<Scene> scenes =
        Scene.all().stream().filter(scene -> FULLEST.contains(scene.name())).toList();
    assertEquals(FULLEST.size(), scenes.size());
    List<String> complaints = new ArrayList<>();
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(screen.widthPx, screen.heightPx)
            .setHasTouch(true);
    try (BrowserContext context = browser.newContext(options)) {
      Page page = context.newPage();
      page.clock().install();
      for (Scene scene : scenes) {
        try (Stage stage = new Stage(screen.widthMm, screen.heightMm)) {
          scene.set().accept(stage);
          for (Language language : LONGEST) {
            complaints.addAll(look(page, stage, scene, screen, language));
          }
        }
      }
    }
    assertEquals("", String.join("\n", complaints));
  }

  @SuppressWarnings("unchecked") // the script returns a list of strings
  private static List<String> look(
      Page page, Stage stage, Scene scene, Screen screen, Language language) {
    page.unrouteAll();
    page.navigate(stage.url(scene.path() + "?lang=" + language.code()));
    page.evaluate("document.fonts.ready.then(() => true)");
    scene.play().accept(page);
    page.clock().runFor(700);
    if (Boolean.getBoolean("screenshots")) {
      String name = scene.name() + "-" + language + "-" + screen + ".png";
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name)));
    }
    List<String> found =
        (List<String>)
            page.evaluate(
                Chromium.script("measure.js"),
                List.of(screen.pxPerMm(), LEAST_TARGET_MM, LEAST_TYPE_MM, scene.scrolls()));
    return found.stream().map(what -> scene + " in " + language + ": " + what).toList();
  }
}
