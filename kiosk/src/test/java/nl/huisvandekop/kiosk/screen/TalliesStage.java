package nl.huisvandekop.kiosk.screen;

import java.time.LocalDate;
import java.util.List;

/** What came of days and weeks on the stage: one of each state. */
final class TalliesStage {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  private TalliesStage() {}

  static TalliesView week() {
    return new TalliesView(
        false,
        MONDAY.plusDays(5),
        MONDAY.minusWeeks(1),
        MONDAY.plusWeeks(1),
        MONDAY,
        List.of(
            new TalliesView.Row(MONDAY, "counted", 31, 0, false, 0, 0, false),
            new TalliesView.Row(MONDAY.plusDays(1), "counted", 64, 42, true, 2, 1, false),
            new TalliesView.Row(MONDAY.plusDays(2), "closed", 0, 0, false, 0, 0, false),
            new TalliesView.Row(MONDAY.plusDays(3), "zero", 0, 0, false, 0, 0, false),
            new TalliesView.Row(MONDAY.plusDays(4), "down", 0, 0, false, 7, 0, false),
            new TalliesView.Row(MONDAY.plusDays(5), "counted", 12, 12, true, 0, 0, true),
            new TalliesView.Row(MONDAY.plusDays(6), "ahead", 0, 0, false, 0, 0, false)),
        HostStage.HELPLINE);
  }

  static TalliesView weeks() {
    return new TalliesView(
        true,
        MONDAY,
        null,
        null,
        MONDAY,
        List.of(
            new TalliesView.Row(MONDAY.minusWeeks(7), "absent", 0, 0, false, 0, 0, false),
            new TalliesView.Row(MONDAY.minusWeeks(6), "unplanned", 0, 0, false, 0, 0, false),
            new TalliesView.Row(MONDAY.minusWeeks(5), "unsure", 0, 0, false, 0, 9, false),
            new TalliesView.Row(MONDAY.minusWeeks(4), "down", 0, 0, false, 31, 0, false),
            new TalliesView.Row(MONDAY.minusWeeks(3), "counted", 148, 0, false, 0, 0, false),
            new TalliesView.Row(MONDAY.minusWeeks(2), "counted", 203, 61, true, 4, 0, false),
            new TalliesView.Row(MONDAY.minusWeeks(1), "zero", 0, 0, false, 1, 0, false),
            new TalliesView.Row(MONDAY, "counted", 95, 0, false, 0, 0, true)),
        HostStage.HELPLINE);
  }

  static TalliesView none() {
    return new TalliesView(false, MONDAY, null, null, null, List.of(), HostStage.HELPLINE);
  }

  static TalliesView noClock() {
    return new TalliesView(false, null, null, null, null, List.of(), HostStage.HELPLINE);
  }
}
