package nl.huisvandekop.kiosk.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.chassis.problem.Problem;
import nl.huisvandekop.kiosk.activity.LastChange.What;
import nl.huisvandekop.kiosk.document.Documents;
import nl.huisvandekop.kiosk.store.KioskStore;
import nl.huisvandekop.kiosk.testing.FakeKioskClock;
import nl.huisvandekop.protocol.ActivityBody;
import nl.huisvandekop.protocol.ActivityBody.Moved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One occurrence, all from one on, and back again. */
class SeriesTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-11-24");
  private static final LocalDate SECOND = FIRST.plusWeeks(1);
  private static final LocalDate THIRD = FIRST.plusWeeks(2);
  private static final String WEEKLY = "FREQ=WEEKLY;BYDAY=TU";

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

  private static ActivityBody body(String title, String start, String recurrence, String room) {
    LocalDateTime begins = LocalDateTime.parse(start);
    return new ActivityBody(
        title,
        null,
        null,
        begins,
        begins.plusMinutes(90),
        recurrence,
        room,
        null,
        null,
        true,
        false,
        false,
        false,
        null,
        null,
        null);
  }

  private static ActivityBody coffee(String recurrence) {
    return body("Koffie", "2026-11-24T10:00", recurrence, "Zaal");
  }

  private String weekly() {
    return activities.add(coffee(WEEKLY)).activity().id();
  }

  /** Such as {@code 12-01 10:00 Zaal}; a cancelled one in brackets. */
  private List<String> shown() {
    return activities.list(FIRST.minusWeeks(1), FIRST.plusWeeks(4)).stream()
        .map(
            one ->
                (one.cancelled() ? "(%s)" : "%s")
                    .formatted(
                        one.start().toString().substring(5, 16).replace('T', ' ')
                            + " "
                            + one.room()
                            + (one.moved() ? "*" : "")))
        .toList();
  }

  private static Moved moved(LocalDate date, String start, String room) {
    LocalDateTime begins = LocalDateTime.parse(start);
    return new Moved(date, begins, begins.plusHours(1), room);
  }

  private static String code(Runnable wrong) {
    return assertThrows(Problem.class, wrong::run).code();
  }

  @Test
  void oneOccurrenceIsCancelledAndComesBack() {
    String id = weekly();
    activities.cancel(id, SECOND);
    assertEquals(
        List.of("11-24 10:00 Zaal", "(12-01 10:00 Zaal)", "12-08 10:00 Zaal"),
        shown().subList(0, 3));
    activities.restore(id, SECOND);
    assertEquals("12-01 10:00 Zaal", shown().get(1));
  }

  @Test
  void oneOccurrenceIsMovedToAnotherDayAndRoomAndKeepsItsName() {
    String id = weekly();
    activities.move(id, moved(SECOND, "2026-12-02T14:00", "Keuken"));
    assertEquals(
        List.of("11-24 10:00 Zaal", "12-02 14:00 Keuken*", "12-08 10:00 Zaal"),
        shown().subList(0, 3));
    activities.move(id, moved(SECOND, "2026-12-03T15:00", null));
    assertEquals("12-03 15:00 Zaal*", shown().get(1));
    activities.cancel(id, SECOND);
    assertEquals("(12-03 15:00 Zaal*)", shown().get(1));
    activities.restore(id, SECOND);
    assertEquals("12-01 10:00 Zaal", shown().get(1));
  }

  @Test
  void movedBackToWhereItWasItIsNoLongerMoved() {
    String id = weekly();
    activities.move(id, moved(SECOND, "2026-12-02T14:00", null));
    LocalDateTime start = LocalDateTime.parse("2026-12-01T10:00");
    Planned back = activities.move(id, new Moved(SECOND, start, start.plusMinutes(90), "Zaal"));
    assertEquals(List.of(), back.activity().body().moved());
  }

  @Test
  void whatTakesPlaceOnceIsMovedAsAWhole() {
    String id = activities.add(coffee(null)).activity().id();
    activities.cancel(id, FIRST);
    assertEquals(List.of("(11-24 10:00 Zaal)"), shown());
    activities.move(id, moved(FIRST, "2026-11-26T14:00", null));
    assertEquals(List.of("11-26 14:00 Zaal"), shown());
  }

  @Test
  void aDayOnWhichItIsNotCannotBeChanged() {
    String id = weekly();
    assertEquals("occurrence-unknown", code(() -> activities.cancel(id, SECOND.plusDays(1))));
    assertEquals("occurrence-unknown", code(() -> activities.cancel(id, LocalDate.MAX)));
    assertEquals("occurrence-unknown", code(() -> activities.endFrom(id, FIRST.minusWeeks(1))));
    assertEquals("activity-unknown", code(() -> activities.cancel("none", SECOND)));
    assertEquals(
        "time-does-not-exist",
        code(() -> activities.move(id, moved(SECOND, "2027-03-28T02:15", null))));
  }

  @Test
  void fromOneOccurrenceOnAnotherTakesOver() {
    String id = weekly();
    activities.cancel(id, FIRST);
    activities.cancel(id, FIRST.plusWeeks(3));
    Planned after =
        activities.changeFrom(id, SECOND, body("Koffie", "2026-12-01T11:00", WEEKLY, "Keuken"));
    assertTrue(!after.activity().id().equals(id));
    assertEquals(
        List.of(
            "(11-24 10:00 Zaal)",
            "12-01 11:00 Keuken",
            "12-08 11:00 Keuken",
            "(12-15 11:00 Keuken)",
            "12-22 11:00 Keuken"),
        shown());
  }

  @Test
  void fromTheFirstOnIsTheWhole() {
    String id = weekly();
    Planned after =
        activities.changeFrom(id, FIRST, body("Thee", "2026-11-24T11:00", WEEKLY, "Zaal"));
    assertEquals(id, after.activity().id());
    assertEquals("11-24 11:00 Zaal", shown().get(0));
    activities.endFrom(id, FIRST);
    assertEquals(List.of(), shown());
  }

  @Test
  void aSeriesOfSoManyTimesKeepsItsNumberWhenItIsCutInTwo() {
    String id = activities.add(coffee(WEEKLY + ";COUNT=4")).activity().id();
    activities.changeFrom(
        id, THIRD, body("Koffie", "2026-12-08T11:00", WEEKLY + ";COUNT=4", "Zaal"));
    assertEquals(
        List.of("11-24 10:00 Zaal", "12-01 10:00 Zaal", "12-08 11:00 Zaal", "12-15 11:00 Zaal"),
        shown());
  }

  @Test
  void whatTakesOverDoesNotBeginBeforeTheRestEnds() {
    String id = weekly();
    assertEquals(
        "start-before-rest", code(() -> activities.changeFrom(id, SECOND, coffee(WEEKLY))));
    assertEquals(5, shown().size());
  }

  @Test
  void aSeriesEndsBeforeAnOccurrence() {
    String id = weekly();
    activities.endFrom(id, THIRD);
    assertEquals(List.of("11-24 10:00 Zaal", "12-01 10:00 Zaal"), shown());
  }

  @Test
  void aSeriesHoldsSoManyChangesAndNotOneMore() {
    List<Moved> moved = new ArrayList<>();
    for (LocalDate date = FIRST; moved.size() < 366; date = date.plusDays(1)) {
      moved.add(new Moved(date, date.atTime(14, 0), date.atTime(15, 0), null));
    }
    ActivityBody daily = coffee("FREQ=DAILY");
    String full =
        activities.add(Series.with(daily, List.of(), moved.subList(0, 100))).activity().id();
    assertEquals(
        "too-many-changed",
        code(() -> activities.add(Series.with(daily, List.of(), moved))),
        "no room in one document");
    List<LocalDate> dates = moved.stream().map(Moved::date).toList();
    String off = activities.add(Series.with(daily, dates, List.of())).activity().id();
    assertEquals("too-many-changed", code(() -> activities.cancel(off, FIRST.plusDays(366))));
    activities.cancel(full, FIRST.plusDays(366));
    assertEquals(366, activities.get(off).body().cancelled().size());
  }

  @Test
  void aChangedSeriesKeepsWhatStillFits() {
    String id = weekly();
    activities.cancel(id, SECOND);
    activities.change(id, body("Koffie", "2026-11-24T13:00", WEEKLY, "Zaal"));
    assertEquals("(12-01 13:00 Zaal)", shown().get(1));
    activities.change(id, body("Koffie", "2026-11-25T13:00", "FREQ=WEEKLY;BYDAY=WE", "Zaal"));
    assertEquals(List.of(), activities.get(id).body().cancelled());
  }

  @Test
  void theLastChangeIsUndoneAlsoAfterARestart() {
    String id = weekly();
    activities.cancel(id, SECOND);
    close();
    open();
    LastChange last = activities.lastChange().orElseThrow();
    assertEquals(new LastChange(What.CANCELLED, "Koffie", SECOND, 1), last);
    assertEquals(last, activities.undo());
    assertEquals("12-01 10:00 Zaal", shown().get(1));
    assertTrue(activities.lastChange().isEmpty());
    assertEquals("nothing-to-undo", code(() -> activities.undo()));
  }

  @Test
  void aDeletedActivityComesBackAndAnAddedOneGoes() {
    String id = weekly();
    activities.delete(id);
    assertEquals(List.of(), shown());
    activities.undo();
    assertEquals(5, shown().size());
    weekly();
    assertEquals(10, shown().size());
    activities.undo();
    assertEquals(5, shown().size());
  }

  @Test
  void aSeriesThatWasCutInTwoBecomesOneAgain() {
    String id = weekly();
    activities.changeFrom(id, SECOND, body("Koffie", "2026-12-01T11:00", WEEKLY, "Keuken"));
    assertEquals(2, activities.lastChange().orElseThrow().activities());
    activities.undo();
    assertEquals("12-22 10:00 Zaal", shown().get(4));
    assertEquals(5, shown().size());
  }

  @Test
  void whatWasChangedElsewhereSinceIsNotUndone() {
    String id = weekly();
    activities.cancel(id, SECOND);
    store.write(
        connection ->
            Documents.put(
                connection, id, nl.huisvandekop.protocol.DocumentKind.ACTIVITY, coffee(WEEKLY)));
    assertEquals("undo-too-late", code(() -> activities.undo()));
    assertTrue(activities.lastChange().isPresent());
  }

  @Test
  void aRefusedChangeLeavesTheAgendaAndTheUndoAsTheyWere() {
    String id = weekly();
    activities.cancel(id, SECOND);
    List<String> before = shown();
    code(() -> activities.change(id, body("", "2026-11-24T10:00", null, null)));
    code(() -> activities.changeFrom(id, SECOND, body("", "2026-12-01T10:00", null, null)));
    assertEquals(before, shown());
    assertEquals(What.CANCELLED, activities.lastChange().orElseThrow().what());
  }

  @Test
  void twoGroupsInOneRoomAreAWarningAndNoRefusal() {
    String id = weekly();
    Planned choir =
        activities.add(body("Koor", "2026-12-08T11:00", "FREQ=MONTHLY;BYDAY=2TU", "zaal "));
    assertEquals(1, choir.warnings().size());
    PlanWarning warning = choir.warnings().get(0);
    assertEquals("room-taken", warning.code());
    assertEquals(id, warning.id());
    assertEquals("2026-12-08T10:00+01:00", warning.start().toString());
    activities.cancel(id, THIRD);
    Planned later = activities.change(choir.activity().id(), choir.activity().body());
    assertEquals("2027-01-12T10:00+01:00", later.warnings().get(0).start().toString());
    assertEquals(
        List.of(), activities.add(body("Soep", "2026-12-08T11:00", null, "Keuken")).warnings());
    assertEquals(
        List.of(), activities.add(body("Soep", "2026-12-08T11:00", null, null)).warnings());
    assertEquals(
        List.of(), activities.add(body("Na", "2026-12-01T11:30", null, "Zaal")).warnings());
  }

  @Test
  void daysThatAreNotInEveryMonthAreAWarning() {
    assertEquals(
        "skips-months",
        activities
            .add(body("Eind", "2027-01-31T10:00", "FREQ=MONTHLY", null))
            .warnings()
            .get(0)
            .code());
    Planned leap = activities.add(body("Schrikkel", "2028-02-29T10:00", "FREQ=YEARLY", null));
    assertEquals("leap-day-only", leap.warnings().get(0).code());
    assertEquals(
        List.of("2032-02-29T10:00+01:00"),
        activities.list(LocalDate.parse("2032-01-01"), LocalDate.parse("2032-12-31")).stream()
            .filter(one -> one.title().equals("Schrikkel"))
            .map(one -> one.start().toString())
            .toList());
  }
}
