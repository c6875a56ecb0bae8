package nl.huisvandekop.server.dashboard.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import nl.huisvandekop.server.dashboard.Wording;
import nl.huisvandekop.server.dashboard.chart.Bars.Bar;
import nl.huisvandekop.server.dashboard.chart.Bars.Kind;
import nl.huisvandekop.server.summary.OpenHours;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.summary.StateCounts;
import org.junit.jupiter.api.Test;

class WeekBarsTest {
  private static final LocalDate THIS = LocalDate.of(2026, 11, 23);

  private static SiteWeek week(int back, int visits, int known, int down, int late) {
    return new SiteWeek(
        "hv-1",
        THIS.minusWeeks(back),
        0,
        visits,
        0,
        back == 3,
        new StateCounts(known, 0, 100, down, late),
        new OpenHours(known + down + late, known, 0, down, late, known),
        0);
  }

  private static WeekChart chart(SiteWeek... weeks) {
    return WeekBars.of(Wording.DUTCH, List.of(weeks), THIS, monday -> "/x");
  }

  private static Bar bar(WeekChart chart, int back) {
    return chart.bars().bars().get(WeekBars.WEEKS - 1 - back);
  }

  @Test
  void aBarSaysWhatItRestsOn() {
    WeekChart chart = chart(week(1, 90, 32, 0, 0), week(2, 70, 27, 5, 0), week(3, 40, 32, 0, 0));
    assertEquals(Kind.WHOLE, bar(chart, 1).kind());
    assertEquals(Kind.PART, bar(chart, 2).kind());
    assertEquals("*", bar(chart, 3).mark());
    assertEquals(
        "week 46, vanaf 9 november 2026: 70 check-ins, over 27 van de 32 open uren · kiosk stond 5"
            + " uur uit",
        bar(chart, 2).heard());
    assertEquals(100, chart.bars().top());
    assertEquals(90, chart.bars().height(bar(chart, 1)));
  }

  @Test
  void silenceIsNotABarOfNothing() {
    WeekChart chart = chart(week(1, 0, 0, 32, 0), week(2, 0, 0, 0, 32));
    assertEquals("×", bar(chart, 1).mark());
    assertEquals("?", bar(chart, 2).mark());
    assertEquals(Wording.NONE, chart.rows().get(0).visits());
    assertEquals("week 44, vanaf 26 oktober 2026: niets bekend", bar(chart, 4).heard());
  }

  @Test
  void whereNothingWillEverComeNothingIsAwaited() {
    SiteWeek never =
        new SiteWeek(
            "hv-1",
            THIS.minusWeeks(1),
            0,
            0,
            0,
            false,
            new StateCounts(0, 0, 0, 0, 0),
            new OpenHours(6, 0, 0, 0, 0, 0),
            0);
    WeekChart chart = chart(never);
    assertEquals(Wording.NONE, bar(chart, 1).mark());
    assertTrue(bar(chart, 1).heard().contains("niet geteld: geen kiosk"), bar(chart, 1).heard());
    assertEquals(List.of("6", "0", "0", "0", "0", "6"), chart.rows().get(0).cells());
  }

  @Test
  void theWeekThatRunsIsNeverWhole() {
    WeekChart chart = chart(week(0, 12, 8, 0, 0));
    assertEquals(Kind.PART, bar(chart, 0).kind());
    assertEquals("week 48, vanaf 23 november 2026 (loopt nog)", chart.rows().get(0).name());
  }

  @Test
  void withoutAnythingThereIsNothingToDraw() {
    assertFalse(chart().anything());
  }

  @Test
  void theScaleEndsAtARoundNumber() {
    for (long[] pair : new long[][] {{0, 2}, {3, 4}, {11, 20}, {397, 400}, {401, 1_000}}) {
      Bars bars = Bars.of("x", "x", List.of(new Bar("x", "", pair[0], "", Kind.WHOLE)));
      assertEquals(pair[1], bars.top(), String.valueOf(pair[0]));
    }
  }
}
