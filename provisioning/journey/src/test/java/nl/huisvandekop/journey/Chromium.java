package nl.huisvandekop.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium. It is not let out of this machine. */
public final class Chromium implements AutoCloseable {
  /** A browser that asks for anything else gets nothing. */
  private static final String ONLY_THIS_MACHINE =
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1";

  private static final List<String> NAMES = List.of("chromium", "chromium-browser");

  private final Playwright playwright;
  private final Browser browser;

  public Chromium() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setArgs(List.of("--no-sandbox", ONLY_THIS_MACHINE)));
  }

  /** A ten-inch touch screen that has loaded nothing yet. */
  public Page touchScreen() {
    return page(touching());
  }

  /** The same, to be timed: to see what a page asks for, every request makes a detour by here. */
  public Page unwatchedTouchScreen() {
    return browser.newContext(touching()).newPage();
  }

  /** A desk's screen. */
  Page desk() {
    return page(new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Browser.NewContextOptions touching() {
    return new Browser.NewContextOptions().setViewportSize(1280, 800).setHasTouch(true);
  }

  private Page page(Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    context.route(
        url -> !"127.0.0.1".equals(URI.create(url).getHost()),
        route -> {
          throw new AssertionError("the page asks for " + route.request().url());
        });
    return context.newPage();
  }

  private static Path executable() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new AssertionError("Chromium is missing: apt install chromium, then again"));
  }
}
