package nl.huisvandekop.kiosk.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.chassis.json.Json;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.kiosk.testing.StoreContents;
import nl.huisvandekop.protocol.ActivityBody;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivitiesTest {
  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

  @TempDir Path folder;
  private KioskStore store;
  private Activities activities;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    activities = new Activities(store, FakeKioskClock.at("2026-11-24T09:05:00Z"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static ActivityBody activity(String title, String recurrence, boolean sensitive) {
    return new ActivityBody(
        title,
        "meedoen",
        null,
        LocalDateTime.parse("2026-11-24T10:00"),
        LocalDateTime.parse("2026-11-24T11:30"),
        recurrence,
        "Grote zaal",
        null,
        null,
        true,
        false,
        false,
        sensitive,
        null,
        null,
        null);
  }

  private List<String> starts(LocalDate from, LocalDate through) {
    return activities.list(from, through).stream().map(o -> o.start().toString()).toList();
  }

  private void requireCountable(String id) {
    store.read(
        connection -> {
          Activities.requireCountable(connection, id);
          return null;
        });
  }

  @Test
  void aWeeklyActivityStaysAtItsHourWhenTheClockChanges() {
    activities.add(activity("Koffie", "FREQ=WEEKLY;BYDAY=TU", false));
    assertEquals(
        List.of("2027-03-23T10:00+01:00", "2027-03-30T10:00+02:00"),
        starts(LocalDate.parse("2027-03-20"), LocalDate.parse("2027-03-31")));
  }

  @Test
  void anOccurrenceIsWrittenWithItsOffset() throws Exception {
    activities.add(activity("Koffie", null, false));
    String json = Json.mapper().writeValueAsString(activities.list(TUESDAY, TUESDAY));
    assertTrue(json.contains("\"start\":\"2026-11-24T10:00:00+01:00\""), json);
    assertTrue(json.contains("\"recurring\":false"), json);
  }

  @Test
  void aChangedActivityIsAHigherVersionOfTheSame() {
    Activity added = activities.add(activity("Koffie", null, false)).activity();
    Activity changed = activities.change(added.id(), activity("Thee", null, false)).activity();
    assertEquals(added.id(), changed.id());
    assertEquals(2, changed.version());
    assertEquals("Thee", activities.list(TUESDAY, TUESDAY).get(0).title());
  }

  @Test
  void aDeletedActivityIsInNoListAndCannotBeCountedOrChanged() {
    String id = activities.add(activity("Koffie", null, false)).activity().id();
    activities.delete(id);
    assertEquals(List.of(), activities.list(TUESDAY, TUESDAY));
    assertEquals(
        "activity-unknown", assertThrows(Problem.class, () -> requireCountable(id)).code());
    assertEquals(
        404,
        assertThrows(Problem.class, () -> activities.change(id, activity("Thee", null, false)))
            .status());
    assertEquals(404, assertThrows(Problem.class, () -> activities.delete(id)).status());
  }

  @Test
  void anActivityThatBecomesSensitiveLosesItsDayCounts() {
    String id = activities.add(activity("Spreekuur", null, false)).activity().id();
    requireCountable(id);
    store.write(
        connection ->
            Sql.update(
                connection,
                "INSERT INTO cell (epoch, period, activity_id, source, value, revision, mark)"
                    + " VALUES ('e', '2026-11-24', ?, 'screen', 3, 1, 'acknowledged')",
                id));
    activities.change(id, activity("Spreekuur", null, true));
    assertEquals(0, StoreContents.number(store, "SELECT count(*) FROM cell"));
    assertEquals(
        "activity-not-countable", assertThrows(Problem.class, () -> requireCountable(id)).code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=XX", "elke week", ""})
  void aRuleThatIsNoneIsRefused(String rule) {
    assertEquals("repeat-not-understood", refused(activity("Koffie", rule, false)));
  }

  private String refused(ActivityBody body) {
    return assertThrows(Problem.class, () -> activities.add(body)).code();
  }

  @Test
  void aTitleIsOneLineOfAtMostEightyCharactersAsPeopleCountThem() {
    Map<String, String> wrong =
        Map.of(
            "",
            "title-empty",
            "  ",
            "title-empty",
            "\u200d\ufe0f",
            "title-empty",
            "a\nb",
            "title-not-plain",
            "Koffie \u202eeenamas",
            "title-not-plain",
            "Koffie\u0000",
            "title-not-plain",
            "halve \ud83d letter",
            "title-not-plain",
            "e" + "\u0301".repeat(40),
            "title-not-plain",
            "x".repeat(81),
            "title-too-long",
            "x".repeat(10_000),
            "title-too-long");
    wrong.forEach((title, code) -> assertEquals(code, refused(activity(title, null, false))));
    for (String right :
        List.of(
            "x".repeat(80),
            "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 Samen eten",
            "\u2615".repeat(80),
            "\ud83e\udd57".repeat(80),
            "<script>alert(1)</script>",
            "\u0642\u0647\u0648\u0629")) {
      assertEquals(right, activities.add(activity(right, null, false)).activity().body().title());
    }
    assertEquals(
        "Koffie", activities.add(activity(" Koffie ", null, false)).activity().body().title());
  }

  @Test
  void aSeriesOfAMillionIsRefusedAsSuch() {
    for (String rule :
        List.of(
            "FREQ=DAILY;COUNT=1000000",
            "FREQ=DAILY;INTERVAL=99999",
            "FREQ=DAILY;COUNT=99999999999999999999")) {
      assertEquals("series-too-long", refused(activity("Koffie", rule, false)), rule);
    }
  }

  @Test
  void aSeriesBeginsOnADayThatItsRuleNames() {
    assertEquals("start-not-in-series", refused(activity("Koffie", "FREQ=WEEKLY;BYDAY=WE", false)));
    assertEquals(
        "start-not-in-series",
        refused(activity("Koffie", "FREQ=WEEKLY;UNTIL=20261101T000000Z", false)));
  }

  @Test
  void datesTheWrongWayRoundOrTooFarApartAreRefused() {
    assertEquals(
        "dates-out-of-bounds",
        assertThrows(Problem.class, () -> starts(TUESDAY, TUESDAY.minusDays(1))).code());
    assertEquals(
        "dates-out-of-bounds",
        assertThrows(Problem.class, () -> starts(TUESDAY, TUESDAY.plusDays(401))).code());
    assertEquals(List.of(), starts(TUESDAY, TUESDAY.plusDays(400)));
  }

  @Test
  void theCalendarNamesAnActivityAsTheServerDoes() {
    Activity added = activities.add(activity("Koffie", "FREQ=WEEKLY;BYDAY=TU", false)).activity();
    String file =
        activities
            .calendar("hv-abc", "Huis van Voorbeeld", Instant.parse("2026-11-24T09:00:00Z"))
            .replace("\r\n ", "");
    assertTrue(file.contains("UID:" + added.id() + "@hv-abc"), file);
    assertTrue(file.contains("SEQUENCE:1"), file);
    assertTrue(file.contains("DTSTART;TZID=Europe/Amsterdam:20261124T100000"), file);
    assertTrue(file.contains("RRULE:FREQ=WEEKLY;BYDAY=TU"), file);
    assertTrue(file.contains("BEGIN:VTIMEZONE"), file);
  }

  @Test
  void aFormThatOnlyANewerProgramKnowsIsKeptButNotListed() {
    store.write(
        connection ->
            Sql.update(
                connection,
                "INSERT INTO document (id, kind, version, base, deleted, body, mark)"
                    + " VALUES ('n', 'activity', 1, 1, 0, '{\"name\":\"x\"}', 'acknowledged')"));
    assertEquals(List.of(), activities.list(TUESDAY, TUESDAY));
    assertFalse(activities.calendar("s", "Huis", Instant.EPOCH).contains("BEGIN:VEVENT"));
  }
}
