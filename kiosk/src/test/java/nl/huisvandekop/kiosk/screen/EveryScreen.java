package nl.huisvandekop.kiosk.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.args.AxeRunOptions;
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

  /**
   * So many states meet one page before another is opened: opening takes a process, but whatever a
   * page's clock went through is gone through again at each address that it goes to.
   */
  private static final int SCENES_A_PAGE = 10;

  private static final List<String> COMPLAINTS = new ArrayList<>();
  private static Playwright playwright;
  private static Browser browser;
  private static BrowserContext context;
  private static Page page;
  private static int scenesOfPage;

  /** Whether the state before came to its end; a page that it left halfway is shown no other. */
  private static boolean clean;

  /** With a slash at its end; what a page asks for is there and nowhere else. */
  private static String address;

  @BeforeAll
  static void open() {
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  @AfterAll
  static void close() {
    playwright.close();
    context = null;
    clean = false;
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
    COMPLAINTS.clear();
    try (Stage stage = new Stage(screen.widthMm, screen.heightMm)) {
      address = stage.url("/");
      turnToPage();
      scene.set().accept(stage);
      for (Form form : Form.values()) {
        if (form == Form.DUTCH || scene.isForResidents() && !scene.path().contains("lang=")) {
          look(stage, scene, screen, form);
        }
      }
      // Ends what it may still be doing, lest the next state be blamed for it.
      page.unrouteAll();
      page.navigate("about:blank");
      clean = true;
    }
    assertEquals(List.of(), COMPLAINTS, scene + " on " + screen);
  }

  /**
   * Each stage is at an address of its own, so that a page keeps nothing but cookies of another.
   */
  private void turnToPage() {
    if (clean && scenesOfPage < SCENES_A_PAGE) {
      context.clearCookies();
    } else {
      if (context != null) {
        context.close();
      }
      Browser.NewContextOptions options =
          new Browser.NewContextOptions()
              .setViewportSize(screen.widthPx, screen.heightPx)
              .setHasTouch(true);
      context = browser.newContext(options);
      page = context.newPage();
      listen();
      page.clock().install();
      scenesOfPage = 0;
    }
    scenesOfPage++;
    clean = false;
  }

  private static void look(Stage stage, Scene scene, Screen screen, Form form) {
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
    List<String> found = new ArrayList<>(measured(screen, form, scene.scrolls()));
    if (meetsAxe(scene, screen, form)) {
      found.addAll(axe());
    }
    found.forEach(one -> COMPLAINTS.add(form + ": " + one));
  }

  private static void listen() {
    page.onConsoleMessage(
        message -> {
          boolean expected = message.text().contains("Failed to load resource");
          if (message.type().equals("error") && !expected) {
            COMPLAINTS.add(message.text());
          }
        });
    page.onPageError(COMPLAINTS::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address)) {
            COMPLAINTS.add("asks elsewhere: " + request.url());
          }
        });
  }

  @SuppressWarnings("unchecked") // the script returns a list of strings
  private static List<String> measured(Screen screen, Form form, boolean scrolls) {
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

  /**
   * "Legacy" is axe within the page, which has no frames; else it reports from a second page, into
   * which all that it found is carried. What passed is not asked for: describing that takes most of
   * the time.
   */
  private static List<String> axe() {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    List<Rule> violations =
        new AxeBuilder(page).setLegacyMode(true).options(options).analyze().getViolations();
    return violations.stream()
        .flatMap(
            rule ->
                rule.getNodes().stream()
                    .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getAny()))
        .toList();
  }
}
