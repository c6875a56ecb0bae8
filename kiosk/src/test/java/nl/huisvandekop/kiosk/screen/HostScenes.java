package nl.huisvandekop.kiosk.screen;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/** The states of the hosts' pages. */
final class HostScenes {
  private static final Consumer<Page> NOTHING = page -> {};

  private static final String DATES = "feestdagen/dagen";

  private HostScenes() {}

  static List<Scene> all() {
    return List.of(
        host("more", "meer", stage -> {}, NOTHING),
        host("more-alone", "meer", s -> s.state = Stage.aloneState(), NOTHING),
        host("headcount", "hoeveel", stage -> {}, NOTHING),
        host("headcount-none", "hoeveel", s -> s.headcount = HostStage.morning(), NOTHING),
        host("headcount-no-clock", "hoeveel", s -> s.headcount = HostStage.noDay(), NOTHING),
        host("headcount-hour", "hoeveel", stage -> {}, HostScenes::correctHour),
        host("headcount-activity", "hoeveel", stage -> {}, HostScenes::countHeads),
        host("tallies", "tellingen", stage -> {}, NOTHING),
        host("tallies-table", "tellingen", stage -> {}, HostScenes::openTable),
        host("tallies-weeks", "tellingen", s -> s.tallies = TalliesStage.weeks(), NOTHING),
        host("tallies-none", "tellingen", s -> s.tallies = TalliesStage.none(), NOTHING),
        host("tallies-no-clock", "tellingen", s -> s.tallies = TalliesStage.noClock(), NOTHING),
        host("norm", "normenkader", stage -> {}, NOTHING),
        host("norm-none", "normenkader", s -> s.norm = new NormView(null, null), NOTHING),
        host("state-discard", "toestand", s -> s.state = Stage.badState(), HostScenes::askAgain),
        host("holidays", "feestdagen", stage -> {}, NOTHING),
        host(
            "holidays-no-dates", "feestdagen", s -> s.holidays = HostStage.noOtherDates(), NOTHING),
        host("dates", DATES, stage -> {}, NOTHING),
        host("dates-month", DATES, stage -> {}, HostScenes::nextMonth),
        host("dates-chosen", DATES, stage -> {}, HostScenes::chooseDates),
        host("dates-too-many", DATES, stage -> {}, HostScenes::chooseTooMany),
        host("dates-what", DATES, stage -> {}, HostScenes::goOn),
        host("dates-times", DATES, stage -> {}, HostScenes::otherTimes),
        host("dates-closed", DATES, s -> s.dates = inDecember(List.of()), NOTHING),
        host("dates-change", DATES, s -> s.dates = inDecember(evenings()), NOTHING),
        host("dates-need", DATES, stage -> {}, HostScenes::saveUnchosen),
        host("dates-fault", DATES, s -> s.dates = inDecember(List.of()), HostScenes::datesPast),
        host("dates-unknown", DATES, s -> s.dates = HostStage.noDates(), NOTHING),
        host("holidays-unknown", "feestdagen", s -> s.holidays = HostStage.unknown(), NOTHING),
        host("closing", "vandaag", s -> s.closing = HostStage.open(), NOTHING),
        host("closing-closed", "vandaag", s -> s.closing = HostStage.closed(), NOTHING),
        host("closing-anyway", "vandaag", s -> s.closing = HostStage.closedAnyway(), NOTHING),
        host("closing-unknown", "vandaag", s -> s.closing = HostStage.noHours(), NOTHING),
        host("closing-fault", "vandaag", s -> s.closing = HostStage.open(), HostScenes::noClock),
        host("practice", "oefenen", stage -> {}, NOTHING),
        host("practice-on", "oefenen", s -> s.practice = new PracticeView(true, null), NOTHING),
        new Scene("home-practice", HostScenes::practise, "/", NOTHING, false),
        new Scene("thanks-practice", HostScenes::practise, "/", Scene::tapCounted, false),
        host("practice-menu", "meer", HostScenes::practise, NOTHING),
        host("cleaning", "schoonmaken", stage -> {}, NOTHING),
        host("cleaning-now", "schoonmaken", stage -> {}, HostScenes::clean));
  }

  private static Scene host(String name, String path, Consumer<Stage> set, Consumer<Page> play) {
    return new Scene(name, set, "/vrijwilliger/" + path, play, true);
  }

  static void refuse(Page page, String path, int status, String code) {
    page.route(
        path,
        route ->
            route.fulfill(
                new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/problem+json")
                    .setBody("{\"code\":\"" + code + "\"}")));
  }

  private static void noClock(Page page) {
    refuse(page, "**/api/opening-hours/today", 409, "clock-not-trusted");
    page.locator("[data-act]").first().click();
    page.waitForCondition(() -> page.locator("#said").innerText().contains("klok"));
  }

  private static DatesView inDecember(List<Span> spans) {
    return HostStage.dates(LocalDate.of(2026, 12, 24), spans);
  }

  private static List<Span> evenings() {
    return List.of(
        new Span(LocalTime.of(10, 0), LocalTime.of(12, 15)),
        new Span(LocalTime.of(19, 0), LocalTime.of(22, 0)));
  }

  private static void nextMonth(Page page) {
    page.locator("#later").click();
  }

  private static void chooseDates(Page page) {
    nextMonth(page);
    page.locator("[data-date='2026-12-24']").click();
    page.locator("[data-date='2026-12-27']").click();
  }

  private static void chooseTooMany(Page page) {
    page.locator("[data-date='2026-11-30']").click();
    for (int i = 0; i < 4; i++) {
      nextMonth(page);
    }
    page.locator("[data-date='2027-03-08']").click();
  }

  private static void goOn(Page page) {
    chooseDates(page);
    page.locator("#next").click();
  }

  private static void otherTimes(Page page) {
    goOn(page);
    page.locator("button[data-way='times']").click();
    page.locator("#add").click();
  }

  private static void saveUnchosen(Page page) {
    goOn(page);
    page.locator("#save").click();
  }

  private static void datesPast(Page page) {
    refuse(page, "**/api/opening-hours/exceptions/*", 422, "dates-past");
    page.locator("#save").click();
    page.waitForCondition(() -> page.locator("#said").innerText().contains("geweest"));
  }

  private static void correctHour(Page page) {
    page.locator("[data-kind='hour'] .count-row").nth(1).click();
    page.locator("#editor [data-step='10']").click();
    page.locator("#save").click();
    page.locator("[data-reason='shared-meal']").last().click();
  }

  private static void countHeads(Page page) {
    page.locator("[data-kind='activity'] .count-row").first().click();
    page.locator("#editor [data-step='1']").click();
  }

  private static void openTable(Page page) {
    page.locator("summary").click();
    page.locator("details table").scrollIntoViewIfNeeded();
  }

  private static void askAgain(Page page) {
    page.locator("[data-asks]").first().click();
    page.locator(".rejected-sure").first().waitFor();
  }

  private static void practise(Stage stage) {
    stage.house = new House(Stage.NOW, List.of(Stage.DESK), true);
  }

  private static void clean(Page page) {
    page.locator("#start").click();
    page.clock().runFor(5_000);
  }
}
