package nl.huisvandekop.server.opendata;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A set of open data, and where it can be had.
 *
 * @param id stable, the last part of its address
 * @param frequency how often it changes, by the European list
 * @param newest the Monday of the last week in it; null where it is about now
 */
record OpenSet(
    String id,
    String title,
    String description,
    String frequency,
    List<String> keywords,
    LocalDate oldest,
    LocalDate newest,
    List<Form> forms) {
  private static final String WEEKLY = "WEEKLY";
  private static final String WHENEVER = "UPDATE_CONT";

  /** The figures of so many years can be asked for at once. */
  private static final int MOST_YEARS = 4;

  OpenSet {
    keywords = List.copyOf(keywords);
    forms = List.copyOf(forms);
  }

  /**
   * A form in which it can be had.
   *
   * @param path on this server, with what is asked
   * @param standard that its content follows; null where OpenAPI tells all
   */
  record Form(String title, String path, Type type, String standard) {}

  /** What kind of file it is. */
  enum Type {
    JSON("JSON", "application/json"),
    CSV("CSV", "text/csv"),
    CALENDAR("ICS", "text/calendar"),
    LINKED("JSON_LD", "application/ld+json");

    private final String code;
    private final String media;

    Type(String code, String media) {
      this.code = code;
      this.media = media;
    }

    /** By the European list. */
    String file() {
      return LinkedData.EU + "file-type/" + code;
    }

    /** By IANA's list. */
    String media() {
      return "https://www.iana.org/assignments/media-types/" + media;
    }
  }

  /** All of them. */
  static List<OpenSet> all(List<LocalDate> weeks) {
    return List.of(coverage(), visits(weeks), activities(), places());
  }

  private static OpenSet coverage() {
    return new OpenSet(
        "dekking",
        "Dekking van ontmoetingsplekken per woonkern en wijk",
        "Per woonkern of wijk: inwoners, ontmoetingsplekken, of die aan het normenkader voldoen, hoe"
            + " ver inwoners hemelsbreed van een plek wonen, en bezoek per 1.000 inwoners als"
            + " gemiddelde van vrijgegeven weken.",
        WEEKLY,
        List.of("ontmoetingsplek", "woonkern", "dekking", "sociaal domein"),
        null,
        null,
        List.of(
            new Form("JSON", "/api/v1/coverage", Type.JSON, null),
            new Form("CSV", "/api/v1/coverage?format=csv", Type.CSV, null)));
  }

  private static OpenSet visits(List<LocalDate> weeks) {
    List<Form> forms = new ArrayList<>();
    forms.add(new Form("Vrijgegeven weken", "/api/v1/releases", Type.JSON, null));
    LocalDate oldest = weeks.isEmpty() ? null : weeks.get(0);
    LocalDate newest = weeks.isEmpty() ? null : weeks.get(weeks.size() - 1);
    if (newest != null) {
      String week = "/api/v1/releases/" + name(newest);
      LocalDate years = newest.minusYears(MOST_YEARS);
      String range =
          "from=" + (oldest.isBefore(years) ? years : oldest) + "&to=" + newest.plusDays(6);
      forms.add(new Form("Nieuwste week, JSON", week, Type.JSON, null));
      forms.add(new Form("Nieuwste week, CSV", week + "?format=csv", Type.CSV, null));
      forms.add(
          new Form(
              "Alle weken per plek, CSV",
              "/api/v1/visits?" + range + "&per=week&format=csv",
              Type.CSV,
              null));
      forms.add(
          new Form(
              "Nieuwste week, DHIS2",
              "/api/v1/data-value-sets?from=" + newest + "&to=" + newest.plusDays(6),
              Type.JSON,
              "https://docs.dhis2.org/"));
    }
    return new OpenSet(
        "bezoek",
        "Bezoek van ontmoetingsplekken per week",
        "Check-ins per plek, woonkern, gemeente en regio, per week vrijgegeven op de donderdag"
            + " erna. Afgerond op vijftallen; kleine aantallen zijn verborgen, met andere erbij, zodat"
            + " ze niet te berekenen zijn. Wat verborgen of onbekend is, is geen 0.",
        WEEKLY,
        List.of("ontmoetingsplek", "bezoek", "check-in"),
        oldest,
        newest,
        forms);
  }

  private static OpenSet activities() {
    return new OpenSet(
        "activiteiten",
        "Activiteiten in ontmoetingsplekken",
        "Wat er de komende vier weken te doen is: wanneer, waar, voor wie en wat het kost.",
        WHENEVER,
        List.of("ontmoetingsplek", "activiteiten", "agenda"),
        null,
        null,
        List.of(
            new Form("JSON", "/api/v1/activities", Type.JSON, null),
            new Form(
                "iCalendar",
                "/api/v1/activities?format=icalendar",
                Type.CALENDAR,
                "https://www.rfc-editor.org/rfc/rfc5545"),
            new Form(
                "schema.org Event",
                "/api/v1/activities?format=schema-org",
                Type.LINKED,
                "https://schema.org/Event")));
  }

  private static OpenSet places() {
    return new OpenSet(
        "plekken",
        "Ontmoetingsplekken",
        "De ontmoetingsplekken die open zijn: naam, soort, adres en plaats op de kaart.",
        WHENEVER,
        List.of("ontmoetingsplek", "dorpshuis", "buurthuis"),
        null,
        null,
        List.of(
            new Form("JSON", "/api/v1/places", Type.JSON, null),
            new Form("CSV", "/api/v1/places?format=csv", Type.CSV, null),
            new Form(
                "schema.org Place",
                "/api/v1/places?format=schema-org",
                Type.LINKED,
                "https://schema.org/Place")));
  }

  private static String name(LocalDate monday) {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        monday.get(IsoFields.WEEK_BASED_YEAR),
        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
