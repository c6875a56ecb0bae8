package nl.huisvandekop.kiosk.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.huisvandekop.kiosk.activity.Activities;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.headcount.Headcounts;
import nl.huisvandekop.kiosk.opening.OpeningHours;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.store.Sql;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.DocumentKind;
import nl.huisvandekop.protocol.HeadcountBody;
import nl.huisvandekop.protocol.HeadcountReason;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Open on working days from ten to twelve, since Monday the 16th; it is Tuesday the 24th, ten. */
class TalliesTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
  private static final LocalDate TODAY = MONDAY.plusDays(8);

  @TempDir Path folder;
  private final FakeKioskClock clock = FakeKioskClock.at("2026-11-16T06:00:00Z");
  private KioskStore store;
  private Tallies tallies;
  private Headcounts headcounts;

  @BeforeEach
  void open() {
    store = KioskStore.open(folder.resolve("kiosk.db"));
    OpeningHours hours = new OpeningHours(store, clock);
    Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      boolean works = day.getValue() < 6;
      Span span = new Span(LocalTime.of(10, 0), LocalTime.of(12, 0));
      week.put(day, works ? List.of(span) : List.of());
    }
    hours.change(week);
    clock.set(Instant.parse("2026-11-24T09:30:00Z"));
    headcounts = new Headcounts(store, clock, new Activities(store, clock));
    tallies = new Tallies(store, clock, headcounts, hours);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void write(String sql, Object... values) {
    store.write(connection -> Sql.update(connection, sql, values));
  }

  private void held(String from, String through) {
    write("INSERT INTO held_stretch (from_hour, through_hour) VALUES (?, ?)", from, through);
  }

  private void alive(LocalDate date, int hour, int slots) {
    write(
        "INSERT INTO hour_report (epoch, hour, up_slots, touched, clock, revision, mark)"
            + " VALUES ('e', ?, ?, 0, 'synced', 1, 'new')",
        "%sT%02d:00:00Z".formatted(date, hour),
        slots);
  }

  private void tapped(String period, String activity, int people) {
    write(
        "INSERT INTO cell (epoch, period, activity_id, source, value, revision, mark)"
            + " VALUES ('e', ?, ?, 'screen', ?, 1, 'new')",
        period,
        activity,
        people);
  }

  private Tally on(LocalDate date) {
    return tallies.days(date, date).get(0).tally();
  }

  @Test
  void noTwoReasonsForSilenceAreMixed() {
    held("2026-11-16T06:00:00Z", "2026-11-20T10:00:00Z");
    tapped("2026-11-16T09:00:00Z", "", 7);
    alive(MONDAY, 9, 63);
    alive(MONDAY.plusDays(1), 9, 63);
    alive(MONDAY.plusDays(1), 10, 63);
    alive(MONDAY.plusDays(2), 9, 1);

    assertEquals(HourState.ABSENT, on(MONDAY.minusDays(1)).state());
    assertEquals(HourState.COUNTED, on(MONDAY).state());
    assertEquals(7, on(MONDAY).people());
    assertEquals(1, on(MONDAY).hours(HourState.DOWN));
    assertEquals(HourState.ZERO, on(MONDAY.plusDays(1)).state());
    assertEquals(HourState.DOWN, on(MONDAY.plusDays(2)).state());
    assertEquals(HourState.CLOSED, on(MONDAY.plusDays(5)).state());
    assertEquals(HourState.UNSURE, on(TODAY.minusDays(1)).state());
    assertEquals(HourState.AHEAD, on(TODAY).state());
    assertEquals(HourState.AHEAD, on(TODAY.plusDays(40)).state());
    assertEquals(Optional.of(MONDAY), tallies.since());
  }

  @Test
  void withoutOpeningHoursNobodyCanSayZeroOrClosed() {
    held("2026-11-13T06:00:00Z", "2026-11-24T09:00:00Z");
    assertEquals(HourState.UNPLANNED, on(MONDAY.minusDays(2)).state());
  }

  @Test
  void whatRunsIsNotSaidYet() {
    held("2026-11-16T06:00:00Z", "2026-11-24T09:00:00Z");
    tapped("2026-11-24T08:00:00Z", "", 2);
    tapped("2026-11-24T09:00:00Z", "", 3);
    assertEquals(2, on(TODAY).people());
  }

  @Test
  void handsTakeThePlaceOfTapsAndZeroByHandIsANumber() {
    held("2026-11-16T06:00:00Z", "2026-11-24T09:00:00Z");
    tapped("2026-11-17T09:00:00Z", "", 5);
    tapped("2026-11-17T10:00:00Z", "", 4);
    tapped("2026-11-17", "a1", 3);
    headcounts.setHour(Instant.parse("2026-11-17T09:00:00Z"), 20, HeadcountReason.SHARED_MEAL);
    headcounts.setHour(Instant.parse("2026-11-18T09:00:00Z"), 0, HeadcountReason.TRIED_OUT);
    store.write(
        connection ->
            Documents.put(
                connection,
                "h1",
                DocumentKind.HEADCOUNT,
                new HeadcountBody(null, MONDAY.plusDays(1), "a1", 30, "after-activity")));

    Tally day = on(MONDAY.plusDays(1));
    assertEquals(20 + 4 - 3 + 30, day.people());
    assertEquals(50, day.byHand());
    assertEquals(HourState.COUNTED, on(MONDAY.plusDays(2)).state());
    assertEquals(0, on(MONDAY.plusDays(2)).people());
  }

  @Test
  void theLongestDayHasItsTwentyFiveHours() {
    held("2026-10-20T06:00:00Z", "2026-11-24T09:00:00Z");
    LocalDate autumn = LocalDate.of(2026, 10, 25);
    int hours = on(autumn).hours().values().stream().mapToInt(Integer::intValue).sum();
    assertEquals(25, hours);
  }

  @Test
  void nothingKnownIsNoFirstDay() {
    assertEquals(Optional.empty(), tallies.since());
  }
}
