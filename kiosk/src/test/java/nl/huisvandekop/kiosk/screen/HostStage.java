package nl.huisvandekop.kiosk.screen;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;
import nl.huisvandekop.protocol.Reference.NormCard;
import nl.huisvandekop.protocol.Reference.NormCriterion;

/** What the hosts' pages show on the stage. */
final class HostStage {
  static final String HELPLINE = "0223 12 34 56";

  private static final List<Span> MORNING =
      List.of(new Span(LocalTime.of(9, 30), LocalTime.of(12, 0)));

  private HostStage() {}

  static TodayView open() {
    return today(
        List.of(
            new Span(LocalTime.of(9, 30), LocalTime.of(12, 0)),
            new Span(LocalTime.of(13, 0), LocalTime.of(17, 0)),
            new Span(LocalTime.of(19, 0), LocalTime.of(21, 30))),
        false);
  }

  static TodayView closed() {
    return today(List.of(new Span(LocalTime.of(9, 30), LocalTime.of(10, 0))), true);
  }

  static TodayView closedAnyway() {
    return today(List.of(), false);
  }

  static TodayView noHours() {
    return new TodayView(
        Stage.NOW.toLocalDate(), Stage.NOW.toLocalTime(), false, List.of(), false, 0, HELPLINE);
  }

  static HeadcountView evening() {
    LocalDate day = Stage.NOW.toLocalDate();
    return new HeadcountView(
        day,
        day.minusDays(1),
        null,
        List.of(
            activity("a1", "Koffie-inloop", 10, 12, 9, null),
            activity("a2", "Bewegen voor ouderen onder begeleiding", 13, 14, 4, 16)),
        List.of(hour(9, 0, null), hour(10, 7, 31), hour(11, 4, null)),
        true,
        HELPLINE);
  }

  static HeadcountView morning() {
    LocalDate day = Stage.NOW.toLocalDate();
    return new HeadcountView(
        day, day.minusDays(1), day.plusDays(1), List.of(), List.of(), false, HELPLINE);
  }

  static HeadcountView noDay() {
    return new HeadcountView(null, null, null, List.of(), List.of(), false, HELPLINE);
  }

  private static HeadcountView.Row activity(
      String id, String title, int from, int until, int tapped, Integer byHand) {
    LocalDate day = Stage.NOW.toLocalDate();
    LocalTime start = LocalTime.of(from, 0);
    LocalTime end = LocalTime.of(until, 0);
    String document = byHand == null ? null : "headcount-" + id;
    return new HeadcountView.Row(id, day, title, start, end, tapped, byHand, document);
  }

  private static HeadcountView.Row hour(int from, int tapped, Integer byHand) {
    String document = byHand == null ? null : "headcount-" + from;
    LocalTime start = LocalTime.of(from, 0);
    return new HeadcountView.Row(
        "h" + from, null, null, start, start.plusHours(1), tapped, byHand, document);
  }

  static HolidaysView holidays() {
    LocalDate christmas = LocalDate.of(2026, 12, 25);
    return new HolidaysView(
        true,
        List.of(
            new HolidaysView.Dates(christmas.minusDays(1), christmas.minusDays(1), MORNING),
            new HolidaysView.Dates(christmas, christmas, List.of()),
            new HolidaysView.Dates(
                LocalDate.of(2027, 7, 26), LocalDate.of(2027, 8, 13), List.of())),
        List.of(
            new HolidaysView.Holiday(christmas, "eerste-kerstdag", List.of(), true),
            new HolidaysView.Holiday(christmas.plusDays(1), "tweede-kerstdag", MORNING, false),
            new HolidaysView.Holiday(christmas.plusDays(7), "nieuwjaarsdag", List.of(), false)),
        HELPLINE);
  }

  static HolidaysView noOtherDates() {
    return new HolidaysView(true, List.of(), holidays().holidays(), HELPLINE);
  }

  static HolidaysView unknown() {
    return new HolidaysView(false, List.of(), List.of(), HELPLINE);
  }

  /** Some days in December, with these hours of their own. */
  static DatesView dates(LocalDate first, List<Span> spans) {
    LocalDate today = Stage.NOW.toLocalDate();
    return new DatesView(
        today,
        today.plusYears(2),
        92,
        Map.of(DayOfWeek.TUESDAY, MORNING, DayOfWeek.FRIDAY, open().spans()),
        first,
        first == null ? null : first.plusDays(2),
        spans,
        HELPLINE);
  }

  static DatesView noDates() {
    LocalDate day = Stage.NOW.toLocalDate();
    return new DatesView(null, day, 92, Map.of(), null, null, null, HELPLINE);
  }

  private static TodayView today(List<Span> spans, boolean exception) {
    return new TodayView(
        Stage.NOW.toLocalDate(), Stage.NOW.toLocalTime(), true, spans, exception, 3, HELPLINE);
  }

  /** Each result once; what it says is made up. */
  static NormView norm() {
    return new NormView(
        new NormCard(
            "0.1",
            "concept",
            false,
            LocalDate.of(2026, 11, 22),
            List.of(
                criterion("OPEN-UREN", "De plek is vaak genoeg open", true, "not-met", "6,5 uur"),
                criterion("TOEGANG", "Iedereen kan naar binnen", true, "unknown", null),
                criterion("AANBOD-WEEK", "Er is elke week genoeg te doen", true, "met", "4"),
                criterion(
                    "WELKOM", "Bezoekers voelen zich welkom", false, "not-applicable-yet", null))),
        HELPLINE);
  }

  private static NormCriterion criterion(
      String id, String title, boolean required, String result, String measured) {
    return new NormCriterion(
        id,
        title,
        required,
        result,
        measured,
        "minstens 12 uur per week",
        "Niemand heeft dit nog beoordeeld.",
        "Kijk of er een dagdeel bij kan, bijvoorbeeld met een tweede groep vrijwilligers.");
  }
}
