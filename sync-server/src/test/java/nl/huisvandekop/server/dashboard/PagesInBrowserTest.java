package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Media;
import io.javalin.Javalin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.look.Look;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.account.ExampleAccounts;
import nl.huisvandekop.server.dashboard.area.ExampleAreas;
import nl.huisvandekop.server.dashboard.inventory.ExampleInventory;
import nl.huisvandekop.server.dashboard.kiosk.ExampleKiosks;
import nl.huisvandekop.server.dashboard.norm.ExampleNorms;
import nl.huisvandekop.server.dashboard.open.OpenExamples;
import nl.huisvandekop.server.dashboard.overview.ExampleFigures;
import nl.huisvandekop.server.dashboard.report.ExampleReports;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.region.RegionPackLoader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page, full and empty, in a real browser. {@code -Dscreenshots=true} keeps a picture of each
 * in target/screenshots: axe finds little more than half of all faults, the rest is for eyes.
 */
class PagesInBrowserTest {
  /** A browser that asks for anything else gets nothing. */
  private static final String ONLY_THIS_MACHINE =
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

  private static final boolean PICTURES = Boolean.getBoolean("screenshots");
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");
  private static final List<int[]> SIZES = List.of(new int[] {1440, 900}, new int[] {390, 844});

  private static final List<String> TAGS =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** The page and each block on it that holds something wider than itself. */
  private static final String TOO_WIDE =
      "() => [document.documentElement, ...document.querySelectorAll('.card, .side, td, th')]"
          + ".filter(e => e.scrollWidth > e.clientWidth + 1)"
          + ".map(e => e.tagName + ' ' + e.textContent.trim().slice(0, 40)).join('; ')";

  /** What can be pressed, is seen, and is lower than 24 pixels; the map has the table beside it. */
  private static final String TOO_SMALL =
      "() => [...document.querySelectorAll('a, button, input, summary')]"
          + ".filter(e => !e.closest('svg') && e.type !== 'hidden')"
          + ".filter(e => e.checkVisibility() && e.getBoundingClientRect().left >= 0)"
          + ".filter(e => e.getBoundingClientRect().height < 24)"
          + ".map(e => e.textContent).join('; ')";

  @TempDir static Path folder;

  private static Javalin server;
  private static Playwright playwright;
  private static Browser browser;
  private static Map<String, String> pages;

  @BeforeAll
  static void start() throws Exception {
    pages = pages(RegionPackLoader.builtIn());
    server =
        Javalin.create(
            config -> {
              config.routes.get(Look.files().path(), Look.files()::serve);
              config.routes.get(Pages.files().path(), Pages.files()::serve);
              config.routes.get(
                  "/page/{name}",
                  ctx ->
                      ctx.header("Content-Security-Policy", Pages.CONTENT_SECURITY_POLICY)
                          .html(pages.get(ctx.pathParam("name"))));
            });
    server.start("127.0.0.1", 0);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of("--no-sandbox", ONLY_THIS_MACHINE)));
  }

  @AfterAll
  static void stop() {
    browser.close();
    playwright.close();
    server.stop();
  }

  @Test
  void axeFindsNothing() {
    List<String> found = new ArrayList<>();
    onEachPage(
        (name, page) ->
            axe(page).analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream())
                .map(node -> name + ": " + node.getHtml() + " " + node.getFailureSummary())
                .forEach(found::add));
    assertEquals(List.of(), found);
  }

  /**
   * "Legacy" is axe within the page, which has no frames; else it reports from a second page, into
   * which all that it found is carried. What passed is not asked for: describing that takes most of
   * the time.
   */
  private static AxeBuilder axe(Page page) {
    AxeRunOptions options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).setLegacyMode(true).options(options).withTags(TAGS);
  }

  @Test
  void nothingIsWiderThanTheScreen() {
    List<String> wide = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      for (String name : pages.keySet()) {
        page.navigate(address(name));
        for (int width : new int[] {320, 390, 700, 840, 1030, 1280, 1350, 1410, 1440}) {
          page.setViewportSize(width, 900);
          Object over = page.evaluate(TOO_WIDE);
          if (!over.equals("")) {
            wide.add(name + " at " + width + ": " + over);
          }
        }
      }
    }
    assertEquals(List.of(), wide);
  }

  @Test
  void nothingIsRefusedByTheContentSecurityPolicy() {
    List<String> errors = new ArrayList<>();
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.onConsoleMessage(
          message -> {
            // Chromium's advice on password fields is verbose; what it refuses is not.
            if (!message.type().equals("debug") && !message.type().equals("verbose")) {
              errors.add(message.type() + " " + message.text());
            }
          });
      page.onRequestFailed(request -> errors.add("failed " + request.url()));
      pages.keySet().forEach(name -> page.navigate(address(name)));
    }
    assertEquals(List.of(), errors);
  }

  @Test
  void everyTargetOnAPhoneIsLargeEnoughForAFinger() {
    List<String> small = new ArrayList<>();
    try (BrowserContext context = browser.newContext(size(390, 844))) {
      Page page = context.newPage();
      for (String name : pages.keySet()) {
        page.navigate(address(name));
        Object found = page.evaluate(TOO_SMALL);
        if (!found.equals("")) {
          small.add(name + ": " + found);
        }
      }
    }
    assertEquals(List.of(), small);
  }

  @Test
  void eachAreaOnTheMapLeadsToItsPage() {
    try (BrowserContext context = browser.newContext(size(1440, 900))) {
      Page page = context.newPage();
      page.navigate(address("coverage-full"));
      assertEquals(52, page.locator(".areas a").count());
      page.locator(".areas a[href='/dekking/WP3058']").focus();
      page.keyboard().press("Enter");
      page.waitForURL("**/dekking/WP3058");
    }
  }

  @Test
  void aReportIsPrintedOnPaperWithoutMenuAndWithNothingCutOff() throws Exception {
    try (BrowserContext context = browser.newContext(size(680, 990))) {
      Page page = context.newPage();
      page.navigate(address("report-full"));
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (String gone : List.of(".sections", ".who", ".tools", ".back")) {
        assertEquals(false, page.locator(gone).first().isVisible(), gone);
      }
      assertEquals("", page.evaluate(TOO_WIDE));
      byte[] paper =
          page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPrintBackground(false));
      assertTrue(paper.length > 10_000);
      if (PICTURES) {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve("report.pdf"), paper);
      }
    }
  }

  private interface Glance {
    void at(String name, Page page);
  }

  private static void onEachPage(Glance look) {
    for (int[] size : SIZES) {
      boolean phone = size[0] < 1000;
      try (BrowserContext context = browser.newContext(size(size[0], size[1]))) {
        Page page = context.newPage();
        for (String name : pages.keySet()) {
          boolean simple = !name.endsWith("-full");
          if (simple && !phone && !PICTURES) {
            continue;
          }
          page.navigate(address(name));
          if (PICTURES) {
            keep(page, name + "-" + size[0] + ".png");
          }
          look.at(name + " at " + size[0], page);
        }
      }
    }
  }

  private static void keep(Page page, String file) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(file)));
  }

  private static Browser.NewContextOptions size(int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height);
  }

  private static String address(String name) {
    return "http://127.0.0.1:" + server.port() + "/page/" + name;
  }

  private static Map<String, String> pages(RegionPack pack) throws Exception {
    Pages html = new Pages();
    Map<String, String> pages = new LinkedHashMap<>();
    Frame outside = Frame.outside(Wording.DUTCH, "Inloggen");
    pages.putAll(ExampleAccounts.pages(html, outside, ExampleCoverage.frame("Accounts", false)));
    pages.putAll(ExampleAreas.pages(pack, folder));
    pages.put("sites-full", html.render("sites.jte", ExampleSites.list(pack, true)));
    pages.put("sites-empty", html.render("sites.jte", ExampleSites.list(pack, false)));
    pages.put("site-full", html.site(ExampleSites.site(true)));
    pages.put("site-empty", html.site(ExampleSites.site(false)));
    pages.putAll(ExampleInventory.pages(pack, html));
    pages.put(
        "not-found",
        html.message(
            new MessageView(
                ExampleCoverage.frame("Deze pagina is er niet", false),
                "map-question",
                "Misschien klopt het adres niet, of is de plek weggehaald.",
                new Choice("Naar het begin", null, "/", false),
                "not-found")));
    pages.putAll(ExampleFigures.pages(html, ExampleCoverage.frame("Cijfers", true)));
    pages.putAll(OpenExamples.pages());
    pages.putAll(ExampleReports.pages());
    pages.putAll(ExampleNorms.pages(html, ExampleCoverage.frame("Normenkader", true)));
    pages.putAll(ExampleKiosks.pages(html, ExampleCoverage.frame("Kiosken", true)));
    return pages;
  }
}
