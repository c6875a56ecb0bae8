package nl.huisvandekop.kiosk.screen;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One state of one screen.
 *
 * @param set what the stage shows
 * @param path which page
 * @param play what a person does there
 * @param scrolls whether its middle part may be longer than the screen
 */
record Scene(String name, Consumer<Stage> set, String path, Consumer<Page> play, boolean scrolls) {
  private static final Consumer<Stage> AS_IT_IS = stage -> {};
  private static final Consumer<Page> NOTHING = page -> {};

  /** Whether it is for anybody, and so in every language. */
  boolean isForResidents() {
    return path.equals("/")
        || Stream.of("/activiteiten", "/wegwijzer", "/taal").anyMatch(path::startsWith);
  }

  @Override
  public String toString() {
    return name;
  }

  static List<Scene> all() {
    return Stream.of(own(), AgendaScenes.all(), HostScenes.all(), ResidentScenes.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Scene> own() {
    return List.of(
        at("home", "/", AS_IT_IS),
        at("home-long", "/", s -> s.home = Stage.home("x", LONG_AREA, Stage.longDay())),
        at("home-wieringerwerf", "/", s -> s.home = Stage.home("x", "Wieringerwerf", Stage.day())),
        at("home-tzand", "/", s -> s.home = Stage.home("x", "'t Zand", List.of())),
        at("home-closed", "/", s -> s.home = Stage.closed(Stage.day(), null)),
        at("home-closed-none", "/", s -> s.home = Stage.closed(List.of(), null)),
        at("home-closes", "/", s -> s.home = Stage.closed(Stage.longDay(), LocalTime.of(15, 0))),
        at(
            "home-no-clock",
            "/",
            s -> s.home = new HomeView("x", "Julianadorp", null, List.of(), null)),
        played("home-busy", Scene::tapWithoutAnswer),
        played("thanks", Scene::tapCounted),
        played("thanks-chosen", Scene::choose),
        played("thanks-stepper", Scene::stepUp),
        played("thanks-countdown", Scene::countDown),
        played("thanks-long", "/", s -> s.home = longHome(), Scene::tapCounted),
        played("thanks-long-chosen", "/", s -> s.home = longHome(), Scene::choose),
        played("thanks-no-activities", "/", Scene::withoutClock, Scene::tapCounted),
        played("waiting", Scene::tapLost),
        played("waiting-long", Scene::waitLong),
        played("thanks-more", Scene::lookAtMore),
        played("undone", Scene::undo),
        played("gone", page -> answered(page, 410)),
        played("failed", page -> answered(page, 503)),
        played("unknown", Scene::giveUp),
        at("home-wanted", "/?contrast=1&large=1&lang=tr", AS_IT_IS),
        played("home-forgets", "/?lang=en", AS_IT_IS, page -> page.clock().runFor(35_000)),
        at("rest", "/rust", AS_IT_IS),
        at("rest-long", "/rust", s -> s.rest = new RestView(longHome(), List.of(), false)),
        played("rest-slide", "/rust", AS_IT_IS, Scene::turnSlide),
        at("rest-dark", "/rust", s -> s.rest = new RestView(s.home, List.of(), true)),
        at("languages", "/taal", AS_IT_IS),
        at("pin", "/vrijwilliger", AS_IT_IS),
        played("pin-wrong", "/vrijwilliger", AS_IT_IS, Scene::wrongPin),
        at("pin-wait", "/vrijwilliger", s -> s.pin = new PinView(true, 61, "0223 12 34 56")),
        at("pin-none", "/vrijwilliger", s -> s.pin = new PinView(false, 0, null)),
        at("pin-old", PIN_PAGE, AS_IT_IS),
        played("pin-new", PIN_PAGE, AS_IT_IS, page -> newPin(page, 204)),
        at("pin-first", PIN_PAGE, s -> s.pinChange = new PinChangeView(false, false, 0, null)),
        played("pin-again", PIN_PAGE, Scene::knowsKey, page -> type(page, "13571357")),
        played("pin-differs", PIN_PAGE, Scene::knowsKey, page -> twice(page, "1357", "1358", 204)),
        played("pin-changed", PIN_PAGE, Scene::knowsKey, page -> twice(page, "1357", "1357", 204)),
        at("menu", "/menu", AS_IT_IS),
        played("menu-patience", "/menu", AS_IT_IS, Scene::leaveInVain),
        at("menu-alone", "/menu", s -> s.state = Stage.aloneState()),
        at("menu-care", "/menu", s -> s.state = Stage.badState()),
        played("menu-idle", "/menu", AS_IT_IS, page -> page.clock().runFor(105_000)),
        at("hours", "/vrijwilliger/openingstijden", AS_IT_IS),
        at("hours-unknown", "/vrijwilliger/openingstijden", s -> s.hours = noHours()),
        scrolling("hours-day", "/vrijwilliger/openingstijden", AS_IT_IS, Scene::openTuesday),
        scrolling("hours-closed", "/vrijwilliger/openingstijden", AS_IT_IS, Scene::openWednesday),
        scrolling("hours-fault", "/vrijwilliger/openingstijden", AS_IT_IS, Scene::wrongHours),
        scrolling("hours-no-clock", "/vrijwilliger/openingstijden", AS_IT_IS, Scene::noClockHours),
        scrolling("state", "/vrijwilliger/toestand", AS_IT_IS, NOTHING),
        scrolling("state-bad", "/vrijwilliger/toestand", s -> s.state = Stage.badState(), NOTHING),
        at("first-run", "/eerste-keer", AS_IT_IS),
        at(
            "first-run-back",
            "/eerste-keer",
            s -> s.firstRun = new FirstRunView("https://huis.voorbeeld.nl", null, "/menu")),
        played("first-run-server", "/eerste-keer", AS_IT_IS, Scene::toServer),
        played("first-run-code", "/eerste-keer", AS_IT_IS, Scene::toCode),
        played("first-run-bad", "/eerste-keer", AS_IT_IS, page -> enrol(page, 404)),
        played("first-run-good", "/eerste-keer", AS_IT_IS, page -> enrol(page, 201)),
        at("not-found", "/niet-gevonden", AS_IT_IS),
        at("failure", "/fout", AS_IT_IS));
  }

  private static final String PIN_PAGE = "/vrijwilliger/pincode";
  private static final String LONG_AREA = "Den Helder: Stad binnen de Linie-Oost";

  private static HomeView longHome() {
    return Stage.home("x", LONG_AREA, Stage.longDay());
  }

  private static OpeningHoursView noHours() {
    return new OpeningHoursView(Map.of(), false, "0223 12 34 56");
  }

  private static void withoutClock(Stage stage) {
    stage.home = new HomeView("x", "Julianadorp", null, List.of(), null);
  }

  private static Scene at(String name, String path, Consumer<Stage> set) {
    return new Scene(name, set, path, NOTHING, false);
  }

  private static Scene played(String name, Consumer<Page> play) {
    return new Scene(name, AS_IT_IS, "/", play, false);
  }

  private static Scene played(String name, String path, Consumer<Stage> set, Consumer<Page> play) {
    return new Scene(name, set, path, play, false);
  }

  private static Scene scrolling(
      String name, String path, Consumer<Stage> set, Consumer<Page> play) {
    return new Scene(name, set, path, play, true);
  }

  private static void answer(Page page, int status, String body) {
    page.route(
        "**/api/check-ins**",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/json")
                    .setBody(body)));
    page.route(
        "**/api/check-ins/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
  }

  private static void answered(Page page, int status) {
    answer(page, status, "{\"code\":\"store-failed\"}");
    page.locator("#here").click();
    page.locator(".notice:visible h1").waitFor();
  }

  static void tapCounted(Page page) {
    answer(page, 201, "{\"id\":\"x\",\"people\":1,\"undoSeconds\":50}");
    page.locator("#here").click();
    page.locator("section:not([hidden]) #thanks-title").waitFor();
    page.clock().runFor(600);
  }

  private static void tapWithoutAnswer(Page page) {
    page.route("**/api/check-ins", route -> {});
    page.locator("#here").click();
    page.clock().runFor(400);
    page.locator("#here-busy").waitFor();
  }

  private static void tapLost(Page page) {
    page.route("**/api/check-ins", Route::abort);
    page.locator("#here").click();
    page.locator("#waiting-title").waitFor();
  }

  private static void waitLong(Page page) {
    tapLost(page);
    page.clock().runFor(25_000);
  }

  private static void lookAtMore(Page page) {
    tapCounted(page);
    page.locator("#more").click();
  }

  private static void giveUp(Page page) {
    tapLost(page);
    for (int i = 0; i < 600 && !page.locator("#unknown-title").isVisible(); i++) {
      page.clock().runFor(5_000);
    }
  }

  private static void choose(Page page) {
    tapCounted(page);
    page.locator("[data-activity]").first().click();
    page.locator("[data-people='3']").click();
  }

  private static void stepUp(Page page) {
    tapCounted(page);
    page.locator("#more").click();
    page.locator("#five-more").click();
    page.locator("#one-more").click();
  }

  private static void countDown(Page page) {
    tapCounted(page);
    page.clock().runFor(36_000);
  }

  private static void undo(Page page) {
    tapCounted(page);
    page.locator("#undo").click();
    page.locator("#undone-title").waitFor();
  }

  private static void leaveInVain(Page page) {
    page.route("**/health/live", Route::abort);
    page.locator(".back").click();
    page.locator("#patience-title").waitFor();
  }

  private static void turnSlide(Page page) {
    page.evaluate(
        "document.querySelectorAll('[data-slide]').forEach((one, i) => one.hidden = i !== 1)");
  }

  private static void wrongPin(Page page) {
    page.route("**/api/session", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
    for (String digit : List.of("1", "2", "3", "4")) {
      page.locator("[data-key='" + digit + "']").click();
    }
    page.locator("#enter").click();
    page.locator("#said[data-tone='wrong']").waitFor();
    page.locator("[data-key='7']").focus();
  }

  private static void knowsKey(Stage stage) {
    stage.pinChange = new PinChangeView(true, false, 0, "0223 12 34 56");
  }

  private static void type(Page page, String digits) {
    digits.chars().forEach(key -> page.locator("[data-key='" + (char) key + "']").click());
    page.locator("#enter").click();
  }

  private static void newPin(Page page, int status) {
    page.route(
        "**/api/session", route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
    type(page, "2468");
    page.waitForCondition(() -> page.locator("#pin-title").innerText().contains("nieuwe"));
  }

  private static void twice(Page page, String one, String other, int status) {
    page.route("**/api/pin", route -> route.fulfill(new Route.FulfillOptions().setStatus(status)));
    type(page, one);
    type(page, other);
    page.waitForCondition(
        () ->
            page.locator("#changed").isVisible()
                || page.locator("#said[data-tone='wrong']").isVisible());
  }

  private static void openTuesday(Page page) {
    page.locator("[data-day='TUESDAY']").click();
    page.locator("[data-also='FRIDAY']").click();
  }

  private static void openWednesday(Page page) {
    page.locator("[data-day='WEDNESDAY']").click();
  }

  private static void wrongHours(Page page) {
    page.locator("[data-day='FRIDAY']").click();
    for (int i = 0; i < 11; i++) {
      page.locator("[data-end='closes'] [data-step='-15']").click();
    }
  }

  private static void noClockHours(Page page) {
    page.route(
        "**/api/opening-hours",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(409)
                    .setContentType("application/problem+json")
                    .setBody("{\"code\":\"clock-not-trusted\"}")));
    page.locator("[data-day='FRIDAY']").click();
    page.locator("#save").click();
    page.waitForCondition(() -> page.locator("#day-said").innerText().contains("klok"));
  }

  private static void toServer(Page page) {
    page.locator("[data-step='start'] [data-to='server']").click();
  }

  private static void toCode(Page page) {
    page.locator("[data-step='start'] [data-to='code']").click();
    for (String key : List.of("7", "K", "3", "M", "9")) {
      page.locator("[data-step='code'] [data-key='" + key + "']").click();
    }
  }

  private static void enrol(Page page, int status) {
    page.route(
        "**/api/enrolment",
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/json")
                    .setBody(
                        "{\"code\":\"code-unknown\",\"siteName\":\"Huis van Julianadorp\",\"pinNeeded\":true}")));
    toCode(page);
    page.locator("#code").fill("7K3M9PQRSTVW");
    page.locator("[data-next='code']").click();
    page.locator(".notice:visible h1").waitFor();
  }
}
