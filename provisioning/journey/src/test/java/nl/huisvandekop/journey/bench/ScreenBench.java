package nl.huisvandekop.journey.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.journey.Chromium;
import nl.huisvandekop.journey.program.Kiosk;
import nl.huisvandekop.journey.program.Launch;
import nl.huisvandekop.journey.program.Ports;
import nl.huisvandekop.journey.program.SyncServer;
import nl.huisvandekop.journey.program.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a finger waits for, measured in a real browser. No test: it only runs when {@code
 * provisioning/bench} asks for it by name, since it needs Playwright, which no program carries. It
 * writes its rows into the file that the property {@code bench.rows} names.
 */
class ScreenBench {
  private static final int WARM_UP = 5;
  private static final int TOUCHES = 50;
  private static final int SLOWER = 6;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String AREA = "WP3058";
  private static final Duration ARRIVES = Duration.ofSeconds(60);

  private static final Map<String, String> LANGUAGES = new LinkedHashMap<>();

  static {
    LANGUAGES.put("nl", "Dutch");
    LANGUAGES.put("en", "English");
    LANGUAGES.put("de", "German");
    LANGUAGES.put("pl", "Polish");
    LANGUAGES.put("uk", "Ukrainian");
    LANGUAGES.put("tr", "Turkish");
    LANGUAGES.put("ar", "Arabic");
  }

  /**
   * From the moment that the system gave the touch to the end of the frame that says thanks, all
   * within the page: whoever asked it from outside meanwhile would slow it down.
   */
  private static final String CLOCK =
      """
      let touchedAt;
      addEventListener("touchstart", (touch) => (touchedAt = touch.timeStamp), true);
      window.thanked = new Promise((done) => {
        addEventListener("DOMContentLoaded", () => {
          const thanks = document.querySelector("[data-screen=thanks]");
          const watch = new MutationObserver(() => {
            watch.disconnect();
            requestAnimationFrame(() => {
              const painted = new MessageChannel();
              painted.port1.onmessage = () => done(performance.now() - touchedAt);
              painted.port2.postMessage(null);
            });
          });
          watch.observe(thanks, { attributeFilter: ["hidden"] });
        });
      });
      """;

  /** The screen as somebody finds it: all that loading it asked for is done. */
  private static final String AT_REST =
      """
      () => document.fonts.ready.then(() => new Promise((done) =>
        requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(done)))))
      """;

  /** The kiosk's answer without the kiosk. */
  private static final String STORE_SWITCHED_OFF =
      """
      const ask = window.fetch;
      window.fetch = (path, options) => {
        if (path !== "/api/check-ins") {
          return ask(path, options);
        }
        const { id } = JSON.parse(options.body);
        const body = JSON.stringify({ id, people: 1, undoSeconds: 50 });
        return Promise.resolve(new Response(body, { status: 201 }));
      };
      """;

  private static final String BYTES =
      """
      () => document.fonts.ready.then(() => {
        const sizes = (type) => performance.getEntriesByType(type).map((e) => e.decodedBodySize);
        const document_ = sizes("navigation")[0];
        return [sizes("resource").reduce((sum, size) => sum + size, document_), document_];
      })
      """;

  @TempDir Path folder;

  @Test
  void measure() throws IOException {
    Launch launch = Launch.plainJars(Path.of("../.."));
    BenchTable table = new BenchTable();
    try (SyncServer server = new SyncServer(launch, folder, Ports.free());
        Chromium chromium = new Chromium()) {
      server.start();
      server.awaitReady();
      String site = server.addSampleSite("Huis van Julianadorp (voorbeeld)", AREA, 52.89, 4.74);
      try (Kiosk kiosk =
          Kiosk.syncing(launch, folder, "kiosk", Ports.free(), server.address(), 1)) {
        kiosk.enrol(server.code(site));
        kiosk.start();
        kiosk.awaitReady();
        awaitName(chromium.touchScreen(), kiosk);
        measureTouches(table, chromium, kiosk);
        measureWeights(table, chromium, kiosk);
      }
    }
    Files.write(Path.of(System.getProperty("bench.rows")), table.rows());
  }

  /** Until the region's answer is there: a home without it is lighter than what people see. */
  private static void awaitName(Page page, Kiosk kiosk) {
    assertTrue(
        Waiting.until(
            ARRIVES,
            () -> {
              page.navigate(kiosk.address().toString());
              return page.content().contains("Julianadorp");
            }),
        "the site's name on the screen");
    page.context().close();
  }

  /** The two take turns, so that what else the machine does weighs on both. */
  private static void measureTouches(BenchTable table, Chromium chromium, Kiosk kiosk) {
    Page stored = slow(chromium.unwatchedTouchScreen());
    Page switchedOff = slow(chromium.unwatchedTouchScreen());
    switchedOff.addInitScript(STORE_SWITCHED_OFF);
    long[] here = new long[TOUCHES];
    long[] there = new long[TOUCHES];
    for (int i = -WARM_UP; i < TOUCHES; i++) {
      long one = nanosToThanks(stored, kiosk);
      long other = nanosToThanks(switchedOff, kiosk);
      if (i >= 0) {
        here[i] = one;
        there[i] = other;
      }
    }
    table.touches(Timings.of(here, 1), Timings.of(there, 1));
  }

  private static Page slow(Page page) {
    JsonObject rate = new JsonObject();
    rate.addProperty("rate", SLOWER);
    page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    page.addInitScript(CLOCK);
    return page;
  }

  private static long nanosToThanks(Page page, Kiosk kiosk) {
    page.navigate(kiosk.address().toString());
    page.evaluate(AT_REST);
    BoundingBox here = page.locator("#here").boundingBox();
    page.touchscreen().tap(here.x + here.width / 2, here.y + here.height / 2);
    Number millis = (Number) page.evaluate("() => window.thanked");
    return (long) (millis.doubleValue() * NANOS_PER_MILLI);
  }

  private static void measureWeights(BenchTable table, Chromium chromium, Kiosk kiosk) {
    LANGUAGES.forEach(
        (code, name) -> {
          Page page = chromium.touchScreen();
          page.navigate(kiosk.address() + "/?lang=" + code);
          List<?> bytes = (List<?>) page.evaluate(BYTES);
          table.weight(
              name, ((Number) bytes.get(0)).longValue(), ((Number) bytes.get(1)).longValue());
          page.context().close();
        });
  }
}
