package nl.huisvandekop.journey.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of places as a gemeente would bring it in: both places with a kiosk, three without,
 * wishes, and halls that could host one. All made up, and marked as such.
 */
final class SampleInventory {
  private static final String HEADINGS =
      "naam;gebied;status;soort;lat;lon;kosten_per_jaar;kosten_jaar;betaald_door;pilot_sinds;"
          + "gewenst_door;gewenst_op;bewijs;zaal;zaal_toelichting;voorbeeld";

  private SampleInventory() {}

  /** The table; its dates lie before today. */
  static String table(LocalDate today) {
    List<String> lines = new ArrayList<>(List.of(HEADINGS));
    lines.addAll(places(today.getYear() - 1, today.withDayOfMonth(1)));
    lines.addAll(wishes(today.withDayOfMonth(1)));
    lines.addAll(halls(today.getYear() - 1));
    return String.join("\n", lines) + "\n";
  }

  private static List<String> places(int year, LocalDate month) {
    return List.of(
        place(SamplePlace.JULIANADORP.name(), "WP3058", "wijkcentrum", "52.89;4.74028")
            + "38500;%d;gemeente (voorbeeld);%s;;;;;;ja".formatted(year, month.minusMonths(14)),
        place(SamplePlace.ANNA_PAULOWNA.name(), "WP3185", "dorpshuis", "52.86083;4.83611")
            + "21000;%d;gemeente (voorbeeld);%s;;;;;;ja".formatted(year, month.minusMonths(9)),
        place(HandPlace.WIERINGERWERF.name(), "WP2436", "buurtkamer", "52.8512;5.0271")
            + "17500;%d;gemeente (voorbeeld);%s;;;;;;ja".formatted(year, month.minusMonths(11)),
        place(HandPlace.WARMENHUIZEN.name(), "WP3294", "dorpshuis", "52.7228;4.7381")
            + "6200;%d;stichting (voorbeeld);%s;;;;;;ja".formatted(year, month.minusMonths(4)),
        place(HandPlace.DEN_BURG.name(), "WP2740", "bibliotheek", "53.0545;4.7979")
            + "26000;%d;gemeente (voorbeeld);;;;;;;ja".formatted(year));
  }

  private static String place(String name, String area, String kind, String at) {
    return "%s;%s;actief;%s;%s;".formatted(name, area, kind, at);
  }

  private static List<String> wishes(LocalDate month) {
    return List.of(
        wish("Breezand", "WP3186", "52.8906;4.8047", "dorpsraad", month.minusMonths(2), "verslag"),
        wish("Callantsoog", "WP2757", "52.8404;4.6963", "dorpsraad", month.minusMonths(7), "brief"),
        wish(
            "Nieuw Den Helder",
            "WK040004",
            "52.9394;4.7449",
            "bewonersgroep",
            month.minusMonths(5),
            "verslag"),
        wish("Oosterend", "WP2742", "53.0853;4.8754", "dorpscommissie", month.minusMonths(3), ""));
  }

  private static String wish(
      String where, String area, String at, String by, LocalDate on, String evidence) {
    return "Plek voor %s (voorbeeld);%s;gewenst;;%s;;;;;%s (voorbeeld);%s;%s;;;ja"
        .formatted(where, area, at, by, on, evidence.isEmpty() ? "" : evidence + " (voorbeeld)");
  }

  private static List<String> halls(int year) {
    return List.of(
        hall("Nieuw Den Helder", "WK040004", "school", "52.9381;4.7438", 9000, year)
            + "na schooltijd, gelijkvloers (voorbeeld);ja",
        hall("Schagen-Noord", "WK044118", "sportclub", "52.7952;4.7968", 5500, year)
            + "overdag vrij (voorbeeld);ja",
        hall("Tuitjenhorn", "WP3292", "dorpshuis", "52.7379;4.7506", 7200, year)
            + "dinsdag en donderdag vrij (voorbeeld);ja",
        hall("Hippolytushoef", "WP1488", "bibliotheek", "52.9079;4.9631", 8000, year)
            + "trap bij de ingang (voorbeeld);ja");
  }

  private static String hall(
      String where, String area, String kind, String at, int euro, int year) {
    return "Zaal in %s (voorbeeld);%s;na te gaan;%s;%s;%d;%d;nog te bepalen (voorbeeld);;;;;ja;"
        .formatted(where, area, kind, at, euro, year);
  }
}
