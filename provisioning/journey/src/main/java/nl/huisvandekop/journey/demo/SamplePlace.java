package nl.huisvandekop.journey.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * A place that does not exist, in a woonkern that does; its name says so.
 *
 * @param name as on its kiosk
 * @param area the woonkern's code
 * @param lat latitude of a point in the woonkern, WGS84 degrees
 * @param lon its longitude
 * @param busyness mean check-ins in a quiet open hour
 * @param week its opening hours
 * @param activities its weekly agenda
 * @param downWeek the week (from 0, the oldest) in which its kiosk had no power for a day and a
 *     half
 * @param lostWeek the week of which two days never reached the server
 * @param offLastTuesday whether its kiosk was off last Tuesday, from ten to three
 */
record SamplePlace(
    String name,
    String area,
    double lat,
    double lon,
    double busyness,
    Map<DayOfWeek, List<Span>> week,
    List<Weekly> activities,
    int downWeek,
    int lostWeek,
    boolean offLastTuesday) {

  private static final String MEETING = "meedoen-en-ontmoeten";

  /**
   * A weekly activity.
   *
   * @param theme its code in the region's pack
   * @param draws mean check-ins that it draws in an hour
   */
  record Weekly(
      String id,
      String title,
      String theme,
      String room,
      Set<DayOfWeek> days,
      LocalTime start,
      LocalTime end,
      double draws,
      boolean sensitive) {}

  static final SamplePlace JULIANADORP =
      new SamplePlace(
          "Huis van Julianadorp (voorbeeld)",
          "WP3058",
          52.89,
          4.74028,
          2.2,
          Map.of(
              MONDAY, spans("09:00", "17:00"),
              TUESDAY, spans("09:00", "17:00"),
              WEDNESDAY, spans("09:00", "17:00"),
              THURSDAY, spans("09:00", "17:00", "19:00", "21:00"),
              FRIDAY, spans("09:00", "16:00"),
              SATURDAY, spans("10:00", "13:00")),
          List.of(
              weekly("koffie-inloop", "Koffie-inloop", "Woonkamer", "10:00", "12:00", 5)
                  .on(MONDAY, WEDNESDAY, FRIDAY, SATURDAY),
              weekly("eettafel", "Eettafel", "Keuken", "12:00", "13:30", 11).on(TUESDAY),
              weekly("taalcafe", "Taalcafé", "Bovenzaal", "13:30", "15:30", 4).on(THURSDAY),
              weekly("beweegles", "Beweegles", "Grote zaal", "14:00", "15:00", 7)
                  .about("gezondheid")
                  .on(MONDAY, FRIDAY),
              weekly("spreekuur", "Spreekuur wijkteam", "Spreekkamer", "14:00", "16:00", 1)
                  .about("ondersteuning")
                  .inConfidenceOn(TUESDAY),
              weekly("zangavond", "Zangavond", "Grote zaal", "19:00", "21:00", 8).on(THURSDAY),
              weekly("wandeling", "Zondagse wandeling", "Bij de deur", "11:00", "12:00", 4)
                  .about("gezondheid")
                  .on(DayOfWeek.SUNDAY)),
          3,
          5,
          false);

  static final SamplePlace ANNA_PAULOWNA =
      new SamplePlace(
          "Huis van Anna Paulowna (voorbeeld)",
          "WP3185",
          52.86083,
          4.83611,
          1.1,
          Map.of(
              TUESDAY, spans("09:30", "16:30"),
              WEDNESDAY, spans("09:30", "16:30"),
              THURSDAY, spans("09:30", "16:30"),
              SATURDAY, spans("10:00", "12:00")),
          List.of(
              weekly("koffie-inloop", "Koffie-inloop", "Huiskamer", "10:00", "11:30", 4)
                  .on(TUESDAY, THURSDAY, SATURDAY),
              weekly("ouder-kind", "Ouder en kind", "Speelhoek", "09:30", "11:00", 5)
                  .about("opgroeien")
                  .on(WEDNESDAY),
              weekly("breicafe", "Breicafé", "Huiskamer", "13:30", "15:30", 3)
                  .on(MONDAY, WEDNESDAY),
              weekly("soep", "Soep met elkaar", "Keuken", "12:00", "13:00", 6)
                  .on(THURSDAY, FRIDAY)),
          1,
          6,
          true);

  /** The opening hours on a day of the week. */
  List<Span> on(DayOfWeek day) {
    return week.getOrDefault(day, List.of());
  }

  private static List<Span> spans(String... times) {
    List<Span> spans = new java.util.ArrayList<>();
    for (int i = 0; i < times.length; i += 2) {
      spans.add(new Span(LocalTime.parse(times[i]), LocalTime.parse(times[i + 1])));
    }
    return List.copyOf(spans);
  }

  private static Draft weekly(
      String id, String title, String room, String start, String end, double draws) {
    return new Draft(id, title, MEETING, room, LocalTime.parse(start), LocalTime.parse(end), draws);
  }

  /** An activity without its days. */
  private record Draft(
      String id,
      String title,
      String theme,
      String room,
      LocalTime start,
      LocalTime end,
      double draws) {
    Draft about(String other) {
      return new Draft(id, title, other, room, start, end, draws);
    }

    Weekly on(DayOfWeek... days) {
      return new Weekly(id, title, theme, room, Set.of(days), start, end, draws, false);
    }

    Weekly inConfidenceOn(DayOfWeek... days) {
      return new Weekly(id, title, theme, room, Set.of(days), start, end, draws, true);
    }
  }
}
