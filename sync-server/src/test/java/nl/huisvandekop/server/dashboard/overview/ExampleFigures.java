package nl.huisvandekop.server.dashboard.overview;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.huisvandekop.server.dashboard.Field;
import nl.huisvandekop.server.dashboard.Frame;
import nl.huisvandekop.server.dashboard.Frame.Choice;
import nl.huisvandekop.server.dashboard.Pages;
import nl.huisvandekop.server.dashboard.overview.OverviewView.Care;
import nl.huisvandekop.server.dashboard.overview.OverviewView.Headline;
import nl.huisvandekop.server.dashboard.overview.OverviewView.Missing;
import nl.huisvandekop.server.dashboard.overview.OverviewView.WeekRow;
import nl.huisvandekop.server.dashboard.overview.VisitView.Row;

/** The overview and the page on visits, with everything and with nothing; figures are made up. */
public final class ExampleFigures {
  private static final String BASIS =
      "over 1.204 van de 1.290 open uren · kiosk stond 41 uur uit · 45 uur nog niet binnen · deels"
          + " met de hand geteld";

  private ExampleFigures() {}

  /** By name. */
  public static Map<String, String> pages(Pages html, Frame frame) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview-full", html.render("overview.jte", overview(frame, true)));
    pages.put("overview-empty", html.render("overview.jte", overview(frame, false)));
    pages.put("visits-full", html.render("visits.jte", visits(frame, true)));
    pages.put("visits-wrong", html.render("visits.jte", visits(frame, false)));
    return pages;
  }

  private static OverviewView overview(Frame frame, boolean full) {
    String name = "Multifunctioneel Ontmoetingscentrum De Wieringerwerfse Polderhoeve (voorbeeld)";
    return new OverviewView(
        frame,
        "Kop van Noord-Holland · dinsdag 24 november 2026 · nog geen normenkader",
        List.of(
            new Headline(
                "17 van de 52",
                "woonkernen en wijken hebben een plek; daar woont 48 % van de inwoners",
                "/dekking",
                "Naar de dekking"),
            new Headline(
                "3 van de 52",
                "hebben een plek die aan het normenkader voldoet; daar woont 9 % van de inwoners",
                "/dekking",
                "Naar de dekking"),
            new Headline(
                "2", "kiosken vragen aandacht, van de 14 die er staan", "/kiosken", "Bekijk ze")),
        List.of(
            new WeekRow(
                "Deze week, week 48: 23 tot en met 29 november 2026",
                full ? "412" : "–",
                full ? BASIS : "geen openingstijden bekend",
                "loopt nog, niet te vergelijken"),
            new WeekRow(
                "Vorige week, week 47: 16 tot en met 22 november 2026",
                full ? "1.022" : "–",
                full ? BASIS : "geen openingstijden bekend",
                "")),
        full ? "In deze cijfers zit ook een plek die niet actief is: x (Na te gaan)." : "",
        full ? List.of(new Missing(name, "/plekken/hv-1", "week 47: 5 van de 36 uur")) : List.of(),
        full ? List.of(new Care(name, "/kiosken/k-1", "geen contact sinds 3 november")) : List.of(),
        full ? 3 : 0,
        null);
  }

  private static VisitView visits(Frame frame, boolean full) {
    Row row = new Row("Hollands Kroon", "/bezoek", "1.022", BASIS, "988", BASIS, "34 meer");
    return new VisitView(
        frame,
        "26 oktober 2026 tot en met 22 november 2026",
        "28 september 2026 tot en met 25 oktober 2026",
        full ? null : "GM1911",
        List.of(
            new Choice("Alle gemeenten", null, "/bezoek", full),
            new Choice("Hollands Kroon", null, "/bezoek?gemeente=GM1911", !full)),
        List.of(
            Field.of("van", "text", "Van week", full ? "2026-W44" : "week 44")
                .wrong(full ? null : "Schrijf het jaar en de week, zoals 2026-W47."),
            Field.of("tot", "text", "Tot en met week", "2026-W47"),
            Field.select(
                "met",
                "Vergelijk met",
                "jaar",
                List.of(new Field.Option("jaar", "dezelfde weken een jaar eerder")))),
        row,
        full ? List.of(row, row) : List.of(),
        full ? "In deze cijfers zit ook een plek die niet actief is: x (Na te gaan)." : "",
        List.of(new Choice("Tabel voor Excel", null, "/bezoek.csv", false)));
  }
}
