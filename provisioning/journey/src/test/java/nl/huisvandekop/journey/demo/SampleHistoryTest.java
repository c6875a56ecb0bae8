package nl.huisvandekop.journey.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.journey.demo.SampleHistory.Run;
import nl.huisvandekop.protocol.Cell;
import nl.huisvandekop.protocol.Document;
import nl.huisvandekop.protocol.HourReport;
import org.junit.jupiter.api.Test;

class SampleHistoryTest {
  private static final Instant NOW = Instant.parse("2026-11-24T09:42:00Z");

  @Test
  void theSameSeedGivesTheSameHistory() {
    assertEquals(runs(NOW), runs(NOW));
  }

  @Test
  void noHourIsTheRunningOneOrLater() {
    Instant running = Instant.parse("2026-11-24T09:00:00Z");
    for (Run run : runs(NOW)) {
      assertTrue(run.through().isBefore(running), run.through().toString());
      assertTrue(run.hours().stream().allMatch(hour -> hour.hour().isBefore(running)));
      assertTrue(
          run.cells().stream()
              .filter(cell -> cell.activityId() == null)
              .allMatch(cell -> Instant.parse(cell.period()).isBefore(running)));
    }
  }

  @Test
  void anHourThatEndedLessThanTenMinutesAgoIsNotClosed() {
    List<Run> runs = runs(Instant.parse("2026-11-24T10:09:59Z"));
    assertEquals(Instant.parse("2026-11-24T08:00:00Z"), runs.get(runs.size() - 1).through());
  }

  @Test
  void itReachesBackEightWholeWeeksAndThePresentOne() {
    // Monday 28 September 2026, 00:00 in Amsterdam, in summer time.
    assertEquals(Instant.parse("2026-09-27T22:00:00Z"), runs(NOW).get(0).from());
    assertEquals("opening-hours-2026-09-28", history(NOW).documents().get(0).id());
  }

  @Test
  void anActivityNeverCountsMoreThanItsDay() {
    Map<String, Integer> perDay = new HashMap<>();
    Map<String, Integer> perActivity = new HashMap<>();
    for (Cell cell : cells(NOW)) {
      if (cell.activityId() == null) {
        LocalDate day = Instant.parse(cell.period()).atZone(SampleHistory.ZONE).toLocalDate();
        perDay.merge(day.toString(), cell.value(), Integer::sum);
      } else {
        perActivity.merge(cell.period(), cell.value(), Integer::sum);
      }
    }
    assertFalse(perActivity.isEmpty());
    perActivity.forEach((day, sum) -> assertTrue(sum <= perDay.get(day), day));
    assertFalse(perActivity.containsKey("2026-11-24"), "today is not closed");
  }

  @Test
  void nothingIsCountedApartForASensitiveActivity() {
    assertTrue(SamplePlace.JULIANADORP.activities().stream().anyMatch(a -> a.sensitive()));
    assertTrue(cells(NOW).stream().noneMatch(cell -> "spreekuur".equals(cell.activityId())));
  }

  @Test
  void someHoursAreDownAndSomeAreInNoRun() {
    Set<Instant> covered = new HashSet<>();
    Set<Instant> alive = new HashSet<>();
    for (Run run : runs(NOW)) {
      for (Instant hour = run.from(); !hour.isAfter(run.through()); hour = hour.plusSeconds(3600)) {
        covered.add(hour);
      }
      run.hours().stream().map(HourReport::hour).forEach(alive::add);
    }
    long all = ChronoUnit.HOURS.between(runs(NOW).get(0).from(), NOW);
    assertEquals(48, all - covered.size());
    assertEquals(36, covered.size() - alive.size());
  }

  @Test
  void oneKioskWasOffForFiveHoursLastTuesday() {
    Set<Instant> alive = new HashSet<>();
    for (Run run : new SampleHistory(SamplePlace.ANNA_PAULOWNA, 8, NOW, 7).runs()) {
      run.hours().stream().map(HourReport::hour).forEach(alive::add);
    }
    // NOW is a Tuesday too; at 10:00 in Amsterdam it is 9:00 in UTC.
    for (int hour = 8; hour <= 14; hour++) {
      Instant one = Instant.parse("2026-11-17T%02d:00:00Z".formatted(hour));
      assertEquals(hour < 9 || hour > 13, alive.contains(one), one.toString());
    }
  }

  @Test
  void everyNameSaysThatItIsASample() {
    for (SamplePlace place : Demonstration.PLACES) {
      assertTrue(place.name().endsWith("(voorbeeld)"), place.name());
      for (Document document : new SampleHistory(place, 8, NOW, 1).documents()) {
        Object title = document.body().get("title");
        assertTrue(title == null || title.toString().endsWith("(voorbeeld)"), document.id());
      }
    }
  }

  private static List<Cell> cells(Instant now) {
    List<Cell> cells = new ArrayList<>();
    runs(now).forEach(run -> cells.addAll(run.cells()));
    return cells;
  }

  private static List<Run> runs(Instant now) {
    return history(now).runs();
  }

  private static SampleHistory history(Instant now) {
    return new SampleHistory(SamplePlace.JULIANADORP, 8, now, 7);
  }
}
