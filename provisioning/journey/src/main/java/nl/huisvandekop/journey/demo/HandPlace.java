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
import nl.huisvandekop.protocol.OpeningHoursBody.Span;

/**
 * A place without a kiosk that does not exist, in a woonkern that does; its name says so. Staff
 * enter its hours, agenda and counts.
 *
 * @param name as in {@link SampleInventory}
 * @param busyness mean people in an open hour
 * @param week its opening hours, at most two spans a day
 * @param assessed criteria that a person judged to be in order; the rest nobody judged
 */
record HandPlace(
    String name,
    int busyness,
    Map<DayOfWeek, List<Span>> week,
    List<Item> activities,
    List<String> assessed) {

  /** What was judged of the first two: all that is required, and most of the rest. */
  private static final List<String> MOST =
      List.of(
          "TOEGANG",
          "GASTVRIJ",
          "PRIVACY",
          "SIGNAAL",
          "TAAL",
          "VERWIJZING",
          "GEBOUW",
          "VRIJWILLIGERS",
          "SAMENWERKING",
          "INWONERS");

  private static final String MEETING = "meedoen-en-ontmoeten";
  private static final String DROP_IN = "inloop";

  /**
   * Of its weekly agenda.
   *
   * @param theme its code in the region's pack
   * @param said what is ticked of it in the form
   */
  record Item(
      String title,
      String theme,
      DayOfWeek day,
      LocalTime start,
      LocalTime end,
      List<String> said) {}

  /** Meets the norm without a kiosk. */
  static final HandPlace WIERINGERWERF =
      new HandPlace(
          "Huis van Wieringerwerf (voorbeeld)",
          4,
          Map.of(
              MONDAY, open("09:00", "12:00"),
              TUESDAY, open("13:00", "17:00"),
              THURSDAY, open("09:00", "17:00"),
              SATURDAY, open("10:00", "13:00")),
          List.of(
              item("Koffie-inloop", MEETING, MONDAY, "10:00", "12:00", DROP_IN),
              item("Samen bewegen", "gezondheid", TUESDAY, "14:00", "15:00", DROP_IN),
              item("Spreekuur", "ondersteuning", THURSDAY, "10:00", "12:00", "partner"),
              item("Omgaan met geld", "geld-en-werk", THURSDAY, "13:30", "15:30", "groep"),
              item("Zaterdagtafel", MEETING, SATURDAY, "11:00", "13:00", DROP_IN)),
          MOST);

  /** Falls short: too few hours, and too little to do. */
  static final HandPlace WARMENHUIZEN =
      new HandPlace(
          "Huis van Warmenhuizen (voorbeeld)",
          2,
          Map.of(WEDNESDAY, open("09:30", "12:30"), FRIDAY, open("13:30", "16:30")),
          List.of(
              item("Koffie-inloop", MEETING, WEDNESDAY, "10:00", "12:00", DROP_IN),
              item("Spelletjesmiddag", MEETING, FRIDAY, "14:00", "16:00", DROP_IN)),
          MOST);

  /** Nobody can say yet: open and busy, but little of it was judged. */
  static final HandPlace DEN_BURG =
      new HandPlace(
          "Huis van Den Burg (voorbeeld)",
          3,
          Map.of(
              TUESDAY, open("09:00", "13:00"),
              WEDNESDAY, open("13:00", "17:00"),
              THURSDAY, open("18:00", "21:00"),
              FRIDAY, open("09:00", "13:00")),
          List.of(
              item("Koffie-inloop", MEETING, TUESDAY, "10:00", "12:00", DROP_IN),
              item("Opvoedcafé", "opgroeien", WEDNESDAY, "14:00", "16:00", DROP_IN),
              item("Eetavond", MEETING, THURSDAY, "18:00", "20:00"),
              item("Wandelgroep", "gezondheid", FRIDAY, "10:00", "11:00", DROP_IN)),
          List.of("TOEGANG", "GASTVRIJ", "GEBOUW"));

  static final List<HandPlace> ALL = List.of(WIERINGERWERF, WARMENHUIZEN, DEN_BURG);

  private static List<Span> open(String from, String until) {
    return List.of(new Span(LocalTime.parse(from), LocalTime.parse(until)));
  }

  private static Item item(
      String title, String theme, DayOfWeek day, String start, String end, String... said) {
    return new Item(
        title + " (voorbeeld)",
        theme,
        day,
        LocalTime.parse(start),
        LocalTime.parse(end),
        List.of(said));
  }
}
