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
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state of every screen, at one of the sizes: fits, can be hit, asks for nothing elsewhere,
 * and axe finds nothing. Residents' screens are looked at in Arabic, in large letters and in black
 * on white too. Since axe takes longer than all else, each state meets it at one of the sizes, a
 * resident's in another form at the next one, and all of them with {@code -Daxe=everywhere}; {@code
 * -Dscreenshots=true} keeps a picture of each, {@code -Dlang=lang=pl} shows them in that language.
 * A class for each size, so that two can be at work.
 */
abstract class EveryScreen {
  private static final double LEAST_TARGET_MM = 15;

  /** Smallest type: 12 points. */
  private static final double LEAST_TYPE_MM = 4.2;

  /** Of which a capital is 6.1 mm high. */
  private static final double LEAST_LARGE_TYPE_MM = 9.2;

  /** How a screen is looked at. */
  private enum Form {
    DUTCH(System.getProperty("lang", ""), LEAST_TYPE_MM),
    CONTRAST("", LEAST_TYPE_MM),
    ARABIC("lang=ar", LEAST_TYPE_MM),
    LARGE("large=1", LEAST_LARGE_TYPE_MM);

    final String query;
    final double leastTypeMm;

    Form(String query, double leastTypeMm) {
      this.query = query;
      this.leastTypeMm = leastTypeMm;
    }

    String of(String path) {
      return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
    }
  }

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

  private final Screen screen;

  EveryScreen(Screen screen) {
    this.screen = screen;
  }

  static Stream<Scene> scenes() {
    String[] only = System.getProperty("scene", "").split(",");
    return Scene.all().stream().filter(scene -> Stream.of(only).anyMatch(scene.name()::startsWith));
  }

  @ParameterizedTest
  @MethodSource("scenes")
  void fitsIsLargeEnoughAndAccessible(Scene scene) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions()
            .setViewportSize(screen.widthPx, screen.heightPx)
            .setHasTouch(true);
    List<String> complaints = new ArrayList<>();
    try (Stage stage = new Stage(screen.widthMm, screen.heightMm);
        BrowserContext context = browser.newContext(options)) {
      scene.set().accept(stage);
      Page page = context.newPage();
      listen(page, stage, complaints);
      page.clock().install();
      for (Form form : Form.values()) {
        if (form == Form.DUTCH || scene.isForResidents() && !scene.path().contains("lang=")) {
          look(page, stage, scene, screen, form, complaints);
        }
      }
    }
    assertEquals(List.of(), complaints, scene + " on " + screen);
  }

  private static void look(
      Page page, Stage stage, Scene scene, Screen screen, Form form, List<String> complaints) {
    if (form == Form.CONTRAST) {
      page.evaluate("document.documentElement.dataset.contrast = 'true'");
    } else {
      page.unrouteAll();
      page.navigate(stage.url(form.of(scene.path())));
      page.evaluate("document.fonts.ready.then(() => true)");
      scene.play().accept(page);
      page.clock().runFor(700);
    }
    if (Boolean.getBoolean("screenshots")) {
      String suffix = form == Form.DUTCH ? "" : "-" + form;
      String name = "target/screenshots/" + scene.name() + "-" + screen + suffix + ".png";
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(name)));
    }
    List<String> found = new ArrayList<>(measured(page, screen, form, scene.scrolls()));
    if (meetsAxe(scene, screen, form)) {
      found.addAll(axe(page));
    }
    found.forEach(one -> complaints.add(form + ": " + one));
  }

  private static void listen(Page page, Stage stage, List<String> complaints) {
    page.onConsoleMessage(
        message -> {
          boolean expected = message.text().contains("Failed to load resource");
          if (message.type().equals("error") && !expected) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(stage.url("/"))) {
            complaints.add("asks elsewhere: " + request.url());
          }
        });
  }

  @SuppressWarnings("unchecked") // the script returns a list of strings
  private static List<String> measured(Page page, Screen screen, Form form, boolean scrolls) {
    Object found =
        page.evaluate(
            Chromium.script("measure.js"),
            List.of(screen.pxPerMm(), LEAST_TARGET_MM, form.leastTypeMm, scrolls));
    return (List<String>) found;
  }

  private static boolean meetsAxe(Scene scene, Screen screen, Form form) {
    int hash = scene.name().hashCode();
    int sizes = Screen.values().length;
    boolean turn =
        form == Form.DUTCH
            ? screen.ordinal() == Math.floorMod(hash, sizes)
            : screen.ordinal() == Math.floorMod(hash + 1, sizes)
                && form.ordinal() == 1 + Math.floorMod(hash, Form.values().length - 1);
    return turn || "everywhere".equals(System.getProperty("axe"));
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
