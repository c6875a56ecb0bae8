package nl.huisvandekop.kiosk.screen;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.sync.Identities;
import nl.huisvandekop.kiosk.sync.Identity;
import nl.huisvandekop.protocol.Reference;
import nl.huisvandekop.protocol.Reference.ActivityTemplate;
import nl.huisvandekop.protocol.Reference.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Planning as a volunteer does it, on a real kiosk: with nothing but the screen. */
class PlanningTest extends BrowserTest {
  private static final Pattern ENTRY = Pattern.compile(".*/agenda/[^/?]+/\\d{4}-\\d\\d-\\d\\d");

  private static final String AGENDA = "/vrijwilliger/agenda";
  private static final int MOST_TAPS = 9;

  private static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//voorbeeld//NL
      BEGIN:VEVENT
      UID:voorbeeld-1
      DTSTAMP:20261101T000000Z
      DTSTART:20261202T130000Z
      DTEND:20261202T150000Z
      RRULE:FREQ=WEEKLY;COUNT=3
      SUMMARY:Klaverjassen
      ORGANIZER:mailto:iemand@voorbeeld.nl
      END:VEVENT
      BEGIN:VEVENT
      UID:voorbeeld-2
      DTSTAMP:20261101T000000Z
      DTSTART:20261204T180000Z
      DTEND:20261204T200000Z
      SUMMARY:Bingo
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  private int taps;

  @BeforeEach
  void readFromTheRegion() {
    kiosk.inStore(
        connection -> {
          Identities.put(
              connection,
              new Identity(
                  URI.create("https://huis.voorbeeld.nl"),
                  "k1",
                  "s1",
                  "Huis van Julianadorp",
                  "t"));
          return Sql.update(
              connection,
              "INSERT INTO reference (only_row, tag, body) VALUES (1, 'x', ?)",
              json(reference()));
        });
    logIn();
  }

  private static Reference reference() {
    return new Reference(
        new Reference.Site("s1", "Huis van Julianadorp"),
        null,
        List.of(new Theme("meedoen-en-ontmoeten", "Meedoen en ontmoeten", "coffee", null)),
        "0223 12 34 56",
        List.of(),
        List.of(),
        List.of(
            new ActivityTemplate(
                "koffie-inloop",
                "Koffie-inloop",
                "meedoen-en-ontmoeten",
                null,
                "coffee",
                LocalTime.of(10, 0),
                120,
                "FREQ=WEEKLY",
                true,
                false,
                false,
                false)),
        List.of(),
        null,
        null);
  }

  private static String json(Object value) {
    try {
      return Json.mapper().writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void tap(String selector) {
    page.locator(selector).first().tap();
    taps++;
  }

  private void tap(Locator target) {
    target.tap();
    taps++;
  }

  private Locator entries() {
    return page.locator(".agenda-row");
  }

  /** Until its page is there: what is tapped next may stand on this one too. */
  private void openEntry() {
    tap(entries());
    page.waitForURL(ENTRY);
  }

  private void planCoffee() {
    page.navigate(kiosk.url(AGENDA));
    tap("#new");
    tap("[href*='koffie-inloop']");
    tap("[data-day='2026-12-01']");
    tap("#save");
    assertThat(page.locator("#done")).containsText("Koffie-inloop staat in de agenda.");
  }

  private List<String> dates(String from, String to) throws JsonProcessingException {
    String answer =
        context.request().get(kiosk.url("/api/activities?from=" + from + "&to=" + to)).text();
    List<String> dates = new ArrayList<>();
    Json.mapper()
        .readTree(answer)
        .get("activities")
        .forEach(
            one ->
                dates.add(
                    one.get("start").asText().substring(0, 16)
                        + (one.get("cancelled").asBoolean() ? " off" : "")));
    return dates;
  }

  @Test
  void aWeeklyCoffeeMorningIsPlannedInFewerThanTenTaps() throws Exception {
    page.navigate(kiosk.url("/"));
    tap(".quiet-link");
    tap("[href^='" + AGENDA + "']");
    tap("#new");
    tap("[href*='koffie-inloop']");
    assertThat(page.locator("#date-title")).isVisible();
    tap("[data-day='2026-12-01']");
    assertThat(page.locator("[data-value=time]")).hasText("10:00–12:00");
    assertThat(page.locator("[data-value=repeat]")).hasText("elke week op dinsdag");
    tap("#save");

    assertThat(entries()).hasCount(1);
    assertThat(entries()).containsText("Koffie-inloop");
    assertTrue(taps <= MOST_TAPS, taps + " taps");
    assertEquals(
        List.of("2026-12-01T10:00", "2026-12-08T10:00", "2026-12-15T10:00"),
        dates("2026-11-23", "2026-12-20"));
  }

  @Test
  void oneIsMovedAnotherCancelledAndTheLastChangeUndone() throws Exception {
    planCoffee();
    openEntry();
    tap("text=Verzet");
    tap("[data-open=date]");
    tap("[data-day='2026-12-02']");
    tap("[data-open=time]");
    tap("[data-end=begins] [data-step='60']");
    tap("#editor .panel:visible [data-ready]");
    tap("#save");
    assertThat(page.locator("#done")).containsText("van dinsdag 1 december is verzet");
    assertThat(entries()).containsText("11:00–13:00");

    page.navigate(kiosk.url(AGENDA + "?week=2026-12-08"));
    openEntry();
    tap("text=Gaat niet door");
    assertThat(page.locator("#done")).containsText("gaat niet door");
    assertEquals(
        List.of("2026-12-02T11:00", "2026-12-08T10:00 off", "2026-12-15T10:00"),
        dates("2026-11-23", "2026-12-20"));

    tap("#undo");
    assertThat(page.locator("#undone")).hasText("Het is ongedaan gemaakt.");
    assertThat(page.locator(".agenda-state")).hasCount(0);
    assertEquals(
        List.of("2026-12-02T11:00", "2026-12-08T10:00", "2026-12-15T10:00"),
        dates("2026-11-23", "2026-12-20"));
  }

  @Test
  void aCopyOnAnotherDayIsOnThatDayAlone() throws Exception {
    planCoffee();
    openEntry();
    tap("text=Maak een kopie");
    tap("[data-day='2026-12-04']");
    assertThat(page.locator("[data-value=repeat]")).hasText("elke week op vrijdag");
    tap("#save");
    assertThat(page.locator("#done")).containsText("staat in de agenda");
    assertEquals(
        List.of("2026-12-01T10:00", "2026-12-04T10:00", "2026-12-08T10:00", "2026-12-11T10:00"),
        dates("2026-11-23", "2026-12-13"));
  }

  @Test
  void aSeriesChangesAndStopsFromOneDayOn() throws Exception {
    planCoffee();
    page.navigate(kiosk.url(AGENDA + "?week=2026-12-15"));
    openEntry();
    tap("text=Verander");
    tap("[data-open=time]");
    tap("[data-end=ends] [data-step='60']");
    tap("#editor .panel:visible [data-ready]");
    tap("[data-open=repeat]");
    tap("[data-kind=fortnightly]");
    tap("#editor .panel:visible [data-ready]");
    assertThat(page.locator("[data-value=repeat]")).hasText("om de week op dinsdag");
    tap("#save");
    assertThat(page.locator("#done")).containsText("is veranderd vanaf dinsdag 15 december");
    assertEquals(
        List.of("2026-12-01T10:00", "2026-12-08T10:00", "2026-12-15T10:00", "2026-12-29T10:00"),
        dates("2026-11-23", "2027-01-10"));

    page.navigate(kiosk.url(AGENDA + "?week=2026-12-29"));
    openEntry();
    tap("text=Stop hiermee");
    assertThat(page.locator("#done")).containsText("stopt vanaf dinsdag 29 december");
    assertEquals(
        List.of("2026-12-01T10:00", "2026-12-08T10:00", "2026-12-15T10:00"),
        dates("2026-11-23", "2027-02-10"));
  }

  @Test
  void somethingOfOnesOwnIsTypedOnTheScreensKeyboardWithEverythingThatCanBeSaid() throws Exception {
    page.navigate(kiosk.url(AGENDA + "/nieuw"));
    tap("#empty");
    tap("#keyboard [data-types='q']");
    tap("#keyboard [data-types='i']");
    tap("#keyboard-done");
    tap("#editor .panel:visible [data-ready]");
    tap("[data-day='2026-11-28']");
    tap("#editor .panel:visible [data-ready]");
    tap("[data-open=repeat]");
    tap("[data-kind=last]");
    tap("[data-ends=count]");
    tap("[data-count='-1']");
    tap("#editor .panel:visible [data-ready]");
    tap("[data-open=sensitive]");
    tap("[data-flag=sensitive][data-value=yes]");
    tap("[data-open=places]");
    tap("[data-places='10']");
    tap("[data-places='1']");
    tap("#editor .panel:visible [data-ready]");
    tap("#save");
    assertThat(entries()).containsText("Qi");

    openEntry();
    assertThat(page.locator(".once-what"))
        .containsText("elke laatste zaterdag van de maand, 9 keer");
    assertThat(page.locator(".once-what")).containsText("niet apart tellen");
    assertEquals(
        List.of("2026-11-28T10:00", "2026-12-26T10:00", "2027-01-30T10:00"),
        dates("2026-11-23", "2027-02-10"));
  }

  @Test
  void whatIsNotSavedOutlivesTheLogOutAndAPowerCut() {
    page.clock().install();
    page.navigate(kiosk.url(AGENDA + "/nieuw?van=koffie-inloop"));
    tap("[data-day='2026-12-01']");
    page.clock().runFor(1_000);
    page.clock().fastForward(121_000);
    assertThat(page.locator("#here")).isVisible();
    kiosk.stop();
    kiosk.start();

    logIn();
    page.navigate(kiosk.url(AGENDA));
    assertThat(page.locator("#draft")).containsText("Koffie-inloop");
    tap("#draft a");
    assertThat(page.locator("[data-value=date]")).hasText("dinsdag 1 december");
    tap("#save");
    assertThat(page.locator("#done")).containsText("Koffie-inloop staat in de agenda.");
    assertThat(page.locator("#draft")).hasCount(0);
  }

  @Test
  void aRoomThatIsTakenIsSaidAndSavedAllTheSame() throws Exception {
    planCoffee();
    openEntry();
    tap("text=Verander");
    tap("[data-open=room]");
    page.locator("[data-text=room]").fill("Huiskamer");
    tap("#keyboard-done");
    tap("#editor .panel:visible [data-ready]");
    tap("#save");
    assertThat(page.locator("#done")).containsText("is veranderd");

    openEntry();
    tap("text=Maak een kopie");
    tap("[data-day='2026-12-01']");
    tap("#save");
    assertThat(page.locator("#warnings")).containsText("Huiskamer");
    tap("#fine");
    assertThat(entries()).hasCount(2);
  }

  @Test
  void aCalendarFromAStickIsShownFirstAndTakenInAfterThat() throws Exception {
    Path stick = Files.createDirectories(data.resolve("kiosk/sticks/VOORBEELD"));
    Files.writeString(stick.resolve("agenda.ics"), CALENDAR);
    page.navigate(kiosk.url(AGENDA));
    tap(".agenda-files a");
    tap("[data-go=in]");
    tap("text=agenda.ics");
    assertThat(page.locator("#preview-title")).hasText("2 activiteiten gevonden");
    assertThat(page.locator("#items")).containsText("elke week op woensdag, 3 keer");
    assertThat(page.locator("#left")).containsText("Namen van mensen");
    tap("text=Bingo");
    tap("#take");
    assertThat(page.locator("#done")).containsText("Uit een bestand gehaald: 1.");
    assertEquals(
        List.of("2026-12-02T14:00", "2026-12-09T14:00", "2026-12-16T14:00"),
        dates("2026-11-23", "2027-02-10"));

    tap(".agenda-files a");
    tap("[data-go=out]");
    tap("text=VOORBEELD");
    assertThat(page.locator("#done-what")).containsText(".ics");
    try (Stream<Path> written = Files.list(stick)) {
      assertEquals(2, written.count());
    }
  }

  @Test
  void whatCouldNotBeSavedStaysOnTheScreenAndIsSavedLater() throws Exception {
    page.navigate(kiosk.url(AGENDA + "/nieuw?van=koffie-inloop"));
    tap("[data-day='2026-12-01']");
    tap("[data-open=title]");
    page.locator("[data-text=title]").fill("<script>alert(1)</script> \u202Eoffie");
    tap("#keyboard-done");
    tap("#editor .panel:visible [data-ready]");
    tap("#save");
    assertThat(page.locator("#said")).containsText("tekens die je niet ziet");

    tap("[data-open=title]");
    page.locator("[data-text=title]").fill("<b>Koffie</b> \u2615");
    tap("#keyboard-done");
    tap("#editor .panel:visible [data-ready]");
    kiosk.stop();
    tap("#save");
    assertThat(page.locator("#said")).containsText("gaf geen antwoord");
    assertThat(page.locator("[data-value=title]")).hasText("<b>Koffie</b> \u2615");

    kiosk.start();
    logIn();
    tap("#save");
    assertThat(entries()).containsText("<b>Koffie</b> \u2615");
  }
}
