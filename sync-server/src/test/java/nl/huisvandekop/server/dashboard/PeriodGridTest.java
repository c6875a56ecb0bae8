package nl.huisvandekop.server.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import nl.huisvandekop.server.dashboard.WeekView.Cell;
import nl.huisvandekop.server.dashboard.WeekView.Kind;
import nl.huisvandekop.server.state.HourState;
import nl.huisvandekop.server.state.SiteHour;
import nl.huisvandekop.server.summary.OpenHours;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.summary.StateCounts;
import nl.huisvandekop.server.time.Hours;
import org.junit.jupiter.api.Test;

/** Many weeks laid over each other, and what is said of a week's missing hours. */
class PeriodGridTest {
  private static final Week FIRST = Week.parse("2026-W44").orElseThrow();
  private static final long LATER = FIRST.plus(20).firstHour();

  /** Monday at ten in so many weeks, in these states; a state null is counted as so many. */
  private static List<SiteHour> mondays(Object... what) {
    List<SiteHour> hours = new ArrayList<>();
    for (int i = 0; i < what.length; i++) {
      long hour = Hours.firstOf(FIRST.plus(i).monday()) + 10;
      hours.add(
          what[i] instanceof HourState state
              ? new SiteHour(hour, state, 0, false, true, state != HourState.CLOSED, false)
              : new SiteHour(hour, HourState.COUNTED, (int) what[i], false, true, true, true));
    }
    return hours;
  }

  private static Cell cell(boolean own, Object... what) {
    return PeriodGrid.of(Wording.DUTCH, "x", mondays(what), LATER, own).rows().stream()
        .filter(row -> row.label().equals("10"))
        .findFirst()
        .orElseThrow()
        .cells()
        .get(0);
  }

  @Test
  void aMeanIsOverTheHoursThatAreKnown() {
    Cell cell = cell(false, 4, 8, HourState.ZERO, HourState.CLOSED);
    assertEquals("4,0", cell.text());
    assertEquals("gemiddeld 4,0 check-ins, over 3 open uren", cell.heard());
    assertFalse(cell.partly());
  }

  @Test
  void missingHoursAreNamedAndLowerNoMean() {
    Cell cell = cell(false, 12, HourState.DOWN, HourState.DOWN, HourState.NOT_SYNCED);
    assertEquals("12", cell.text());
    assertEquals(
        "gemiddeld 12 check-ins, over 1 open uur; 2 uur kiosk uit, 1 uur nog niet binnen, 0 uur"
            + " niet geteld",
        cell.heard());
    assertTrue(cell.partly());
  }

  @Test
  void openHoursThatNobodyCountedAreMissingInAMean() {
    List<SiteHour> hours = new ArrayList<>(mondays(12));
    hours.add(new SiteHour(hours.get(0).hour() + 7 * 24, null, 0, false, true, true, false));
    Cell cell =
        PeriodGrid.of(Wording.DUTCH, "x", hours, LATER, true).rows().stream()
            .filter(row -> row.label().equals("10"))
            .findFirst()
            .orElseThrow()
            .cells()
            .get(0);
    assertTrue(cell.partly());
    assertTrue(cell.heard().endsWith("1 uur niet geteld"), cell.heard());
  }

  @Test
  void checkInsOutsideTheOpeningHoursAreNamedAsPartOfTheFigure() {
    long monday = FIRST.plus(8).firstHour();
    List<SiteHour> hours =
        List.of(
            new SiteHour(monday + 10, HourState.COUNTED, 9, false, true, true, true),
            new SiteHour(monday + 20, HourState.COUNTED, 3, false, true, false, true));
    assertEquals(
        "In het cijfer van deze week zitten ook 3 check-ins van buiten de openingstijden: maandag"
            + " 21 december van 20 tot 21 uur.",
        MissingHours.outside(Wording.DUTCH, hours, true));
    assertTrue(MissingHours.outside(Wording.DUTCH, hours, false).contains("1 tot 4 check-ins"));
    assertEquals("", MissingHours.outside(Wording.DUTCH, hours.subList(0, 1), true));
  }

  @Test
  void whereNothingIsKnownTheCellSaysWhyNot() {
    assertEquals(Kind.DOWN, cell(false, HourState.DOWN, HourState.CLOSED).kind());
    assertEquals(Kind.NOT_SYNCED, cell(false, HourState.NOT_SYNCED).kind());
    assertEquals(Kind.CLOSED, cell(false, HourState.CLOSED).kind());
    assertEquals(Kind.ZERO, cell(false, HourState.ZERO, HourState.ZERO).kind());
    assertEquals(Kind.NO_KIOSK, cell(false).kind());
  }

  @Test
  void theMeanOfOneHourIsThatHoursCountAndSmallOnesAreTheSitesOwn() {
    assertEquals("1–4", cell(false, 3).text());
    assertEquals("3,0", cell(true, 3).text());
  }

  @Test
  void aWeekWithoutMissingHoursHasNothingToSay() {
    assertEquals(List.of(), sentences(mondays(9), List.of()));
  }

  @Test
  void missingHoursAreNamedWithWhatTheSameHoursCountedBefore() {
    List<SiteHour> week = new ArrayList<>();
    long monday = FIRST.plus(8).firstHour();
    for (int hour = 10; hour < 15; hour++) {
      week.add(new SiteHour(monday + hour, HourState.DOWN, 0, false, true, true, false));
    }
    List<String> said = sentences(week, mondays(6, 8, HourState.DOWN, HourState.ZERO, 2));
    assertEquals(
        List.of(
            "Het cijfer van deze week is 20 check-ins. Het rust op 27 van de 32 open uren.",
            "De kiosk stond 5 uur uit terwijl de plek open was: maandag 21 december van 10 tot 15"
                + " uur. Wie toen kwam, is niet geteld.",
            "In diezelfde uren van de 8 weken ervoor werden samen gemiddeld 4 check-ins geteld."
                + " Dat is niet bij het cijfer opgeteld."),
        said);
    assertEquals(
        "Wat er in die uren kwam, is niet bekend, en er is niets bijgeschat.",
        sentences(week, List.of()).get(2));
  }

  private static List<String> sentences(List<SiteHour> hours, List<SiteHour> before) {
    SiteWeek week =
        new SiteWeek(
            "hv-1",
            FIRST.plus(8).monday(),
            0,
            20,
            0,
            false,
            new StateCounts(27, 0, 136, 5, 0),
            new OpenHours(32, 27, 0, 5, 0, 27),
            0);
    return MissingHours.sentences(Wording.DUTCH, week, hours, before, LATER);
  }
}
