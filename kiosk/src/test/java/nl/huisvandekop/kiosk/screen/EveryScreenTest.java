package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state of every screen, at the three sizes: fits, can be hit, and axe finds nothing. Since
 * axe takes longer than all else, each state meets it at one of the sizes, and at all of them with
 * {@code -Daxe=everywhere}; {@code -Dscreenshots=true} keeps a picture of each, {@code -Dlang=pl}
 * shows the residents' in that language.
 */
class EveryScreenTest {
  private static final double LEAST_TARGET_MM = 15;

  /** Smallest type: 12 points. */
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

  static Stream<Arguments> scenes() {
    String[] only = System.getProperty("scene", "").split(",");
    return Scene.all().stream()
        .filter(scene -> Stream.of(only).anyMatch(scene.name()::startsWith))
        .flatMap(scene -> Stream.of(Screen.values()).map(screen -> Arguments.of(scene, screen)));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void fitsIsLargeEnoughAndAccessible(Scene scene, Screen screen) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(screen.widthPx, screen.heightPx)
            .setHasTouch(true);
    try (Stage stage = new Stage(screen.widthMm, screen.heightMm);
        BrowserContext context = browser.newContext(options)) {
      List<String> complaints = new ArrayList<>();
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            boolean expected = message.text().contains("Failed to load resource");
            if (message.type().equals("error") && !expected) {
              complaints.add(message.text());
            }
          });
      page.onPageError(complaints::add);
      scene.set().accept(stage);
      page.clock().install();
      page.navigate(stage.url(inLanguage(scene.path())));
      page.evaluate("document.fonts.ready.then(() => true)");
      scene.play().accept(page);
      page.clock().runFor(700);
      if (Boolean.getBoolean("screenshots")) {
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target/screenshots/" + scene.name() + "-" + screen + ".png")));
      }
      complaints.addAll(measured(page, screen, scene.scrolls()));
      if (meetsAxe(scene, screen)) {
        complaints.addAll(axe(page));
      }
      assertEquals(List.of(), complaints, scene + " on " + screen);
    }
  }

  private static String inLanguage(String path) {
    String lang = System.getProperty("lang");
    return lang == null ? path : path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
  }

  @SuppressWarnings("unchecked") // the script returns a list of strings
  private static List<String> measured(Page page, Screen screen, boolean scrolls) {
    Object found =
        page.evaluate(
            Chromium.script("measure.js"),
            List.of(screen.pxPerMm(), LEAST_TARGET_MM, LEAST_TYPE_MM, scrolls));
    return (List<String>) found;
  }

  private static boolean meetsAxe(Scene scene, Screen screen) {
    int turn = Math.floorMod(scene.name().hashCode(), Screen.values().length);
    return screen.ordinal() == turn || "everywhere".equals(System.getProperty("axe"));
  }

  private static List<String> axe(Page page) {
    List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
    return violations.stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getAny()))
        .toList();
  }
}
