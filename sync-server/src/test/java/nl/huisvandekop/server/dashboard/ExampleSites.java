package nl.huisvandekop.server.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.SiteView.Opening.Line;
import nl.huisvandekop.server.dashboard.WeekView.Cell;
import nl.huisvandekop.server.dashboard.WeekView.Kind;
import nl.huisvandekop.server.dashboard.chart.WeekBars;
import nl.huisvandekop.server.region.RegionPack;
import nl.huisvandekop.server.summary.OpenHours;
import nl.huisvandekop.server.summary.SiteWeek;
import nl.huisvandekop.server.summary.StateCounts;

/** Places with everything that can be said of one, and with nothing; figures are made up. */
final class ExampleSites {
  static final String LONG_NAME =
      "Multifunctioneel Ontmoetingscentrum De Wieringerwerfse Polderhoeve aan 't Zand";

  private ExampleSites() {}

  static SitesView list(RegionPack pack, boolean full) {
    List<SitesView.Row> rows =
        full
            ? List.of(
                row("Huis van Julianadorp", "active", "Actief", "check", false),
                row(LONG_NAME, "active", "Actief", "check", true),
                row("De Klimop", "to-check", "Na te gaan", "question-mark", false),
                row("Buurtkamer", "wished", "Gewenst", "star", false),
                row("Dorpshuis", "closed", "Gesloten", "x", false))
            : List.of();
    return new SitesView(
        ExampleCoverage.frame("Plekken", false),
        rows.size() + " plekken",
        ExampleCoverage.gemeenten(pack),
        List.of(
            new Choice("Alle plekken", null, "/plekken", true),
            new Choice("Actief", null, "/plekken?status=active", false),
            new Choice("Na te gaan", null, "/plekken?status=to-check", false),
            new Choice("Gewenst", null, "/plekken?status=wished", false),
            new Choice("Gesloten", null, "/plekken?status=closed", false)),
        new SitesView.Search(
            full,
            List.of(
                Field.of("zoek", "text", "Zoek op naam, adres of nummer", "huis").optional(),
                Field.select("soort", "Soort plek", "", List.of(new Field.Option("", "Elke soort")))
                    .optional()),
            List.of(Field.of("status", "hidden", "", "active"))),
        List.of(
            new Choice("Nieuwe plek", "plus", "/plekken/nieuw", false),
            new Choice("Tabel", "table-export", "/inventaris", false)),
        rows,
        full
            ? List.of(new Choice("Volgende bladzijde", "chevron-right", "/plekken", false))
            : List.of());
  }

  private static SitesView.Row row(
      String name, String status, String word, String icon, boolean attention) {
    return new SitesView.Row(
        name,
        "/plekken/hv-1",
        "dorpshuis",
        "Wieringerwerf, Hollands Kroon",
        new SitesView.StatusSign(status, word, icon),
        attention
            ? new KioskSign("geen contact sinds 3 november", "alert-triangle", true)
            : new KioskSign("werkt", "circle-check", false),
        attention);
  }

  static SiteView site(boolean full) {
    return new SiteView(
        ExampleCoverage.frame(full ? LONG_NAME : "De Klimop", full),
        "Wieringerwerf, Hollands Kroon",
        full
            ? new SitesView.StatusSign("active", "Actief", "check")
            : new SitesView.StatusSign("to-check", "Na te gaan", "question-mark"),
        new Choice("Alle plekken", null, "/plekken", false),
        List.of(
            new SiteView.Fact("Soort", "dorpshuis", null),
            new SiteView.Fact("Gevonden op", "noordkopcentraal.nl", "https://noordkopcentraal.nl/"),
            new SiteView.Fact("Nummer", "hv-3k9m2x7q", null)),
        List.of(
            new Choice("Gegevens wijzigen", "pencil", "/plekken/hv-1/gegevens", false),
            new Choice("Agenda invullen", "calendar-event", "/plekken/hv-1/agenda", false)),
        counts(full),
        full ? opening() : new SiteView.Opening("", List.of(), List.of()),
        full ? kiosks() : List.of(),
        full ? PIN : null);
  }

  private static final PinCard PIN =
      new PinCard(
          "/plekken/hv-1/pincode",
          "voorbeeld",
          "Laatste nieuwe pincode: 24 november 2026, door voorbeeld.",
          "482 913");

  private static SiteCounts counts(boolean full) {
    return new SiteCounts(
        WeekBars.of(
            Wording.DUTCH,
            full ? weeks() : List.of(),
            LocalDate.of(2026, 11, 23),
            monday -> "/plekken/hv-1?week=" + Week.of(monday).name()),
        week(full),
        List.of(
            new Choice("Eén week", null, "/plekken/hv-1#week", true),
            new Choice("4 weken", null, "/plekken/hv-1?periode=4#week", false),
            new Choice("52 weken", null, "/plekken/hv-1?periode=52#week", false)),
        full
            ? List.of(
                "De kiosk stond 5 uur uit terwijl de plek open was: dinsdag 17 november van 10 tot"
                    + " 15 uur. Wie toen kwam, is niet geteld.",
                "In diezelfde uren van de 8 weken ervoor werden samen gemiddeld 14 check-ins"
                    + " geteld. Dat is niet bij het cijfer opgeteld.")
            : List.of(),
        full
            ? "In het cijfer van deze week zitten ook 1 tot 4 check-ins van buiten de"
                + " openingstijden: maandag 23 november van 20 tot 21 uur."
            : "",
        List.of(
            new Choice("Alle weken als CSV", null, "/api/v1/visits", false),
            new Choice("Deze uren als CSV", null, "/api/v1/visits", false)));
  }

  private static List<SiteWeek> weeks() {
    LocalDate first = LocalDate.of(2025, 12, 8);
    return IntStream.range(0, 51)
        .filter(i -> i < 20 || i > 24)
        .mapToObj(i -> exampleWeek(i, first.plusWeeks(i)))
        .toList();
  }

  private static SiteWeek exampleWeek(int i, LocalDate monday) {
    int down = i % 9 == 0 ? 10 : i % 11 == 0 ? 32 : 0;
    int known = 32 - down;
    return new SiteWeek(
        "hv-1",
        monday,
        0,
        known == 0 ? 0 : (i * 37L) % 397,
        0,
        i == 40,
        new StateCounts(known, 0, 130, down, 6),
        new OpenHours(32, known, 0, down, 0, known),
        0);
  }

  private static WeekView week(boolean full) {
    LocalDate monday = LocalDate.of(2026, 11, 23);
    return new WeekView(
        "week 48: 23 tot en met 29 november 2026",
        full ? "" : "De openingstijden zijn nog niet bekend.",
        new Choice("Week 47", null, "/plekken/hv-1?week=2026-W47#week", false),
        full ? new Choice("Week 49", null, "/plekken/hv-1?week=2026-W49#week", false) : null,
        IntStream.range(0, 7).mapToObj(monday::plusDays).map(ExampleSites::heading).toList(),
        IntStream.range(8, 22).mapToObj(hour -> hourRow(hour, full)).toList(),
        true);
  }

  private static WeekView.Heading heading(LocalDate day) {
    return new WeekView.Heading(
        Wording.DUTCH.weekday(day.getDayOfWeek()).substring(0, 2),
        String.valueOf(day.getDayOfMonth()),
        Wording.DUTCH.day(day));
  }

  private static WeekView.Row hourRow(int hour, boolean full) {
    return new WeekView.Row(
        String.valueOf(hour),
        hour + " tot " + (hour + 1) + " uur",
        IntStream.range(0, 7)
            .mapToObj(day -> cell(full ? kind(hour, day) : Kind.NO_KIOSK, 1 + (hour + day) % 4))
            .toList());
  }

  private static Kind kind(int hour, int day) {
    if (day == 6) {
      return Kind.TO_COME;
    }
    if (day == 0 && hour < 12) {
      return Kind.NO_KIOSK;
    }
    return hour < 9 || hour > 19 ? Kind.CLOSED : Kind.values()[(hour * day) % 5];
  }

  private static Cell cell(Kind kind, int level) {
    return switch (kind) {
      case COUNTED ->
          level == 1
              ? new Cell(kind, 1, "1–4", "1 tot 4 check-ins")
              : new Cell(
                  kind, level, level * 7 + "*", level * 7 + " check-ins, met de hand geteld");
      case ZERO -> new Cell(kind, 0, "0", "open, 0 check-ins");
      case CLOSED -> new Cell(kind, 0, "", "gesloten");
      case DOWN -> new Cell(kind, 0, "uit", "kiosk stond uit");
      case NOT_SYNCED -> new Cell(kind, 0, "?", "nog niet binnen");
      case NO_KIOSK -> new Cell(kind, 0, "–", "geen kiosk");
      case TO_COME -> new Cell(kind, 0, "", "moet nog komen");
    };
  }

  private static SiteView.Opening opening() {
    return new SiteView.Opening(
        "Geldig sinds 1 september 2026",
        List.of(
            new Line("maandag", "09:00–12:00 en 13:00–17:00"),
            new Line("dinsdag", "09:00–17:00"),
            new Line("zondag", "gesloten")),
        List.of(new Line("vrijdag 25 december", "gesloten")));
  }

  private static List<KioskView> kiosks() {
    return List.of(
        new KioskView(
            "k-8f3k2m9q",
            "",
            List.of(
                new SiteView.Fact("Laatste contact", "dinsdag 3 november om 16:40 uur", null),
                new SiteView.Fact("Versie", "0.1.0", null),
                new SiteView.Fact("Klok", "gelijkgezet via het netwerk", null)),
            List.of(
                "Geen contact sinds dinsdag 3 november om 16:40 uur.",
                "Twee apparaten gebruiken de gegevens van deze kiosk."),
            List.of(
                new KioskView.Rejection(
                    "Aantal per uur",
                    "dinsdag 3 november, 16 uur",
                    "revision-conflict",
                    "Revision 3 is stored with another value"))),
        new KioskView("k-oud", "weg sinds 1 september 2026", List.of(), List.of(), List.of()));
  }
}
